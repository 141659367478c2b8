package dev.waybill.migration.plain;

import dev.waybill.migration.draft.Draft;
import dev.waybill.migration.draft.DraftSite;
import dev.waybill.migration.draft.Ecosystem;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.link.HeadingIds;
import dev.waybill.migration.project.ProjectFolder;
import java.util.List;

/** A folder of Markdown that belongs to no generator, as on GitHub. */
public final class PlainFolder implements Ecosystem {
    @Override
    public String name() {
        return "folder";
    }

    @Override
    public boolean owns(ProjectFolder project) {
        return project.files().stream().anyMatch(SourcePage::isMarkdown);
    }

    @Override
    public DraftSite read(ProjectFolder project, Losses losses) {
        DraftSite.Builder site = DraftSite.builder(name(), (body, page) -> body, HeadingIds.GITHUB);
        for (String file : project.files()) {
            if (SourcePage.isMarkdown(file)) {
                SourcePage page = SourcePage.read(project, file, losses);
                site.page(new Draft(
                        file, file, page.frontMatter(), page.body(), List.of("/" + SourcePage.withoutEnding(file))));
            } else {
                site.file(file, "/" + file);
            }
        }
        return site.build();
    }
}
