package dev.waybill.output;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a write did.
 *
 * @param files how many files the site has
 * @param written how many of them were written, the others being the same already
 * @param deleted how many old files are gone
 * @param notes what a person should know of: sentences
 */
public record Change(int files, int written, int deleted, List<String> notes) {
    public Change {
        notes = List.copyOf(notes);
    }

    /** A change with nothing to say of it. */
    public Change(int files, int written, int deleted) {
        this(files, written, deleted, List.of());
    }

    /** The same with a further note. */
    public Change with(String note) {
        return new Change(
                files,
                written,
                deleted,
                Stream.concat(notes.stream(), Stream.of(note)).toList());
    }
}
