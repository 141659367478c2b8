package dev.waybill.pipeline;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.document.markdown.include.IncludedFiles;
import dev.waybill.format.Checksum;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceFolder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of a page, read when something of it is asked for, and once. Used by one thread. */
final class PageFile {
    private final SourceFolder folder;
    private final IncludedFiles included;
    private final DocumentParser parser;
    private final String path;
    private final Checksum bytes = new Checksum();
    private @Nullable Parsed<SourceFile> file;

    /**
     * @param included the files that pages include, the same at every call
     * @param path from the site's root
     */
    PageFile(SourceFolder folder, IncludedFiles included, DocumentParser parser, String path) {
        this.folder = folder;
        this.included = included;
        this.parser = parser;
        this.path = path;
    }

    String path() {
        return path;
    }

    /** What it says. Of a file that can't be read nothing else is told: it may well have what it seems to lack. */
    Parsed<Document> document() {
        Parsed<Document> parsed = parser.parse(file().value());
        return isReadable() ? parsed : new Parsed<>(parsed.value(), file().diagnostics());
    }

    boolean isReadable() {
        return file().diagnostics().isEmpty();
    }

    /**
     * Of its bytes and of the texts it includes: the same digest, the same document.
     *
     * @param parts paths of what it includes, there or not
     */
    String digest(List<String> parts) {
        file();
        Checksum sum = new Checksum().put(path).put(bytes.hex());
        for (String part : parts) {
            sum.put(part);
            included.file(part).ifPresent(found -> {
                sum.put(found.value().text());
                found.diagnostics().stream().map(Diagnostic::message).forEach(sum::put);
            });
        }
        return sum.hex();
    }

    private Parsed<SourceFile> file() {
        Parsed<SourceFile> known = file;
        if (known == null) {
            known = folder.page(path, bytes::put);
            file = known;
        }
        return known;
    }
}
