package dev.waybill.serve;

import java.net.InetAddress;
import java.util.Locale;

/**
 * The host names that this server accepts. Otherwise another site whose name resolves to this machine (DNS rebinding) could read the
 * drafts. A numeric address can't be redirected this way. The port is ignored, so that a tunnel works.
 *
 * @param name the listening address as written on the command line
 */
record AllowedHosts(String name) {
    /**
     * Whether a request's {@code Host} is accepted.
     *
     * @param header as sent
     * @param local the address of this machine that received the request
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
