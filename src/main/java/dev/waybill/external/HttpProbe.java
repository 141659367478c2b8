package dev.waybill.external;

import dev.waybill.diagnostic.Message;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Sends HTTP requests: HEAD first, then GET if the host rejects HEAD, without reading the body. Addresses come from whoever proposes a
 * page, so none in a private network is requested, not even by a redirect.
 */
public final class HttpProbe implements Probe {
    private static final int MAX_REDIRECTS = 5;

    /** Times the request timeout, for an address with all its redirects. */
    private static final int MAX_TIMEOUTS = 2;

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> LATER = Set.of(429, 503);

    /** Unspecified, private, shared, protocol, benchmark and reserved networks. */
    private static final List<Network> RESERVED_4 = List.of(
            new Network(8, "00"),
            new Network(10, "6440"),
            new Network(24, "c00000"),
            new Network(15, "c612"),
            new Network(4, "f0"));

    /** Local networks, and those that embed one of the other kind, whose contents may be private. */
    private static final List<Network> RESERVED_6 = List.of(
            new Network(7, "fc"),
            new Network(80, "00".repeat(10)),
            new Network(32, "0064ff9b"),
            new Network(16, "2002"));

    private final HttpClient client;
    private final Duration timeout;
    private final Predicate<InetAddress> allowed;

    private HttpProbe(Duration timeout, Predicate<InetAddress> allowed) {
        this.timeout = timeout;
        this.allowed = allowed;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @param timeout of one request */
    public static HttpProbe ofPublicHosts(Duration timeout) {
        return new HttpProbe(timeout, HttpProbe::isPublic);
    }

    /** Allows every host, for a test's own server. */
    static HttpProbe ofAnyHost(Duration timeout) {
        return new HttpProbe(timeout, address -> true);
    }

    @Override
    public Answer request(URI address) throws InterruptedException {
        URI at = address;
        long end = System.nanoTime() + timeout.multipliedBy(MAX_TIMEOUTS).toNanos();
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            Optional<Answer> refused = refused(at);
            if (refused.isPresent()) {
                return refused.get();
            }
            try {
                HttpResponse<InputStream> response = respond(at, end);
                Optional<String> next = REDIRECTS.contains(response.statusCode())
                        ? response.headers().firstValue("Location")
                        : Optional.empty();
                if (next.isEmpty()) {
                    return answer(response.statusCode());
                }
                at = at.resolve(next.get());
            } catch (HttpTimeoutException e) {
                return new Answer.Missing(Message.of("doesn't answer within %s s", timeout.toSeconds()));
            } catch (IOException e) {
                return new Answer.Missing(Message.of("can't be reached"));
            } catch (IllegalArgumentException e) {
                return new Answer.Missing(Message.of("redirects to an invalid address"));
            }
        }
        return new Answer.Missing(Message.of("redirects more than %s times", MAX_REDIRECTS));
    }

    private HttpResponse<InputStream> respond(URI address, long end) throws IOException, InterruptedException {
        HttpResponse<InputStream> head = send(address, "HEAD", end);
        return head.statusCode() < 400 || LATER.contains(head.statusCode()) ? head : send(address, "GET", end);
    }

    private HttpResponse<InputStream> send(URI address, String method, long end)
            throws IOException, InterruptedException {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
            throw new HttpTimeoutException("the time limit is reached");
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(left.compareTo(timeout) < 0 ? left : timeout)
                .header("User-Agent", "waybill (checks links)")
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        response.body().close();
        return response;
    }

    private static Answer answer(int status) {
        if (LATER.contains(status)) {
            return new Answer.Later();
        }
        return status < 400 ? new Answer.Found() : new Answer.Missing(Message.of("answers %s", status));
    }

    private Optional<Answer> refused(URI address) {
        String scheme = String.valueOf(address.getScheme());
        if (address.getHost() == null || !scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of(new Answer.Missing(Message.of("redirects to something that is not a web address")));
        }
        try {
            for (InetAddress host : InetAddress.getAllByName(address.getHost())) {
                if (!allowed.test(host)) {
                    return Optional.of(
                            new Answer.Missing(Message.of("leads into a private network, so it isn't requested")));
                }
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of(new Answer.Missing(Message.of("names an unknown host")));
        }
    }

    /** Whether the address is neither this machine, nor in its own network, nor reserved: RFC 6890, 3056, 6052. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean kept = (bytes.length == 4 ? RESERVED_4 : RESERVED_6).stream().anyMatch(network -> network.holds(bytes));
        return !(address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || kept);
    }

    /**
     * Addresses with a common prefix.
     *
     * @param bits the prefix length
     * @param hex the bytes of the prefix
     */
    private record Network(int bits, String hex) {
        boolean holds(byte[] address) {
            byte[] start = HexFormat.of().parseHex(hex);
            return IntStream.range(0, bits).allMatch(i -> ((start[i / 8] ^ address[i / 8]) >> (7 - i % 8) & 1) == 0);
        }
    }
}
