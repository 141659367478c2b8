package dev.waybill.pipeline;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.BuiltInNames;
import dev.waybill.document.Document;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.document.template.OwnTemplatesReader;
import dev.waybill.output.OutputFile;
import dev.waybill.render.ArticleRenderer;
import dev.waybill.render.IndexedSite;
import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Site;
import dev.waybill.site.SiteAssembler;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceFolder;
import dev.waybill.source.ThemeFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Site.Languages languages;
    private final SiteAssembler assembler;

    /** Of each language, by the folder of its pages. */
    private final Map<String, ArticleRenderer> renderers = new HashMap<>();

    /** The articles that include other files. */
    private final List<Page> including;

    /**
     * @param rendered the sites of the languages, and their pictures
     * @param assembler joined them
     */
    Preview(SourceFolder folder, ThemeFolder theme, RenderedSite rendered, SiteAssembler assembler) {
        this.folder = folder;
        this.languages = rendered.sites().get(0).site().languages();
        this.parser = new DocumentParser(
                folder::included,
                SiteLoader.markdown(
                        languages.first().configuration(),
                        OwnTemplatesReader.read(folder, BuiltInNames.all()).value()));
        this.assembler = assembler;
        for (IndexedSite indexed : rendered.sites()) {
            Site site = indexed.site();
            ArticleRenderer renderer = ArticleRenderer.of(site, indexed.related(), rendered.pictures(), theme);
            renderers.put(site.configuration().root().folder(), renderer);
            site.articles().stream()
                    .findFirst()
                    .ifPresent(renderer::page); // loads the templates in advance, so that no preview waits for it
        }
        this.including = languages.sites().stream()
                .flatMap(site -> site.articles().stream())
                .filter(page -> !page.document().included().isEmpty())
                .toList();
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
                .flatMap(path -> languages.page(path.substring(CONTENT.length())).stream());
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
                .flatMap(document -> languages
                        .of(before.path())
                        .flatMap(site -> assembler
                                .shown(document.value(), site)
                                .filter(page -> page.kind() == PageKind.ARTICLE
                                        && page.permalink().equals(before.permalink()))
                                .flatMap(page -> Optional.ofNullable(renderers.get(
                                                site.configuration().root().folder()))
                                        .flatMap(renderer -> renderer.page(page)))));
    }
}
