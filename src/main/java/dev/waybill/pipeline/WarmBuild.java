package dev.waybill.pipeline;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.output.OutputFile;
import dev.waybill.source.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Builds a site again and again within one process, and makes only what has changed: documents are known by the bytes of their files
 * and of those they include, pages by what they show and the templates. Used by one thread, but for
 * {@link #preview}.
 */
public final class WarmBuild {
    private final Map<String, Known> documents = new ConcurrentHashMap<>();
    private final KnownCommitDates histories = new KnownCommitDates();
    private volatile Optional<Preview> preview = Optional.empty();
    private Made made = new Made(Map.of(), new Snapshot(List.of()));

    /** Takes a build's files, on any thread. */
    public interface Reader extends Consumer<OutputFile> {
        /**
         * Told that a page is what it was.
         *
         * @return whether the reader has it; where it doesn't, the page is made
         */
        boolean keep(String path);
    }

    private record Known(String digest, Parsed<Document> document) {}

    /**
     * What the last build without errors made.
     *
     * @param pages digests by path
     * @param templates what they looked like before it read them
     */
    private record Made(Map<String, String> pages, Snapshot templates) {}

    /**
     * Builds what lies on disk now.
     *
     * @param options name no target
     * @param reader where the report has errors, files may be missing
     * @throws SiteNotFoundException when the folder holds no site
     * @throws IOException when the disk refuses
     */
    public BuildReport run(BuildOptions options, Reader reader) throws SiteNotFoundException, IOException {
        Snapshot templates = Snapshot.of(options.root(), "templates");
        Map<String, String> last = templates.equals(made.templates()) ? made.pages() : Map.of();
        Map<String, String> pages = new ConcurrentHashMap<>();
        Set<String> read = ConcurrentHashMap.newKeySet();
        Build.Shown shown = Build.run(
                options,
                file -> {
                    read.add(file.path());
                    return document(file);
                },
                (path, digest) -> {
                    pages.put(path, digest);
                    return digest.equals(last.get(path)) && reader.keep(path);
                },
                reader,
                histories);
        documents.keySet().retainAll(read);
        if (shown.report().errors() == 0) {
            made = new Made(pages, templates);
        }
        shown.preview().ifPresent(supplier -> preview = Optional.of(supplier.get()));
        return shown.report();
    }

    /**
     * Articles as they lie on disk now, among the lists of the last build; milliseconds, whatever the size of the site. May be called on
     * any thread, during a build too.
     *
     * @param changed paths from the site's root
     * @param wanted asked by the path in the output
     * @return none where something is wrong with them, or before the first build
     */
    public List<OutputFile> preview(Set<String> changed, Predicate<String> wanted) {
        return preview.map(last -> last.of(changed, wanted)).orElse(List.of());
    }

    private Parsed<Document> document(PageFile file) {
        Known known = documents.get(file.path());
        if (known != null
                && file.isReadable()
                && known.digest().equals(file.digest(known.document().value().included()))) {
            return known.document();
        }
        Parsed<Document> parsed = file.document();
        if (!file.isReadable()) {
            documents.remove(file.path());
            return parsed;
        }
        String digest = file.digest(parsed.value().included());
        Parsed<Document> named = parsed.map(same -> new Document(same.outline(), digest, same.text()));
        documents.put(file.path(), new Known(digest, named));
        return named;
    }
}
