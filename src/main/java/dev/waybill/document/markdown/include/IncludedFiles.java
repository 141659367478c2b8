package dev.waybill.document.markdown.include;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.SourceFile;
import java.util.Optional;

/** The files that pages can include. */
@FunctionalInterface
public interface IncludedFiles {
    /** No files. */
    IncludedFiles NONE = path -> Optional.empty();

    /**
     * A file with its diagnostics; empty if there is none.
     *
     * @param path starts with {@code content/}, without {@code .} and {@code ..}
     */
    Optional<Parsed<SourceFile>> file(String path);
}
