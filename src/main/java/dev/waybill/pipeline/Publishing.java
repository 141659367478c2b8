package dev.waybill.pipeline;

import dev.waybill.diagnostic.Message;
import dev.waybill.output.Change;
import dev.waybill.output.Compression;
import dev.waybill.output.ForeignFilesException;
import dev.waybill.output.OutputFile;
import dev.waybill.output.PortablePages;
import dev.waybill.output.PrecompressedFiles;
import dev.waybill.output.Publication;
import dev.waybill.output.PublishedFolder;
import dev.waybill.pipeline.cache.BuildCache;
import dev.waybill.pipeline.cache.CachedBuild;
import dev.waybill.pipeline.cache.CachedBuild.Outcome;
import dev.waybill.pipeline.cache.PageDigests;
import dev.waybill.site.NextChange;
import dev.waybill.site.Site;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders a site into a new folder beside the output folder, then swaps it in. */
record Publishing(BuildOptions options, OutputOptions output, BuildCache cache, CachedBuild cached, Progress progress) {
    /** @param checked a site without errors */
    BuildReport publish(LoadedSite loaded, Findings checked) throws IOException {
        Site site = loaded.site();
        try (Publication publication = new PublishedFolder(output.folder()).open(output.clean())) {
            Set<String> own = Stream.concat(
                            site.files().assets().keySet().stream(), site.files().staticFiles().keySet().stream())
                    .collect(Collectors.toSet());
            PageDigests pages = cached.pages(keeper(publication, own));
            Rendering rendering = new Rendering(options.root(), cached.documents(), cache.folder(), progress);
            RenderedSite rendered =
                    rendering.render(site, rendering.pictures(site, cached), pages, files(site, publication, own));
            Findings found = loaded.rendered(checked, rendered);
            if (found.haveErrors()) {
                cached.keepFailed();
                return found.report(loaded.language(), loaded.articles(), Optional.empty());
            }
            return finish(loaded, found, publication, pages);
        }
    }

    /** @param own paths of files that no build generates */
    private Consumer<OutputFile> files(Site site, Publication publication, Set<String> own) {
        Consumer<OutputFile> files = PrecompressedFiles.beside(publication::add, output.compressions(), own);
        return output.portable()
                ? PortablePages.of(files, site.files().staticFiles().keySet())
                : files;
    }

    /** Reuses a published page and its compressed forms. */
    private Predicate<String> keeper(Publication publication, Set<String> own) {
        Set<String> published = cached.published();
        return path -> {
            publication.keep(path);
            for (Compression compression : output.compressions()) {
                String smaller = path + compression.extension();
                if (published.contains(smaller) && !own.contains(smaller)) {
                    publication.keep(smaller);
                }
            }
            return true;
        };
    }

    private BuildReport finish(LoadedSite loaded, Findings found, Publication publication, PageDigests pages)
            throws IOException {
        progress.advance(Message.of("publishing"), 0, publication.size());
        Change change;
        try {
            change = publication.finish();
        } catch (ForeignFilesException e) {
            cached.keepFailed();
            return found.with(ForeignFileDiagnostics.of(e, loaded.site()))
                    .report(loaded.language(), loaded.articles(), Optional.empty());
        }
        BuildReport report = found.report(
                loaded.language(),
                loaded.articles(),
                Optional.of(cache.obstacle().map(change::with).orElse(change)));
        Instant until = loaded.site().nextChange().map(NextChange::at).orElse(Instant.MAX);
        cached.keep(new Outcome(
                until,
                loaded.others(),
                publication.paths(),
                loaded.language(),
                loaded.articles(),
                report.diagnostics(),
                pages.digests()));
        return report;
    }
}
