package dev.waybill.output;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages that can be opened from a folder, without a server.
 *
 * <p>A server answers the address of a folder with its {@code index.html}, but from a disk a browser lists the folder. So links name the
 * file. From a disk Chromium checks no integrity and runs no modules, so pages use neither.
 */
public final class PortablePages {
    private static final Pattern TAG = Pattern.compile("<(?:a|area|form|link|meta|script)\\b[^<>]*>");

    private static final Pattern INTEGRITY = Pattern.compile(" integrity=\"[^\"]*\"");

    private static final Pattern MODULE = Pattern.compile(" type=\"module\"(?= src=)");

    /** An address within the site: no scheme, no host, not the page itself; then a query or fragment. */
    private static final Pattern ADDRESS =
            Pattern.compile("( (?:href|action)=\"| content=\"0; url=)((?![/#?])[^\":?#]*/)(?=[?#\"])");

    /** The addresses of lists in the data of the page of all lists. */
    private static final Pattern DATA = Pattern.compile("(\"href\":\")((?!/)[^\":?#\\\\]*/)(?=\")");

    private PortablePages() {}

    /**
     * Passes files on, with pages in their portable form.
     *
     * @param asTheyAre paths of files that stay unchanged: those of {@code static/}
     */
    public static Consumer<OutputFile> of(Consumer<OutputFile> out, Set<String> asTheyAre) {
        return file -> {
            boolean page = file.path().endsWith(".html") && !asTheyAre.contains(file.path());
            out.accept(page ? portable(file) : file);
        };
    }

    private static OutputFile portable(OutputFile page) {
        String html = new String(page.bytes(), StandardCharsets.UTF_8);
        String tags = TAG.matcher(html).replaceAll(PortablePages::tag);
        String whole = DATA.matcher(tags).replaceAll("$1$2index.html");
        return new OutputFile(page.path(), whole.getBytes(StandardCharsets.UTF_8));
    }

    private static String tag(MatchResult found) {
        String unchecked = INTEGRITY.matcher(found.group()).replaceAll("");
        String classic = MODULE.matcher(unchecked).replaceAll(" defer");
        String named = ADDRESS.matcher(classic).replaceAll("$1$2index.html");
        return Matcher.quoteReplacement(named);
    }
}
