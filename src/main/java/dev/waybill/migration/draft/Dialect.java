package dev.waybill.migration.draft;

import dev.waybill.migration.markup.Components;
import dev.waybill.migration.text.MappedText;
import java.util.Optional;

/** What an ecosystem's Markdown has that this program's hasn't. */
public interface Dialect {
    /** The body with its own words turned into this program's; containers may be marks. HTML and components are still there. */
    MappedText converted(MappedText body, PageContext page);

    /** What its components become. */
    default Components components(PageContext page) {
        return Components.NONE;
    }

    /** Whether a tag that nobody knows is a component; otherwise it is text, such as {@code vector<int>}. */
    default boolean hasComponents() {
        return false;
    }

    /** Whether dollars mark formulas. */
    default boolean hasFormulas() {
        return false;
    }

    /** Whether text between HTML tags is Markdown too. */
    default boolean markdownInHtml() {
        return false;
    }

    /** A link of the ecosystem's own form as a path or an address; empty where it is an ordinary one. */
    default Optional<String> link(String destination, PageContext page) {
        return Optional.empty();
    }
}
