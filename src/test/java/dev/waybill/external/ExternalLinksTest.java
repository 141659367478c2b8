package dev.waybill.external;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Message;
import dev.waybill.external.ExternalLinks.Findings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalLinksTest {
    private static final Instant NOW = SiteOnDisk.NOW;
    private static final AnswerCache NOTHING = new AnswerCache(Map.of());

    @TempDir
    private Path root;

    private final List<String> requested = new CopyOnWriteArrayList<>();
    private final AtomicInteger pauses = new AtomicInteger();
    private final AtomicLong time = new AtomicLong();
    private SiteOnDisk site = new SiteOnDisk(Path.of("."));

    @BeforeEach
    void writeSite() {
        site = new SiteOnDisk(root).page("a.md", "source: [原页面, «https://a.test/gone»]", """
                        [一](https://a.test/one#x) [二](https://a.test/one#y) [三](«https://a.test/gone»)
                        [四](http://b.test/busy) [五](mailto:a@b.test) [六](#x) [七](https://b.test/页)

                        ## X
                        """);
    }

    /** Each request takes a second. */
    private Answer answer(java.net.URI address) {
        requested.add(address.toString());
        time.addAndGet(1_000_000_000L);
        return address.getPath().equals("/gone")
                ? new Answer.Missing(Message.of("answers 404"))
                : address.getPath().equals("/busy") ? new Answer.Later() : new Answer.Found();
    }

    private Findings check(AnswerCache known, int addresses, Duration bound) throws InterruptedException {
        RateLimit rateLimit = new RateLimit(addresses, 1, bound, pauses::incrementAndGet, time::get);
        return ExternalLinks.check(site.site(), known, this::answer, rateLimit, NOW);
    }

    @Test
    void asksEachAddressOnceAndReportsItWhereverItStands() throws InterruptedException {
        Findings findings = check(NOTHING, 500, Duration.ofMinutes(5));
        assertEquals(
                List.of("http://b.test/busy", "https://a.test/gone", "https://a.test/one", "https://b.test/%E9%A1%B5"),
                requested.stream().sorted().toList());
        assertEquals(
                List.of(
                        "content/a.md:3:15: warning[external-link]: 'https://a.test/gone' answers 404",
                        "content/a.md:5:57: warning[external-link]: 'https://a.test/gone' answers 404"),
                findings.diagnostics().stream().map(Object::toString).toList());
        assertEquals(4, findings.requested());
        assertEquals(2, pauses.get()); // one pause between the two requests to each host
    }

    @Test
    void staysSilentWhereEverythingIsFound() throws InterruptedException {
        site = new SiteOnDisk(root).page("a.md", "", "[一](https://a.test/one)");
        assertEquals(List.of(), check(NOTHING, 500, Duration.ofMinutes(5)).diagnostics());
    }

    @Test
    void asksAChineseAddressAsItGoesOverTheWire() throws InterruptedException {
        site = new SiteOnDisk(root).page("a.md", "source: [https://例子.中国:8443/页?问=答, https://x@A.test/一]");
        check(NOTHING, 500, Duration.ofMinutes(5));
        assertEquals(
                List.of(
                        "https://x@A.test/%E4%B8%80",
                        "https://xn--fsqu00a.xn--fiqs8s:8443/%E9%A1%B5?%E9%97%AE=%E7%AD%94"),
                requested.stream().sorted().toList());
    }

    @Test
    void asksAgainOnlyAfterAWeek() throws InterruptedException {
        Findings first = check(NOTHING, 500, Duration.ofMinutes(5));
        assertEquals(
                NOW + "\thttps://a.test/one\n" + NOW + "\thttps://b.test/%E9%A1%B5\n",
                first.known().print());
        requested.clear();
        AnswerCache known = AnswerCache.parse(NOW.minus(Duration.ofDays(7)) + "\thttps://a.test/one\n"
                + NOW.minus(Duration.ofDays(7)).plusSeconds(1) + "\thttps://b.test/%E9%A1%B5\n"
                + "damaged\n" + NOW + "\thttps://no.test/longer\n");
        Findings second = check(known, 500, Duration.ofMinutes(5));
        assertEquals(
                List.of("http://b.test/busy", "https://a.test/gone", "https://a.test/one"),
                requested.stream().sorted().toList());
        assertEquals(2, second.known().found().size());
    }

    @Test
    void stopsAtItsBounds() throws InterruptedException {
        Findings few = check(NOTHING, 3, Duration.ofMinutes(5));
        assertEquals(3, few.requested());
        assertEquals(1, few.remaining());
        time.set(0);
        Findings brief = check(NOTHING, 500, Duration.ofSeconds(2));
        assertEquals(2, brief.requested());
        assertEquals(2, brief.remaining());
    }
}
