package dev.waybill.render.theme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What a published page may load and do: its own style and pictures, and no script unless it says so.
 *
 * <p>A page with a list connects nowhere: what a reader ticks stays there, whatever a script might want. The others say
 * {@code connect-src 'self'}, for Lighthouse, which fetches {@code robots.txt} as the page would and calls the file invalid where the
 * page's policy forbids that; no script of theirs but the search's connects anywhere.
 *
 * @param scripts the sources that {@code script-src} names
 * @param connections the sources that {@code connect-src} names
 * @param workers the sources that {@code worker-src} names
 */
public record ContentSecurityPolicy(String scripts, String connections, String workers) {
    private static final String NONE = "'none'";
    private static final String SELF = "'self'";

    /** Every page without a script. */
    public static final ContentSecurityPolicy PAGE = new ContentSecurityPolicy(NONE, SELF, NONE);

    /** The search page. */
    public static final ContentSecurityPolicy SEARCH = new ContentSecurityPolicy(SELF, SELF, NONE);

    /**
     * The whole site: wide enough for each of its pages, and for the worker, which fetches pages for a reader without a network.
     *
     * @param head the exact text of the script in the head of pages with a list
     */
    public static ContentSecurityPolicy site(String head) {
        return new ContentSecurityPolicy(withHash(head), SELF, SELF);
    }

    /** A page with lists to tick, or that shows all of a reader's lists. */
    public static ContentSecurityPolicy lists(String head) {
        return new ContentSecurityPolicy(withHash(head), NONE, SELF);
    }

    /** A page that shows how far lists on other pages are, among other things. */
    public static ContentSecurityPolicy progress(String head) {
        return new ContentSecurityPolicy(withHash(head), SELF, NONE);
    }

    /** The policy as it stands in a {@code <meta>}. */
    public String text() {
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'none'; script-src " + scripts
                + "; connect-src " + connections + "; worker-src " + workers + "; form-action 'self'; base-uri 'none'";
    }

    /** The policy as a header, which alone may say that no other site may frame the page. */
    public String header() {
        return text() + "; frame-ancestors 'none'";
    }

    private static String withHash(String script) {
        return "'self' 'sha256-" + hash(script) + "'";
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
