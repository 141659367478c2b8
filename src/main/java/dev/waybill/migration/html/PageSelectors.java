package dev.waybill.migration.html;

import java.util.Optional;

/**
 * CSS selectors of what a saved page consists of; what is absent is guessed.
 *
 * @param split headings that each start a guide of its own
 */
public record PageSelectors(
        Optional<String> content, Optional<String> title, Optional<String> date, Optional<String> split) {
    public static final PageSelectors NONE =
            new PageSelectors(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean any() {
        return content.isPresent() || title.isPresent() || date.isPresent() || split.isPresent();
    }
}
