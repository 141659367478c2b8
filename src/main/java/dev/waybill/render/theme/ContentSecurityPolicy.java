package dev.waybill.render.theme;

import dev.waybill.config.owner.SourceKind;
import dev.waybill.config.owner.Sources;
import dev.waybill.format.Hash;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a published page may load and do: its own style and pictures, and the site's own scripts.
 *
 * <p>A page with a list may connect nowhere, so that no script can send a reader's ticks away. Other pages have {@code connect-src 'self'},
 * because Lighthouse fetches {@code robots.txt} under the page's policy and calls the file invalid if that is forbidden. The search needs
 * no connection: it loads its index as scripts.
 *
 * @param scripts the sources of {@code script-src}
 * @param connections the sources of {@code connect-src}
 * @param workers the sources of {@code worker-src}
 */
public record ContentSecurityPolicy(String scripts, String connections, String workers) {
    private static final String NONE = "'none'";
    private static final String SELF = "'self'";

    /** A page without a list. */
    public static ContentSecurityPolicy page(Theme.Inline inline) {
        return new ContentSecurityPolicy(scripts(inline.appearance(), inline.speculation()), SELF, NONE);
    }

    /** The whole site: permits what any of its pages needs, and the worker, which fetches pages for readers without a network. */
    public static ContentSecurityPolicy site(Theme.Inline inline) {
        return new ContentSecurityPolicy(all(inline), SELF, SELF);
    }

    /** A page with lists to tick, or one that shows all of a reader's lists. */
    public static ContentSecurityPolicy lists(Theme.Inline inline) {
        return new ContentSecurityPolicy(all(inline), NONE, SELF);
    }

    /** A page that also shows the progress of lists on other pages. */
    public static ContentSecurityPolicy progress(Theme.Inline inline) {
        return new ContentSecurityPolicy(all(inline), SELF, NONE);
    }

    /** Whether the page may connect nowhere, so that a reader's ticks stay on it. */
    public boolean isGuarded() {
        return connections.equals(NONE);
    }

    /** The policy as written in a {@code <meta>}. */
    public String text() {
        return text(Sources.NONE);
    }

    /** @param more what the page loads besides, such as pictures of other sites */
    public String text(Sources more) {
        String frames = more.of(SourceKind.FRAME).isEmpty() ? "" : "; frame-src" + joined("", SourceKind.FRAME, more);
        return "default-src 'none'; style-src" + joined(SELF, SourceKind.STYLE, more)
                + "; img-src" + joined("'self' data:", SourceKind.IMAGE, more)
                + "; media-src" + joined(SELF, SourceKind.MEDIA, more)
                + "; font-src" + joined(NONE, SourceKind.FONT, more)
                + "; script-src" + joined(scripts, SourceKind.SCRIPT, more)
                + "; connect-src" + joined(connections, SourceKind.CONNECT, more)
                + "; worker-src " + workers + frames + "; form-action 'self'; base-uri 'none'";
    }

    /** The policy as a header. Only a header can forbid that other sites frame the page. */
    public String header(Sources more) {
        return text(more) + "; frame-ancestors 'none'";
    }

    /** {@code 'none'} must be alone. */
    private static String joined(String own, SourceKind kind, Sources more) {
        Set<String> all = new LinkedHashSet<>();
        if (!own.isEmpty() && (!own.equals(NONE) || more.of(kind).isEmpty())) {
            all.add(own);
        }
        all.addAll(more.of(kind));
        return all.stream().map(source -> " " + source).collect(Collectors.joining());
    }

    private static String all(Theme.Inline inline) {
        return scripts(inline.appearance(), inline.speculation(), inline.checklist());
    }

    private static String scripts(String... inline) {
        return Stream.concat(
                        Stream.of(SELF),
                        Stream.of(inline)
                                .filter(script -> !script.isEmpty())
                                .map(script -> "'sha256-" + Hash.SHA_256.base64(script) + "'"))
                .collect(Collectors.joining(" "));
    }
}
