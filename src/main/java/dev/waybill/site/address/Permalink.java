package dev.waybill.site.address;

import java.nio.charset.StandardCharsets;

/**
 * A page's permanent address within the site.
 *
 * @param path decoded, without a leading {@code /}: {@code aliexpress/exit/}, {@code 404.html}, or empty for the home page
 */
public record Permalink(String path) implements Comparable<Permalink> {
    private static final String UNRESERVED = "-._~/"; // RFC 3986, section 2.3, and the separator

    /** The path percent-encoded, as in a link: {@code tags/%E4%BF%9D/}. */
    public String url() {
        if (isPlain()) {
            return path;
        }
        StringBuilder url = new StringBuilder(path.length() + 16);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (isPlain(c)) {
                url.append(c);
            } else {
                url.append('%')
                        .append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
            }
        }
        return url.toString();
    }

    private boolean isPlain() {
        for (int i = 0; i < path.length(); i++) {
            if (!isPlain(path.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** An ASCII letter or digit, or another unreserved character. */
    private static boolean isPlain(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
    }

    /** The file it is written to: {@code aliexpress/exit/index.html}. */
    public String outputPath() {
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    /** The relative path from this page to the site's root: {@code ../../}, or {@code ./} at the root itself. */
    public String root() {
        int depth = (int) path.chars().filter(c -> c == '/').count();
        return depth == 0 ? "./" : "../".repeat(depth);
    }

    /** The address of page {@code number} of a list that starts here; the first is this one. */
    public Permalink page(int number) {
        return number == 1 ? this : new Permalink(path + "page/" + number + "/");
    }

    /**
     * Written by hand, because the first call of a record's generated method creates classes at run time, which slows a small build
     * noticeably.
     */
    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public int compareTo(Permalink other) {
        return path.compareTo(other.path);
    }
}
