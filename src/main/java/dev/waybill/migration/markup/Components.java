package dev.waybill.migration.markup;

import dev.waybill.migration.model.LossSink;
import java.util.Optional;

/** What the components of an ecosystem become. */
@FunctionalInterface
public interface Components {
    /** None: every element is one of HTML. */
    Components NONE = (tag, content, line, losses) -> Optional.empty();

    /**
     * What stands in place of an element; empty where it isn't known.
     *
     * @param content what is between its tags, not yet converted
     * @param line where it starts
     */
    Optional<Piece> of(Tag tag, String content, int line, LossSink losses);
}
