package dev.waybill.document.markdown.html;

import java.util.Optional;
import java.util.regex.Pattern;

/** The ids of raw HTML, which are places that links lead to: {@code <a name="x">}, {@code <div id="x">}. */
public final class HtmlAnchor {
    /** Longer ids are nobody's. */
    private static final int LONGEST = 200;

    /** What the theme's own ids start with. */
    private static final Pattern RESERVED = Pattern.compile("(?i)(wb|checklist|fn|fnref|step|tab)-.*");

    private HtmlAnchor() {}

    /** The id; an {@code id} goes before the {@code name} of an {@code a}. Empty for an element that isn't allowed. */
    public static Optional<String> id(HtmlToken.StartTag tag) {
        if (!HtmlElements.isAllowed(HtmlElements.modern(tag.name()))) {
            return Optional.empty();
        }
        return StartTags.value(tag, "id")
                .or(() -> tag.name().equals("a") ? StartTags.value(tag, "name") : Optional.empty())
                .filter(HtmlAnchor::isId);
    }

    /** "The value must not contain any ASCII whitespace. The value must contain at least one character." */
    private static boolean isId(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST
                && value.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))
                && !RESERVED.matcher(value).matches();
    }
}
