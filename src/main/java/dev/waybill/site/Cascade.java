package dev.waybill.site;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Document;
import dev.waybill.document.FrontMatter;
import dev.waybill.site.address.PermalinkRules;
import dev.waybill.site.address.SourceName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pages of folders set for all pages below them. A page's own keys win, then the nearest folder's. */
final class Cascade {
    private final PermalinkRules addresses;
    private final Map<String, FrontMatter> byFolder = new HashMap<>();

    /** @param documents all of the site, hidden ones too */
    Cascade(Collection<Document> documents, PermalinkRules addresses) {
        this.addresses = addresses;
        for (Document document : documents) {
            document.frontMatter()
                    .cascade()
                    .filter(any -> standsForFolder(document))
                    .ifPresent(cascade -> byFolder.put(folder(document), cascade.value()));
        }
    }

    /** The document with what it inherits. */
    Document below(Document document) {
        if (byFolder.isEmpty()) {
            return document;
        }
        FrontMatter own = document.frontMatter();
        FrontMatter all = own;
        for (String folder = folder(document); ; folder = PermalinkRules.parent(folder)) {
            FrontMatter cascade = byFolder.get(folder);
            all = cascade == null ? all : all.below(cascade);
            if (folder.equals(addresses.folder())) {
                return all.equals(own) ? document : document.with(all);
            }
        }
    }

    /** Cascades of pages that stand for no folder. */
    static List<Diagnostic> misplaced(Collection<Document> documents, PermalinkRules addresses) {
        return documents.stream()
                .filter(document -> !standsForFolder(document, addresses))
                .flatMap(document -> document.frontMatter().cascade().stream())
                .map(Located::location)
                .map(key -> Diagnostic.of(
                        Rule.BAD_VALUE,
                        key,
                        Message.of("'cascade' is in a page that stands for no folder, so there are no pages below it"),
                        Message.of("move it to the folder's _index.md")))
                .toList();
    }

    private boolean standsForFolder(Document document) {
        return standsForFolder(document, addresses);
    }

    private static boolean standsForFolder(Document document, PermalinkRules addresses) {
        return SourceName.isFolderPage(document.path()) || addresses.isSectionPage(document.path());
    }

    /** The folder that the document stands for, or else that it is in. */
    private String folder(Document document) {
        return SourceName.isFolderPage(document.path())
                ? PermalinkRules.parent(document.path())
                : addresses.section(document.path());
    }
}
