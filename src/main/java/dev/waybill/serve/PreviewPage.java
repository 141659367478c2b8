package dev.waybill.serve;

import dev.waybill.format.Hash;
import dev.waybill.format.MarkupText;
import dev.waybill.source.Resource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds the reloading script to a built page. The page's policy is extended only by the hash of this script and the address from which it
 * gets events. Everything else stays forbidden, so that an editor sees what readers will see.
 */
final class PreviewPage {
    /** {@code <meta http-equiv="Content-Security-Policy" content="default-src ...">} */
    private static final Pattern POLICY =
            Pattern.compile("(<meta http-equiv=\"Content-Security-Policy\" content=\")([^\"]*)(\">)");

    /** {@code script-src 'none'} */
    private static final Pattern SCRIPTS = Pattern.compile("script-src ([^;]*)");

    /** {@code connect-src 'none'} */
    private static final Pattern CONNECTIONS = Pattern.compile("connect-src ([^;]*)");

    private static final String SCRIPT = Resource.text(PreviewPage.class, "reload.js");
    private static final String SCRIPT_HASH = "'sha256-" + Hash.SHA_256.base64(SCRIPT) + "'";

    private PreviewPage() {}

    /**
     * The page with its script.
     *
     * @param version identifies what the page shows
     * @param events the absolute address of the event stream
     */
    static String of(String html, String version, String events) {
        Matcher policy = POLICY.matcher(html);
        String widened = policy.find()
                ? html.substring(0, policy.end(1)) + widened(policy.group(2), events) + html.substring(policy.start(3))
                : html;
        String script = "<script data-version=\"" + MarkupText.escaped(version) + "\">" + SCRIPT + "</script>\n";
        int end = widened.lastIndexOf("</body>");
        return end < 0 ? widened + script : widened.substring(0, end) + script + widened.substring(end);
    }

    private static String widened(String policy, String events) {
        String written = policy.replace("&#39;", "'");
        return MarkupText.escaped(with(with(written, SCRIPTS, SCRIPT_HASH), CONNECTIONS, events));
    }

    /** Adds a source to a directive, or replaces {@code 'none'}, which must be alone. */
    private static String with(String policy, Pattern directive, String source) {
        Matcher list = directive.matcher(policy);
        if (!list.find()) {
            return policy;
        }
        String sources = list.group(1).equals("'none'") ? "" : list.group(1) + " ";
        return policy.substring(0, list.start(1)) + sources + source + policy.substring(list.end(1));
    }
}
