package dev.waybill.pipeline.cache;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.document.markdown.MarkdownOptions;
import dev.waybill.document.markdown.include.IncludedFiles;
import dev.waybill.format.Checksum;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceFolder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of a page. It is read at most once, at the first access. Used by one thread. */
public final class PageFile {
    private final SourceFolder folder;
    private final IncludedFiles included;
    private final DocumentParser parser;
    private final MarkdownOptions options;
    private final String path;
    private final Checksum bytes = new Checksum();
    private @Nullable Parsed<SourceFile> file;

    /**
     * @param included the files that pages include, the same at every call
     * @param path from the site's root
     */
    PageFile(SourceFolder folder, IncludedFiles included, DocumentParser parser, MarkdownOptions options, String path) {
        this.folder = folder;
        this.included = included;
        this.parser = parser;
        this.options = options;
        this.path = path;
    }

    /** The site's settings for Markdown, which affect the document too. */
    String options() {
        return options.key();
    }

    String path() {
        return path;
    }

    /** The parsed file. If it can't be read, only that is reported, because what seems to be missing may be in the file. */
    public Parsed<Document> document() {
        Parsed<Document> parsed = parser.parse(file().value());
        return isReadable() ? parsed : new Parsed<>(parsed.value(), file().diagnostics());
    }

    boolean isReadable() {
        return file().diagnostics().isEmpty();
    }

    /**
     * A digest of its bytes and of the texts it includes, which together identify the document.
     *
     * @param parts paths of the files that it includes, also of absent ones
     */
    String digest(List<String> parts) {
        file();
        Checksum sum = new Checksum().put(path).put(bytes.hex());
        for (String part : parts) {
            sum.put(part);
            included.file(part).ifPresent(found -> {
                sum.put(found.value().text());
                found.diagnostics().stream()
                        .map(Diagnostic::message)
                        .map(Message::toString)
                        .forEach(sum::put);
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
