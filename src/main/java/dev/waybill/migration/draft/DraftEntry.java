package dev.waybill.migration.draft;

import java.util.List;
import java.util.Optional;

/**
 * An entry of the navigation, as its ecosystem has it.
 *
 * @param title empty for that of its page
 * @param file its page's file, from the project's root
 * @param address an old address, or one elsewhere
 */
public record DraftEntry(String title, Optional<String> file, Optional<String> address, List<DraftEntry> children) {
    public DraftEntry {
        children = List.copyOf(children);
    }

    public static DraftEntry file(String title, String file) {
        return new DraftEntry(title, Optional.of(file), Optional.empty(), List.of());
    }

    public static DraftEntry address(String title, String address) {
        return new DraftEntry(title, Optional.empty(), Optional.of(address), List.of());
    }

    public static DraftEntry group(String title, List<DraftEntry> children) {
        return new DraftEntry(title, Optional.empty(), Optional.empty(), children);
    }

    /** The same with entries below it. */
    public DraftEntry with(List<DraftEntry> others) {
        return new DraftEntry(title, file, address, others);
    }
}
