package dev.waybill.archetype;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The files of a new site. It builds at once and has a section, a guide and its checklist. */
public final class NewSite {
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

    private List<NewText> files() {
        Map<String, String> title = Map.of("title", in("我的指南", "My guides"));
        NewText guide = page("start/first-guide", "guide", in("第一篇指南", "A first guide"));
        return List.of(
                new NewText(
                        "waybill.yaml",
                        Pattern.ofProgram(language, "waybill.yaml").with(title)),
                new NewText(
                        "content/_index.md",
                        Pattern.ofProgram(language, "home.md").with(title)),
                page("start", "section", in("入门", "Start")),
                new NewText(guide.path(), guide.text().replaceFirst("draft: .*\n", "")),
                new NewText(
                        "content/checklists.lock.json",
                        Pattern.ofProgram(language, "lock.json").text()),
                new NewText(".gitignore", Pattern.ofProgram("gitignore").text()),
                new NewText(
                        ".github/workflows/site.yml",
                        Pattern.ofProgram("workflow.yml").text()));
    }

    private NewText page(String path, String kind, String title) {
        return Archetypes.page(Pattern.ofProgram(language, kind + ".md"), NewPath.of(path, kind), title, today);
    }

    private String in(String chinese, String english) {
        return Pattern.isChinese(language) ? chinese : english;
    }
}
