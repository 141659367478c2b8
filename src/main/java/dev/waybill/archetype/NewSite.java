package dev.waybill.archetype;

import dev.waybill.source.Resource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of a new site. It builds at once and has a section, a guide and its checklist, or is like one of the examples. */
public final class NewSite {
    /** The examples, each a folder of the program. */
    public static final List<String> EXAMPLES = List.of("docs", "portal", "handbook");

    private static final String FOLDER = "/dev/waybill/examples/";
    private static final String CONFIGURATION = "waybill.yaml";

    /** Editors complete and check the keys by this line, once the site is built. */
    private static final String SCHEMA = "# yaml-language-server: $schema=site/_wb/schemas/waybill.json\n";

    private final String language;
    private final LocalDate today;

    private NewSite(String language, LocalDate today) {
        this.language = language;
        this.today = today;
    }

    /** @param language of its pages, such as {@code zh-CN} */
    public static List<NewText> of(String language, LocalDate today) {
        return new NewSite(language, today).files();
    }

    /** @param example one of {@link #EXAMPLES} */
    public static List<NewText> like(String example) {
        String folder = FOLDER + example + "/";
        Stream<NewText> files = Resource.names(NewSite.class, folder, CONFIGURATION).stream()
                .map(path -> new NewText(path, Resource.text(NewSite.class, folder + path)))
                .map(file ->
                        file.path().equals(CONFIGURATION) ? new NewText(CONFIGURATION, SCHEMA + file.text()) : file);
        return Stream.concat(files, shared().stream()).toList();
    }

    private static List<NewText> shared() {
        return List.of(
                new NewText(".gitignore", Pattern.ofProgram("gitignore").text()),
                new NewText(
                        ".github/workflows/site.yml",
                        Pattern.ofProgram("workflow.yml").text()));
    }

    private List<NewText> files() {
        Map<String, String> title = Map.of("title", in("我的指南", "My guides"));
        NewText guide = page("start/first-guide", "guide", in("第一篇指南", "A first guide"));
        List<NewText> own = List.of(
                new NewText(
                        CONFIGURATION,
                        SCHEMA + Pattern.ofProgram(language, CONFIGURATION).with(title)),
                new NewText(
                        "content/_index.md",
                        Pattern.ofProgram(language, "home.md").with(title)),
                page("start", "section", in("入门", "Start")),
                new NewText(guide.path(), guide.text().replaceFirst("draft: .*\n", "")),
                new NewText(
                        "content/checklists.lock.json",
                        Pattern.ofProgram(language, "lock.json").text()));
        return Stream.concat(own.stream(), shared().stream()).toList();
    }

    private NewText page(String path, String kind, String title) {
        return Archetypes.page(Pattern.ofProgram(language, kind + ".md"), NewPath.of(path, kind), title, today);
    }

    private String in(String chinese, String english) {
        return Pattern.isChinese(language) ? chinese : english;
    }
}
