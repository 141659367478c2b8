package dev.waybill.document.markdown.include;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.SourceFile;
import java.util.Optional;

/** Where the files are that pages put into themselves. */
@FunctionalInterface
public interface IncludedFiles {
    /** There are none. */
    IncludedFiles NONE = path -> Optional.empty();

    /**
     * A file with its faults; empty where there is none.
     *
     * @param path starts with {@code content/}, without {@code .} and {@code ..}
     */
    Optional<Parsed<SourceFile>> file(String path);
}
