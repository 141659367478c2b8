package dev.waybill.migration;

import dev.waybill.migration.docusaurus.Docusaurus;
import dev.waybill.migration.draft.Conversion;
import dev.waybill.migration.draft.Ecosystem;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.html.HtmlPages;
import dev.waybill.migration.html.PageSelectors;
import dev.waybill.migration.hugo.Hugo;
import dev.waybill.migration.jekyll.Jekyll;
import dev.waybill.migration.mdbook.MdBook;
import dev.waybill.migration.mkdocs.MarkedFolder;
import dev.waybill.migration.mkdocs.MkDocs;
import dev.waybill.migration.model.ForeignSite;
import dev.waybill.migration.plain.PlainFolder;
import dev.waybill.migration.project.ProjectFolder;
import dev.waybill.migration.starlight.Starlight;
import dev.waybill.migration.vitepress.VitePress;
import java.util.List;
import java.util.Optional;

/** Reads a project of a generator that it recognizes, as a site of this program. */
public final class Importer {
    private Importer() {}

    /** The most particular first: a project of one may have files that look like another's. */
    private static List<Ecosystem> ecosystems(PageSelectors selectors) {
        return List.of(
                new Docusaurus(),
                new Starlight(),
                new Hugo(),
                new VitePress(false),
                new VitePress(true),
                new MkDocs(),
                new MdBook(),
                new Jekyll(),
                new HtmlPages(selectors),
                new MarkedFolder(),
                new PlainFolder());
    }

    /** The names of what can be imported. */
    public static List<String> names() {
        return ecosystems(PageSelectors.NONE).stream()
                .map(Ecosystem::name)
                .distinct()
                .toList();
    }

    /**
     * The site; empty where no generator is recognized.
     *
     * @param from the generator's name; empty to recognize it by the project's files
     * @param selectors of saved pages
     */
    public static Optional<ForeignSite> read(ProjectFolder project, Optional<String> from, PageSelectors selectors) {
        Losses losses = new Losses();
        return ecosystems(selectors).stream()
                .filter(each -> from.map(each.name()::equals).orElseGet(() -> each.owns(project)))
                .findFirst()
                .map(each -> Conversion.of(each.read(project, losses), project, losses));
    }
}
