package dev.waybill.pipeline;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.output.OutputFile;
import dev.waybill.render.ArticleRenderer;
import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Site;
import dev.waybill.site.SiteAssembler;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceFolder;
import dev.waybill.source.ThemeFolder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Renders edited articles before the site is built. Each is parsed again and previewed with the lists, related articles and neighbours of
 * the previous build. Diagnostics of the whole site are left to the build.
 */
final class Preview {
    private static final String CONTENT = "content/";

    private final SourceFolder folder;
    private final DocumentParser parser;
    private final Site site;
    private final SiteAssembler assembler;
    private final ArticleRenderer renderer;

    /** The articles that include other files. */
    private final List<Page> including;

    /** @param assembler joined the site */
    Preview(SourceFolder folder, ThemeFolder theme, Site site, RenderedSite rendered, SiteAssembler assembler) {
        this.folder = folder;
        this.parser = new DocumentParser(folder::included, SiteLoader.markdown(site.configuration()));
        this.site = site;
        this.assembler = assembler;
        this.renderer = ArticleRenderer.of(site, rendered.related(), rendered.pictures(), theme);
        this.including = site.articles().stream()
                .filter(page -> !page.document().included().isEmpty())
                .toList();
        site.articles().stream()
                .findFirst()
                .ifPresent(renderer::page); // loads the templates in advance, so that no preview waits for it
    }

    /**
     * The requested articles that the changed files affect; none if there are diagnostics, or if an article is moved or removed.
     *
     * @param changed paths from the site's root
     * @param wanted which paths of the output are requested
     */
    List<OutputFile> of(Set<String> changed, Predicate<String> wanted) {
        Stream<Page> own = changed.stream()
                .filter(path -> path.startsWith(CONTENT))
                .flatMap(path -> site.page(path.substring(CONTENT.length())).stream());
        Stream<Page> others = including.stream()
                .filter(page -> page.document().included().stream().anyMatch(changed::contains));
        return Stream.concat(own, others)
                .distinct()
                .filter(page -> page.kind() == PageKind.ARTICLE)
                .filter(page -> wanted.test(page.permalink().outputPath()))
                .flatMap(page -> anew(page).stream())
                .toList();
    }

    private Optional<OutputFile> anew(Page before) {
        Optional<Parsed<SourceFile>> file = folder.file(CONTENT + before.path());
        if (file.isEmpty() || file.get().hasErrors()) {
            return Optional.empty();
        }
        Parsed<Document> parsed = parser.parse(file.get().value());
        return Optional.of(parsed)
                .filter(document -> !document.hasErrors())
                .flatMap(document -> assembler.shown(document.value(), site))
                .filter(page ->
                        page.kind() == PageKind.ARTICLE && page.permalink().equals(before.permalink()))
                .flatMap(renderer::page);
    }
}
