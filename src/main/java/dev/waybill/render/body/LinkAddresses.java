package dev.waybill.render.body;

import dev.waybill.document.LinkTarget;
import dev.waybill.format.PercentEncoding;
import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.Optional;

/** Addresses of link targets in the published site. */
public final class LinkAddresses {
    /** The address of a target that can't be followed. */
    static final String NOWHERE = "#";

    /** ASCII allowed in a fragment or a query: RFC 3986, sections 3.4 and 3.5. */
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

    private final Site site;

    LinkAddresses(Site site) {
        this.site = site;
    }

    /**
     * The address as written in a link of a page.
     *
     * @param from the page's own source path
     * @param root leads from the page to the site's root
     */
    String href(LinkTarget target, String from, String root) {
        if (target instanceof LinkTarget.External external) {
            return external.url();
        }
        if (target instanceof LinkTarget.Content content) {
            boolean itself = content.path().equals(from) && !content.fragment().isEmpty();
            return itself
                    ? fragment(content.fragment())
                    : permalink(content, from)
                            .map(at -> root + at.url() + query(content.query()) + fragment(content.fragment()))
                            .orElse(NOWHERE);
        }
        if (target instanceof LinkTarget.SitePath path) {
            Permalink at = site.linked(path).map(Page::permalink).orElseGet(() -> new Permalink(path.path()));
            return root + at.url() + query(path.query()) + fragment(path.fragment());
        }
        return NOWHERE;
    }

    private Optional<Permalink> permalink(LinkTarget.Content target, String from) {
        return site.linked(target, from)
                .map(Page::permalink)
                .or(() -> site.linkedSection(target).map(Section::permalink))
                .or(() -> Optional.of(target.path())
                        .filter(site.files().assets()::containsKey)
                        .map(LinkAddresses::asset));
    }

    private static String query(String query) {
        return query.isEmpty() ? "" : "?" + encoded(query, "%");
    }

    /** The address of a page or a file by its path under {@code content/}. */
    Optional<Permalink> permalink(String path) {
        Optional<Permalink> page = site.page(path).map(Page::permalink);
        return page.isPresent() || !site.files().assets().containsKey(path) ? page : Optional.of(asset(path));
    }

    /** The address of a file that is published unchanged. */
    public static Permalink asset(String path) {
        return new Permalink(path);
    }

    /** {@code #id}, or nothing for an empty id. */
    public static String fragment(String id) {
        return id.isEmpty() ? "" : "#" + encoded(id, "");
    }

    /** A value of a query, percent-encoded. */
    public static String queryValue(String text) {
        return encoded(text, "").replace("&", "%26").replace("+", "%2B").replace("=", "%3D");
    }

    /**
     * Letters of every script may stand in an address as HTML reads it; spaces, marks and the like are percent-encoded.
     *
     * @param kept characters that stay, besides
     */
    private static String encoded(String text, String kept) {
        return PercentEncoding.encode(
                text, c -> Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0 || kept.indexOf(c) >= 0);
    }
}
