package dev.waybill.pipeline.cache;

import dev.waybill.source.FileState;
import java.util.List;
import java.util.stream.Stream;

/**
 * What decides a document: its file and the files that it includes.
 *
 * @param file what the page's own file looked like before it was read
 * @param included what the included files looked like, absent ones too
 * @param options what the site says of its Markdown
 * @param text a digest of all their texts; the document's own too, since the texts decide the document
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

    /** Whether all files look as they did, so that none need be read. */
    boolean looksLike(InputFiles inputs) {
        return Stream.concat(Stream.of(file), included.stream()).allMatch(part -> part.isSame(inputs.of(part.path())));
    }

    /** Whether the files, which are read for this, have the texts that they had. */
    boolean isTextOf(PageFile page) {
        return page.digest(included.stream().map(FileState::path).toList()).equals(text);
    }

    /** The same texts in files that look otherwise. */
    Fingerprint as(InputFiles inputs) {
        return new Fingerprint(
                inputs.of(file.path()),
                included.stream().map(part -> inputs.of(part.path())).toList(),
                options,
                text);
    }
}
