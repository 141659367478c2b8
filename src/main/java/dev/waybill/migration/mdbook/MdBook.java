package dev.waybill.migration.mdbook;

import dev.waybill.migration.draft.Draft;
import dev.waybill.migration.draft.DraftEntry;
import dev.waybill.migration.draft.DraftSite;
import dev.waybill.migration.draft.Ecosystem;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.draft.ProjectFiles;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.link.HeadingIds;
import dev.waybill.migration.literal.Toml;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.project.ProjectFolder;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** mdBook: {@code book.toml}, and the chapters that {@code SUMMARY.md} lists. */
public final class MdBook implements Ecosystem {
    private static final Pattern INCLUDE = Pattern.compile("\\{\\{#\\w*include[ \\t]+([^\\s}:]+)");

    @Override
    public String name() {
        return "mdbook";
    }

    @Override
    public boolean owns(ProjectFolder project) {
        return ProjectFiles.nearest(project, "book\\.toml").isPresent()
                || project.has("src/SUMMARY.md") && !project.has("book.json");
    }

    @Override
    public DraftSite read(ProjectFolder project, Losses losses) {
        String file = ProjectFiles.nearest(project, "book\\.toml").orElse("book.toml");
        Map<String, Object> keys = project.text(file).flatMap(Toml::read).orElse(Map.of());
        Map<String, Object> book = Values.map(keys, "book");
        Map<String, Object> html = Values.map(Values.map(keys, "output"), "html");
        String root = ProjectFolder.folder(file);
        String folder = ProjectFolder.resolve(root, Values.text(book, "src").orElse("src"))
                .orElse("src");
        boolean formulas = html.getOrDefault("mathjax-support", false).equals(true)
                || Values.map(keys, "preprocessor").containsKey("katex");
        Map<String, String> hidden = new HashMap<>();
        Values.map(Values.map(html, "code"), "hidelines")
                .forEach((language, prefix) -> hidden.put(language, String.valueOf(prefix)));
        DraftSite.Builder site = DraftSite.builder(name(), new MdBookDialect(formulas, hidden), HeadingIds.MDBOOK)
                .title(Values.text(book, "title"))
                .description(Values.text(book, "description"))
                .language(Values.text(book, "language"))
                .base(Values.text(html, "site-url").filter(url -> url.startsWith("/")))
                .address(Values.text(html, "site-url"));
        Summary summary = Summary.of(project.text(folder + "/SUMMARY.md").orElse(""), folder);
        summary.entries().forEach(site::entry);
        for (String each : pages(project, folder, summary)) {
            String path = each.substring(folder.isEmpty() ? 0 : folder.length() + 1);
            SourcePage page = SourcePage.read(project, each, losses);
            String bare = SourcePage.withoutEnding(path);
            String address = "/" + bare + (bare.isEmpty() || bare.endsWith("/") ? "" : ".html");
            site.page(new Draft(each, path, page.frontMatter(), page.body(), List.of(address)));
        }
        project.under(folder).stream()
                .filter(each -> !SourcePage.isMarkdown(each))
                .forEach(each -> site.file(each, "/" + each.substring(folder.isEmpty() ? 0 : folder.length() + 1)));
        Values.map(html, "redirect")
                .forEach((from, to) -> Values.text(to).ifPresent(target -> site.redirect(from, target)));
        return site.build();
    }

    /** The chapters in their order, then other pages that no page includes. */
    private static Set<String> pages(ProjectFolder project, String folder, Summary summary) {
        Set<String> pages = new LinkedHashSet<>();
        summary.files().stream().filter(project::has).forEach(pages::add);
        Set<String> included = new LinkedHashSet<>();
        for (String each : project.under(folder)) {
            if (SourcePage.isMarkdown(each)) {
                Matcher include = INCLUDE.matcher(project.text(each).orElse(""));
                while (include.find()) {
                    ProjectFolder.resolve(ProjectFolder.folder(each), include.group(1))
                            .ifPresent(included::add);
                }
            }
        }
        project.under(folder).stream()
                .filter(SourcePage::isMarkdown)
                .filter(each ->
                        !each.equals(folder + "/SUMMARY.md") && !each.equals("SUMMARY.md") && !included.contains(each))
                .forEach(pages::add);
        return pages;
    }

    /** The list of chapters. */
    record Summary(List<DraftEntry> entries, Set<String> files) {
        private static final Pattern LINE =
                Pattern.compile("^([ \\t]*)(?:[-*+][ \\t]+)?\\[((?:[^\\]\\\\]|\\\\.)*)]\\(<?([^)>]*)>?\\)[ \\t]*$");
        private static final Pattern PART = Pattern.compile("^#[ \\t]+(.+)$");

        static Summary of(String text, String folder) {
            Outline outline = new Outline();
            Set<String> files = new LinkedHashSet<>();
            boolean first = true;
            for (String line : text.lines().toList()) {
                Matcher part = PART.matcher(line);
                Matcher chapter = LINE.matcher(line);
                if (part.matches()) {
                    if (!first) {
                        outline.part(part.group(1).strip());
                    }
                    first = false;
                } else if (chapter.matches()) {
                    String title = HeadingIds.plain(chapter.group(2));
                    Optional<String> file = chapter.group(3).isBlank()
                            ? Optional.empty()
                            : ProjectFolder.resolve(
                                    folder, chapter.group(3).strip().replace("%20", " "));
                    file.ifPresent(files::add);
                    outline.chapter(
                            chapter.group(1).replace("\t", "    ").length(),
                            file.map(each -> DraftEntry.file(title, each)).orElse(DraftEntry.group(title, List.of())));
                }
            }
            return new Summary(outline.entries(), files);
        }
    }
}
