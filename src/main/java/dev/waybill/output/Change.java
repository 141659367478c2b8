package dev.waybill.output;

import dev.waybill.diagnostic.Message;
import java.util.List;
import java.util.stream.Stream;

/**
 * The result of writing a site.
 *
 * @param files how many files the site has
 * @param written how many of them were written; the others were unchanged
 * @param deleted how many old files were deleted
 * @param notes sentences for the user
 */
public record Change(int files, int written, int deleted, List<Message> notes) {
    public Change {
        notes = List.copyOf(notes);
    }

    /** A change without notes. */
    public Change(int files, int written, int deleted) {
        this(files, written, deleted, List.of());
    }

    /** The same with a further note. */
    public Change with(Message note) {
        return new Change(
                files,
                written,
                deleted,
                Stream.concat(notes.stream(), Stream.of(note)).toList());
    }
}
