package dev.waybill.site.address;

import dev.waybill.format.PercentEncoding;

/**
 * A page's permanent address within the site.
 *
 * @param path decoded, without a leading {@code /}: {@code aliexpress/exit/}, {@code 404.html}, or empty for the home page
 */
public record Permalink(String path) implements Comparable<Permalink> {
    /** The path percent-encoded, as in a link: {@code tags/%E4%BF%9D/}. */
    public String url() {
        return PercentEncoding.encode(path, c -> c == '/' || PercentEncoding.isUnreserved(c));
    }

    /** The link to it from a page above it. */
    public String below(Permalink above) {
        return new Permalink(path.substring(above.path.length())).url();
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
