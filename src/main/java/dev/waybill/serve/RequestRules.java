package dev.waybill.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which requests are answered: well-formed ones, to one of this server's own names, not made by another site in a browser. */
final class RequestRules {
    /** {@code localhost:1314}, {@code [::1]}; RFC 9110, 7.2: no user, no path, no list. An empty value is well-formed too. */
    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+])(?::[0-9]{0,5})?");

    private final AllowedHosts hosts;

    RequestRules(AllowedHosts hosts) {
        this.hosts = hosts;
    }

    /** Why a request is refused, and with which status. */
    record Refusal(int status, String words) {}

    /** Empty if the request is accepted. */
    Optional<Refusal> refusal(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        Optional<Refusal> malformed = malformed(headers, exchange.getRequestURI());
        if (malformed.isPresent()) {
            return malformed;
        }
        String host = String.valueOf(headers.getFirst("Host"));
        if (!hosts.allow(host, exchange.getLocalAddress().getAddress())) {
            return refused(421, "This server answers to localhost and to its own address, not to '" + host + "'.");
        }
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return refused(405, "Only GET and HEAD are answered.");
        }
        return isOfAnotherSite(headers, host)
                ? refused(403, "Another site requested this in a browser. Open the page directly.")
                : Optional.empty();
    }

    /** A request that two servers might interpret differently is refused. */
    private static Optional<Refusal> malformed(Headers headers, URI target) {
        List<String> hosts = headers.getOrDefault("Host", List.of());
        if (hosts.size() != 1) {
            return refused(400, "A request has one Host header; this one has " + hosts.size() + ".");
        }
        String host = hosts.get(0);
        if (!HOST.matcher(host).matches()) {
            return refused(400, "The Host header is not a name with a port, such as localhost:1314.");
        }
        if (target.getScheme() != null && !host.equalsIgnoreCase(String.valueOf(target.getRawAuthority()))) {
            return refused(400, "The request line names another host than the Host header.");
        }
        boolean chunked = headers.containsKey("Transfer-Encoding");
        int lengths = headers.getOrDefault("Content-Length", List.of()).size();
        return lengths > 1 || chunked && lengths > 0
                ? refused(400, "A request has one length; this one has two.")
                : Optional.empty();
    }

    /**
     * Whether the browser says that a page of another site made the request, even of another port on this machine. Following a link is
     * allowed, because the other site can't read the page that opens. PictureStructure, embedding and framing are not.
     */
    private static boolean isOfAnotherSite(Headers headers, String host) {
        List<String> origins = headers.getOrDefault("Origin", List.of());
        if (origins.stream().anyMatch(origin -> !isOwn(origin, host))) {
            return true;
        }
        String site = first(headers, "Sec-Fetch-Site");
        boolean own = site.isEmpty() || site.equals("same-origin") || site.equals("none");
        boolean link = first(headers, "Sec-Fetch-Mode").equals("navigate")
                && first(headers, "Sec-Fetch-Dest").equals("document");
        return !own && !link;
    }

    private static boolean isOwn(String origin, String host) {
        String written = origin.toLowerCase(Locale.ROOT);
        String own = host.toLowerCase(Locale.ROOT);
        return written.equals("http://" + own) || written.equals("https://" + own); // through a tunnel
    }

    private static String first(Headers headers, String name) {
        return headers.getOrDefault(name, List.of("")).get(0);
    }

    private static Optional<Refusal> refused(int status, String words) {
        return Optional.of(new Refusal(status, words));
    }
}
