package dev.waybill.media;

import dev.waybill.source.FileBytes;
import java.util.regex.Pattern;

/**
 * What a browser or a server may take for HTML or XML by its first bytes, if neither the name nor a header gives a type (WHATWG MIME
 * Sniffing, 7.1). Firefox recognizes more as HTML than the standard lists, so every tag counts here.
 */
final class Markup {
    private static final int HEAD = 4096; // bytes; by the standard browsers look at 1445, Apache at 4096

    /** {@code <!DOCTYPE}, {@code <?xml}, {@code <p>}, after a byte order mark and white space. */
    private static final Pattern START = Pattern.compile("(?:\u00ef\u00bb\u00bf)?[\\s\u0000]*<[A-Za-z!?/]");

    private static final Pattern XML = Pattern.compile("(?:\u00ef\u00bb\u00bf)?<\\?xml\\s");

    private Markup() {}

    static boolean isAt(FileBytes file) {
        return START.matcher(file.text(0, HEAD)).lookingAt();
    }

    /** Whether it has an XML declaration, so that browsers and servers treat it as XML. */
    static boolean isDeclaredXml(FileBytes file) {
        return XML.matcher(file.text(0, HEAD)).lookingAt();
    }
}
