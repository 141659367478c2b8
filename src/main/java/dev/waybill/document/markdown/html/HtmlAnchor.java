package dev.waybill.document.markdown.html;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** {@code <a id="x">} and {@code <a name="x">}: a place that links lead to. */
public final class HtmlAnchor {
    /** Longer ids are nobody's. */
    private static final int LONGEST = 200;

    /** {@code id="fees"}, {@code name=fees} */
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?i)[\\s\"'/](?<key>id|name|href)\\s*=\\s*(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>[^\\s\"'=<>`]+))");

    private HtmlAnchor() {}

    /** The id; an {@code id} goes before a {@code name}. Empty for a link, and for what isn't an anchor. */
    public static Optional<String> id(HtmlToken.StartTag tag) {
        if (!tag.name().equals("a")) {
            return Optional.empty();
        }
        String id = "";
        String name = "";
        Matcher attribute = ATTRIBUTE.matcher(tag.written());
        while (attribute.find()) {
            String key = attribute.group("key").toLowerCase(Locale.ROOT);
            if (key.equals("href")) {
                return Optional.empty();
            }
            id = key.equals("id") && id.isEmpty() ? value(attribute) : id;
            name = key.equals("name") && name.isEmpty() ? value(attribute) : name;
        }
        return Optional.of(id.isEmpty() ? name : id).filter(HtmlAnchor::isId);
    }

    private static String value(Matcher attribute) {
        for (String quote : new String[] {"double", "single", "bare"}) {
            if (attribute.group(quote) != null) {
                return Parser.unescapeEntities(attribute.group(quote), true);
            }
        }
        return "";
    }

    /** "The value must not contain any ASCII whitespace. The value must contain at least one character." */
    private static boolean isId(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST
                && value.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    }
}
