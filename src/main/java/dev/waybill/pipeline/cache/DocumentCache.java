package dev.waybill.pipeline.cache;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.related.RelatedIndex;
import dev.waybill.related.terms.ArticleReader;
import dev.waybill.related.terms.ArticleTerms;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The documents of one build. A document of the previous build is reused if the state of its file and of the files it includes is
 * unchanged, or at least their text.
 *
 * @param <D> how its store keeps a document
 */
final class DocumentCache<D extends CachedDocument> implements Documents {
    private static final String CONTENT = "content/";

    private final DocumentStore<D> store;
    private final InputFiles inputs;
    private final ThreadLocal<ArticleReader> readers = ThreadLocal.withInitial(ArticleReader::new);

    /** Documents of the previous build, by the paths of their files. */
    private final Map<String, Entry<D>> last;

    /** Documents of this build. */
    private final Map<String, Entry<D>> used = new ConcurrentHashMap<>();

    record Entry<D extends CachedDocument>(Fingerprint file, D document) {}

    /** @param last documents of the previous build */
    DocumentCache(DocumentStore<D> store, InputFiles inputs, Collection<Entry<D>> last) {
        this.store = store;
        this.inputs = inputs;
        this.last = last.stream().collect(Collectors.toMap(entry -> entry.file().path(), Function.identity()));
    }

    /** The cache for the next build. */
    DocumentCache<D> next() {
        return new DocumentCache<>(store, inputs, used.values());
    }

    /** The documents of this build. */
    Collection<Entry<D>> used() {
        return used.values();
    }

    /** Whether this build used exactly the documents of the previous build, from files in the same state. */
    boolean isUnchanged() {
        return new HashMap<>(used).equals(last);
    }

    @Override
    public Parsed<Document> document(PageFile file) {
        Entry<D> known = last.get(file.path());
        if (known != null) {
            Optional<Parsed<Document>> same = reused(known, file);
            if (same.isPresent()) {
                return same.get();
            }
        }
        Parsed<Document> parsed = file.document();
        return file.isReadable() ? added(file, parsed) : parsed;
    }

    /** Empty if the files have changed or the document can't be read from the store. */
    private Optional<Parsed<Document>> reused(Entry<D> known, PageFile file) {
        Fingerprint print = known.file();
        if (!print.options().equals(file.options())) {
            return Optional.empty();
        }
        if (!print.looksLike(inputs)) {
            if (!file.isReadable() || !print.isTextOf(file)) {
                return Optional.empty();
            }
            print = print.as(inputs);
        }
        try {
            Parsed<Document> document = known.document().document();
            used.put(file.path(), new Entry<>(print, known.document()));
            return Optional.of(document);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Parsed<Document> added(PageFile file, Parsed<Document> parsed) {
        Fingerprint print = Fingerprint.of(file, parsed.value().included(), inputs);
        Parsed<Document> document = parsed.map(same -> new Document(same.outline(), print.digest(), same.text()));
        try {
            D kept = store.add(document, readers.get().read(document.value()));
            used.put(file.path(), new Entry<>(print, kept));
            return parsed.map(same -> new Document(same.outline(), print.digest(), kept.text()));
        } catch (IOException e) {
            return document; // the next build parses it again
        }
    }

    /** Whether a file, read again, still has the text of this build's document. */
    boolean isAsRead(PageFile file) {
        Entry<D> entry = used.get(file.path());
        return entry != null && file.isReadable() && entry.file().isTextOf(file);
    }

    @Override
    public RelatedIndex related(Site site, Runnable step) {
        Function<Page, ArticleTerms> terms = page -> {
            step.run();
            return terms(page.document());
        };
        return RelatedIndex.of(site, terms, step);
    }

    private ArticleTerms terms(Document article) {
        Entry<D> entry = used.get(CONTENT + article.path());
        return entry == null ? readers.get().read(article) : entry.document().terms();
    }
}
