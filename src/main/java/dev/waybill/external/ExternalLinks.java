package dev.waybill.external;

import dev.waybill.config.HostName;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Link;
import dev.waybill.document.LinkTarget;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that external links work, both those in texts and those under {@code source:}. An address is requested once, whatever its
 * fragment. Each host gets one request at a time.
 */
public final class ExternalLinks {
    /** {@code https://name@}, {@code 例子.中国}, {@code :8443/a} */
    private static final Pattern HOST =
            Pattern.compile("(https?://(?:[^/?#@]*@)?)([^/?#@:\\[\\]]+)(.*)", Pattern.DOTALL);

    private final Probe probe;
    private final RateLimit rateLimit;
    private final Map<String, Answer> answers = new ConcurrentSkipListMap<>();
    private final long start;

    private ExternalLinks(Probe probe, RateLimit rateLimit) {
        this.probe = probe;
        this.rateLimit = rateLimit;
        this.start = rateLimit.nanoseconds().getAsLong();
    }

    /**
     * The result.
     *
     * @param diagnostics sorted by place
     * @param known addresses that needn't be requested again for a while
     * @param requested how many addresses were requested
     * @param remaining how many addresses remain, because a limit was reached
     */
    public record Findings(List<Diagnostic> diagnostics, AnswerCache known, int requested, int remaining) {
        public Findings {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** @param now the time at which known answers may expire */
    public static Findings check(Site site, AnswerCache known, Probe probe, RateLimit rateLimit, Instant now)
            throws InterruptedException {
        return new ExternalLinks(probe, rateLimit).check(addresses(site), known.at(now), now);
    }

    private Findings check(Map<String, List<Location>> links, AnswerCache known, Instant now)
            throws InterruptedException {
        List<String> open = links.keySet().stream()
                .filter(address -> !known.found().containsKey(address))
                .toList();
        request(open.subList(0, Math.min(open.size(), rateLimit.addresses())));
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<String, Instant> found = new TreeMap<>(known.found());
        found.keySet().retainAll(links.keySet());
        answers.forEach((address, answer) -> {
            if (answer instanceof Answer.Found) {
                found.put(address, now);
            } else if (answer instanceof Answer.Missing missing) {
                links.getOrDefault(address, List.of()).forEach(at -> diagnostics.add(diagnostic(address, missing, at)));
            }
        });
        return new Findings(
                diagnostics.stream().sorted().toList(),
                new AnswerCache(found),
                answers.size(),
                open.size() - answers.size());
    }

    private static Diagnostic diagnostic(String address, Answer.Missing missing, Location at) {
        return Diagnostic.of(
                Rule.EXTERNAL_LINK,
                at,
                Message.of("'%s' %s", address, missing.why()),
                Message.of("fix the address, or remove the link"));
    }

    /** Where each address is written, without its fragment. */
    private static Map<String, List<Location>> addresses(Site site) {
        Map<String, List<Location>> addresses = new TreeMap<>();
        List<Page> pages = site.languages().sites().stream()
                .flatMap(language -> language.pages().stream())
                .toList();
        for (Page page : pages) {
            for (Link link : page.document().links()) {
                if (link.target() instanceof LinkTarget.External external) {
                    add(external.url(), link.location(), addresses);
                }
            }
            for (Located<String> source : page.frontMatter().facts().source()) {
                add(source.value(), source.location(), addresses);
            }
        }
        return addresses;
    }

    private static void add(String written, Location at, Map<String, List<Location>> addresses) {
        String address = written.replaceFirst("#.*", "");
        if (address.startsWith("https://") || address.startsWith("http://")) {
            addresses.computeIfAbsent(address, first -> new ArrayList<>()).add(at);
        }
    }

    private void request(List<String> addresses) throws InterruptedException {
        Map<String, List<String>> hosts = new TreeMap<>();
        addresses.forEach(address ->
                hosts.computeIfAbsent(host(address), first -> new ArrayList<>()).add(address));
        ExecutorService workers = Executors.newFixedThreadPool(rateLimit.hosts());
        try {
            List<Future<?>> tasks = new ArrayList<>();
            hosts.values()
                    .forEach(host -> tasks.add(workers.submit(() -> {
                        requestHost(host);
                        return host;
                    })));
            for (Future<?> task : tasks) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private void requestHost(List<String> addresses) throws InterruptedException {
        boolean first = true;
        for (String address : addresses) {
            if (!first) {
                rateLimit.pause().take();
            }
            if (rateLimit.nanoseconds().getAsLong() - start >= rateLimit.time().toNanos()) {
                return;
            }
            answers.put(address, request(address));
            first = false;
        }
    }

    private Answer request(String address) throws InterruptedException {
        try {
            return probe.request(requested(address));
        } catch (IllegalArgumentException e) {
            return new Answer.Missing(Message.of("is not a valid address"));
        }
    }

    /** As sent over the network: a Chinese host in Punycode, a Chinese path percent-encoded. */
    private static URI requested(String address) {
        return URI.create(URI.create(HostName.encoded(address)).toASCIIString());
    }

    private static String host(String address) {
        Matcher parts = HOST.matcher(address);
        return parts.matches() ? parts.group(2).toLowerCase(Locale.ROOT) : address;
    }
}
