package dev.waybill.serve;

import java.net.InetAddress;
import java.util.Locale;

/**
 * The names that a browser may ask for this server by. A page elsewhere whose own name leads here (DNS rebinding) would otherwise be
 * let to read the drafts; a bare address can't be led anywhere. The port isn't held against anything, so a tunnel works.
 *
 * @param name how the listening address was written on the command line
 */
record AllowedHosts(String name) {
    /**
     * Whether a request's {@code Host} is fine.
     *
     * @param header as it was sent
     * @param local the address of this machine that the request came to
     */
    boolean allow(String header, InetAddress local) {
        String host = host(header);
        String address = local.getHostAddress().replaceFirst("%.*", "");
        return host.equals("localhost")
                || host.equals(name.toLowerCase(Locale.ROOT))
                || host.equals(address)
                || host.equals("[" + address + "]")
                || host.equals("[::1]") && local.isLoopbackAddress();
    }

    private static String host(String header) {
        int port = header.lastIndexOf(':');
        String host = port > header.lastIndexOf(']') ? header.substring(0, port) : header;
        return host.toLowerCase(Locale.ROOT);
    }
}
