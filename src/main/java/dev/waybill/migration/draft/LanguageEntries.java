package dev.waybill.migration.draft;

import java.util.List;

/**
 * The entries of one language.
 *
 * @param menu the links of the header
 */
public record LanguageEntries(List<DraftEntry> navigation, List<DraftEntry> menu) {
    static final LanguageEntries NONE = new LanguageEntries(List.of(), List.of());

    public LanguageEntries {
        navigation = List.copyOf(navigation);
        menu = List.copyOf(menu);
    }
}
