package dev.waybill.media;

import dev.waybill.source.FileBytes;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser or a server may take for HTML or XML by its first bytes, if neither the name nor a header gives a type (WHATWG MIME
 * Sniffing, 7.1). Browsers recognize more as HTML than the standard lists, so every tag of HTML counts here, and those that start SVG and
 * MathML; another, such as a drawing's {@code <mxfile>}, doesn't.
 */
final class Markup {
    private static final int HEAD = 4096; // bytes; by the standard browsers look at 1445, Apache at 4096

    /** {@code <!DOCTYPE}, {@code <?xml}, {@code <p>}, after a byte order mark and white space. */
    private static final Pattern START =
            Pattern.compile("(?:\u00ef\u00bb\u00bf)?[\\s\u0000]*<(?:[!?/]|([A-Za-z][A-Za-z0-9]*))");

    private static final Pattern XML = Pattern.compile("(?:\u00ef\u00bb\u00bf)?<\\?xml\\s");

    /** The elements of HTML (HTML Standard, 4 and 16.2), with svg and math. */
    private static final Set<String> TAGS = Set.of(
            ("a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote "
                            + "body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl "
                            + "dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr "
                            + "html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee math "
                            + "menu menuitem meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture "
                            + "plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select slot small source span "
                            + "strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt "
                            + "u ul var video wbr xmp")
                    .split(" "));

    private Markup() {}

    static boolean isAt(FileBytes file) {
        Matcher start = START.matcher(file.text(0, HEAD));
        return start.lookingAt()
                && (start.group(1) == null || TAGS.contains(start.group(1).toLowerCase(Locale.ROOT)));
    }

    /** Whether it has an XML declaration, so that browsers and servers treat it as XML. */
    static boolean isDeclaredXml(FileBytes file) {
        return XML.matcher(file.text(0, HEAD)).lookingAt();
    }
}
