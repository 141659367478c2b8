package dev.waybill.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What a published page may load and do: its own style and pictures, and no script unless it says so.
 *
 * <p>{@code connect-src 'self'} is there for Lighthouse, which fetches {@code robots.txt} as the page would and calls the file invalid
 * where the page's policy forbids that. No script of the theme connects anywhere: what a reader ticks stays there.
 *
 * @param scripts the sources that {@code script-src} names
 */
public record ContentSecurityPolicy(String scripts) {
    /** Every page without a script. */
    public static final ContentSecurityPolicy PAGE = new ContentSecurityPolicy("'none'");

    /** The search page. */
    public static final ContentSecurityPolicy SEARCH = new ContentSecurityPolicy("'self'");

    /**
     * A page with a script inside it, besides those in files.
     *
     * @param script its exact text
     */
    static ContentSecurityPolicy withScript(String script) {
        return new ContentSecurityPolicy("'self' 'sha256-" + hash(script) + "'");
    }

    /** The policy as it stands in a {@code <meta>}. */
    public String text() {
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'none'; script-src " + scripts
                + "; connect-src 'self'; form-action 'self'; base-uri 'none'";
    }

    /** The policy as a header, which alone may say that no other site may frame the page. */
    public String header() {
        return text() + "; frame-ancestors 'none'";
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
