package dev.waybill.config;

import java.net.IDN;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host of a web address, written in Punycode as DNS and HTTP need it (RFC 3492). */
public final class HostName {
    /** The parts of {@code https://例子.中国:8443/a}: up to the host, the host, the rest. */
    private static final Pattern ADDRESS = Pattern.compile("(?is)(https?://(?:[^/?#@]*@)?)([^/?#:@\\[\\]]+)(.*)");

    /**
     * IDNA 2003, the one that the JDK has, replaces or drops these letters; IDNA 2008, which browsers and registries follow, keeps them,
     * so the host would be a different one.
     */
    private static final Pattern DEVIATIONS = Pattern.compile("[ßς\u200C\u200D]");

    private HostName() {}

    /**
     * The address with its host in Punycode: {@code https://xn--fsqu00a.xn--fiqs8s/} for {@code https://例子.中国/}; the same text if it needs
     * none.
     *
     * @throws IllegalArgumentException if the host can't be encoded, with the reason
     */
    public static String encoded(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches() || parts.group(2).chars().allMatch(c -> c < 0x80)) {
            return address;
        }
        String host = parts.group(2);
        Matcher deviation = DEVIATIONS.matcher(host);
        if (deviation.find()) {
            throw new IllegalArgumentException(String.format(
                    "U+%04X stands for different hosts in IDNA 2003 and 2008",
                    (int) deviation.group().charAt(0)));
        }
        return parts.group(1) + IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES | IDN.ALLOW_UNASSIGNED) + parts.group(3);
    }
}
