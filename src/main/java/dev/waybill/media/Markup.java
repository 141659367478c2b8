package dev.waybill.media;

import dev.waybill.source.FileBytes;
import java.util.regex.Pattern;

/**
 * What a browser or a server may take for HTML or XML by its first bytes, where neither the file's name nor a header says what it is
 * (WHATWG MIME Sniffing, 7.1). Firefox takes more for HTML than the standard names, so every tag counts here.
 */
final class Markup {
    private static final int HEAD = 4096; // bytes; browsers look at 1445 by the standard, Apache at 4096

    /** {@code <!DOCTYPE}, {@code <?xml}, {@code <p>}, behind a byte order mark and spaces. */
    private static final Pattern START = Pattern.compile("(?:\u00ef\u00bb\u00bf)?[\\s\u0000]*<[A-Za-z!?/]");

    private static final Pattern XML = Pattern.compile("(?:\u00ef\u00bb\u00bf)?<\\?xml\\s");

    private Markup() {}

    static boolean isAt(FileBytes file) {
        return START.matcher(file.text(0, HEAD)).lookingAt();
    }

    /** Whether it says itself that it is XML, as which browsers and servers then take it. */
    static boolean isDeclaredXml(FileBytes file) {
        return XML.matcher(file.text(0, HEAD)).lookingAt();
    }
}
