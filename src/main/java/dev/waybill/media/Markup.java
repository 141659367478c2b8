package dev.waybill.media;

import dev.waybill.source.FileBytes;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

/**
 * What a browser or a server may take for HTML or XML by its first bytes, if neither the name nor a header gives a type (WHATWG MIME
 * Sniffing, 7.1). Browsers recognize more as HTML than the standard lists, so every tag of HTML counts here, and
 * {@code <svg>}; a tag that HTML doesn't have, such as a drawing's {@code <mxfile>}, doesn't.
 */
final class Markup {
    private static final int HEAD = 4096; // bytes; by the standard browsers look at 1445, Apache at 4096

    /** {@code <!DOCTYPE}, {@code <?xml}, {@code <p>}, after a byte order mark and white space. */
    private static final Pattern START =
            Pattern.compile("(?:\u00ef\u00bb\u00bf)?[\\s\u0000]*<(?:[!?/]|([A-Za-z][A-Za-z0-9]*))");

    private static final Pattern XML = Pattern.compile("(?:\u00ef\u00bb\u00bf)?<\\?xml\\s");

    private Markup() {}

    static boolean isAt(FileBytes file) {
        Matcher start = START.matcher(file.text(0, HEAD));
        return start.lookingAt()
                && (start.group(1) == null || isKnown(start.group(1).toLowerCase(Locale.ROOT)));
    }

    private static boolean isKnown(String tag) {
        return Tag.isKnownTag(tag) || tag.equals("svg") || tag.equals("math");
    }

    /** Whether it has an XML declaration, so that browsers and servers treat it as XML. */
    static boolean isDeclaredXml(FileBytes file) {
        return XML.matcher(file.text(0, HEAD)).lookingAt();
    }
}
