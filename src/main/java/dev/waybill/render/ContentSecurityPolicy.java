package dev.waybill.render;

/**
 * What a published page may load and do: its own style and pictures, no script but the search's.
 *
 * <p>{@code connect-src 'self'} lets nothing connect where no script may run. It is there for Lighthouse, which fetches
 * {@code robots.txt} as the page would and calls the file invalid where the page's policy forbids that.
 */
public enum ContentSecurityPolicy {
    /** Every page without a script. */
    PAGE("'none'"),
    /** The search page. */
    SEARCH("'self'");

    private final String scripts;

    ContentSecurityPolicy(String scripts) {
        this.scripts = scripts;
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
}
