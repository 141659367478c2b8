package dev.waybill.pipeline.cache;

import dev.waybill.source.FileState;
import java.util.List;
import java.util.stream.Stream;

/**
 * Identifies the inputs of a document: its file and the files that it includes.
 *
 * @param file the state of the page's own file before it was read
 * @param included the states of included files, also of absent ones
 * @param options the site's settings for Markdown
 * @param text a digest of all their texts, which identifies the document
 */
record Fingerprint(FileState file, List<FileState> included, String options, String text) {
    static Fingerprint of(PageFile file, List<String> included, InputFiles inputs) {
        return new Fingerprint(
                inputs.of(file.path()),
                included.stream().map(inputs::of).toList(),
                file.options(),
                file.digest(included));
    }

    String path() {
        return file.path();
    }

    /** Identifies everything that decides the document. */
    String digest() {
        return options + " " + text;
    }

    /** Whether the state of all files is unchanged, so that none need be read. */
    boolean looksLike(InputFiles inputs) {
        return Stream.concat(Stream.of(file), included.stream()).allMatch(part -> part.isSame(inputs.of(part.path())));
    }

    /** Whether the texts of the files, which are read for this, are unchanged. */
    boolean isTextOf(PageFile page) {
        return page.digest(included.stream().map(FileState::path).toList()).equals(text);
    }

    /** The same texts in files of another state. */
    Fingerprint as(InputFiles inputs) {
        return new Fingerprint(
                inputs.of(file.path()),
                included.stream().map(part -> inputs.of(part.path())).toList(),
                options,
                text);
    }
}
