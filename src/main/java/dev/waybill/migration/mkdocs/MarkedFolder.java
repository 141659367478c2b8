package dev.waybill.migration.mkdocs;

import dev.waybill.migration.draft.DraftSite;
import dev.waybill.migration.draft.Ecosystem;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.project.ProjectFolder;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A folder of Markdown written for MkDocs, as its admonitions show, whose configuration is elsewhere. */
public final class MarkedFolder implements Ecosystem {
    /** {@code !!! note "Title"}, and its content indented below it. */
    private static final Pattern ADMONITION =
            Pattern.compile("(?m)^(?:!!!|\\?\\?\\?\\+?)[ \\t]+[A-Za-z].*\\n(?:[ \\t]*\\n)*(?: {4}|\\t)[ \\t]*\\S");

    private static final Pattern FORMULA = Pattern.compile("(?m)^[ \\t]*\\$\\$");

    @Override
    public String name() {
        return "mkdocs";
    }

    @Override
    public boolean owns(ProjectFolder project) {
        return has(project, ADMONITION);
    }

    @Override
    public DraftSite read(ProjectFolder project, Losses losses) {
        boolean docs = project.under("docs").stream().anyMatch(SourcePage::isMarkdown);
        List<String> extensions = has(project, FORMULA) ? List.of("pymdownx.arithmatex") : List.of();
        Map<String, Object> keys = Map.of("docs_dir", docs ? "docs" : ".", "markdown_extensions", extensions);
        return new MkDocs().read(project, losses, keys, "");
    }

    private static boolean has(ProjectFolder project, Pattern mark) {
        return project.files().stream()
                .filter(SourcePage::isMarkdown)
                .flatMap(file -> project.text(file).stream())
                .anyMatch(text -> mark.matcher(text).find());
    }
}
