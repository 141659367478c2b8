package dev.waybill.config;

import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.RefusedException;
import java.net.URI;
import java.net.URISyntaxException;

/** The address of a site as its owner writes it. */
public final class BaseUrl {
    private BaseUrl() {}

    /**
     * A base URL: absolute, http or https, without query or fragment; a missing {@code /} at the end is added. An international host is
     * returned in Punycode, a path beyond ASCII percent-encoded.
     *
     * @throws RefusedException if the text is no base URL, with what would be right
     */
    public static URI of(String text) {
        String slashed = text.endsWith("/") ? text : text + "/";
        String encoded;
        try {
            encoded = HostName.encoded(slashed);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Message.of(
                    "its host can't be encoded (%s); write the host in Punycode, xn--…",
                    String.valueOf(e.getMessage())));
        }
        try {
            URI uri = new URI(new URI(encoded).toASCIIString());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getUserInfo() == null;
            if (web && plain && uri.getHost() != null) {
                return uri.normalize();
            }
        } catch (URISyntaxException e) {
            // Reported below.
        }
        throw new RefusedException(Message.of("write an address such as https://example.org/"));
    }

    static boolean isOne(String text) {
        try {
            of(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
