package dev.waybill.media;

import dev.waybill.diagnostic.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a browser or a server does with a file, judged by its name. This follows the types that nginx, Apache, Go, Python and object stores
 * send for it.
 *
 * <p>Apache uses every extension of a name, preferring the last one that it knows and skipping unknown ones. Some servers send {@code
 * x.html.gz} for {@code x.html}. Windows drops dots and spaces at the end of a name. So the last known extension decides, wherever it is.
 */
final class ActiveNames {
    /** Shown as a page that may contain scripts. */
    private static final Set<String> PAGES = words(
            "html htm htmls shtml shtm stm xhtml xht xhtm dhtml hta htc mht mhtml eml nws mime xsl xslt xul xbl svgz");

    /** Run as a script, or by one. */
    private static final Set<String> SCRIPTS = words("js mjs cjs es ecma jsm jse vbs wasm");

    /** Run by servers that are configured for it, in their own process, whatever extension follows. */
    private static final Set<String> SERVED = words(
            "php php2 php3 php4 php5 php6 php7 php8 pht phtml phar asp aspx ashx asmx asax ascx jsp jspx cfm cgi fcgi");

    /** Parsed as XML, so the contents decide. */
    private static final Set<String> XML =
            words("xml rss atom rdf xsd wsdl mml mathml kml gpx opml plist xlf xliff x3d");

    /** Compressed forms of the type of the previous extension. */
    private static final Set<String> PACKED = words("gz br zst z bz2 xz");

    /** Types that all of these servers know and that run nothing. */
    private static final Set<String> INERT =
            words("txt text log csv tsv json css pdf png apng jpg jpeg jpe gif webp bmp ico tif"
                    + " tiff psd mp4 webm m4v mov avi ogv mp3 m4a ogg oga wav zip tar 7z rar doc docx xls xlsx ppt pptx odt ods odp"
                    + " epub ttf otf woff woff2 ics vcf exe dmg iso jar apk deb rpm msi");

    /** Files in which hosts look for settings: the site's domain, headers, redirects, edge functions. */
    private static final Set<String> SETTINGS = Set.of(
            "cname",
            "_worker.js",
            "_routes.json",
            "staticwebapp.config.json",
            "web.config",
            "netlify.toml",
            "vercel.json");

    private ActiveNames() {}

    /** How a file is to be treated. */
    enum Kind {
        PAGE(Message.of("a browser shows it as a page of this site, scripts and all")),
        SCRIPT(Message.of("a browser runs it as a script of this site")),
        SERVED(Message.of("some web servers run it themselves")),
        SETTING(Message.of("some hosts treat it as a setting of the whole site")),
        UNREAD(Message.of("servers send it unpacked, as a page that can't be checked here")),
        SVG(Message.NONE),
        XML(Message.NONE),
        OTHER(Message.NONE);

        @SuppressWarnings("ImmutableEnumChecker") // a message of no arguments
        private final Message why;

        Kind(Message why) {
            this.why = why;
        }

        /** Whether the name alone is reason to refuse it. */
        boolean isActive() {
            return !why.equals(Message.NONE);
        }

        Message why() {
            return why;
        }
    }

    /** @param path from the folder that is published */
    static Kind of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (SETTINGS.contains(name) && (!path.contains("/") || name.equals("web.config"))) {
            return Kind.SETTING;
        }
        List<String> extensions = Arrays.stream(name.split("[.:;]"))
                .skip(1)
                .map(ActiveNames::trimmed)
                .toList();
        if (extensions.stream().anyMatch(SERVED::contains)) {
            return Kind.SERVED;
        }
        boolean packed = false;
        for (int i = extensions.size() - 1; i >= 0; i--) {
            Kind kind = ofExtension(extensions.get(i));
            if (INERT.contains(extensions.get(i)) || kind.isActive()) {
                return kind;
            }
            if (kind != Kind.OTHER) {
                return packed ? Kind.UNREAD : kind;
            }
            packed = packed || PACKED.contains(extensions.get(i));
        }
        return Kind.OTHER;
    }

    private static Kind ofExtension(String extension) {
        if (PAGES.contains(extension)) {
            return Kind.PAGE;
        }
        if (SCRIPTS.contains(extension)) {
            return Kind.SCRIPT;
        }
        if (extension.equals("svg")) {
            return Kind.SVG;
        }
        return XML.contains(extension) ? Kind.XML : Kind.OTHER;
    }

    /** Without spaces and similar characters at either end. */
    private static String trimmed(String extension) {
        return extension.replaceAll("^[\\p{Cc}\\p{Cf}\\p{Z}]+|[\\p{Cc}\\p{Cf}\\p{Z}]+$", "");
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
