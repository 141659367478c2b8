package dev.waybill.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HitParserTest {
    private static final String TIME = "16/Nov/2026:10:00:00 +0800";

    private final HitParser parser = new HitParser();

    @Test
    void readsALineOfNginxAndOfApache() {
        assertEquals(
                new Hit(
                        LocalDate.of(2026, 11, 16),
                        "GET",
                        "/a/?q=%E9",
                        "200",
                        "Mozilla/5.0 (X11; Linux) Firefox/140.0",
                        "192.0.2.1"),
                hit(line(TIME, "GET /a/?q=%E9 HTTP/1.1", "Mozilla/5.0 (X11; Linux) Firefox/140.0")));
        assertEquals("/a b/", hit(line(TIME, "GET /a b/ HTTP/2", "x")).target());
        assertEquals("/cut", hit(line(TIME, "GET /cut", "x")).target());
        assertEquals(
                "",
                hit("- - bob [" + TIME + "] \"GET / HTTP/1.0\" 304 - \"-\" \"\"")
                        .userAgent());
    }

    @Test
    void readsTheDayInUtc() {
        assertEquals("2026-11-15", day("16/Nov/2026:07:59:59 +0800"));
        assertEquals("2026-11-17", day("16/Nov/2026:23:00:00 -0330"));
        assertEquals("2024-02-29", day("29/Feb/2024:23:59:60 +0000"));
    }

    @Test
    void readsNoDayThatDoesNotExist() {
        for (String time : new String[] {
            "31/Feb/2026:10:00:00 +0800",
            "29/Feb/2026:10:00:00 +0800",
            "00/Nov/2026:10:00:00 +0800",
            "16/Nom/2026:10:00:00 +0800",
            "16/Nov/2026:24:00:00 +0800",
            "16/Nov/2026:10:61:00 +0800",
            "16/Nov/2026:10:00:00 +1900",
            "16/Nov/0026:10:00:00 +0899",
            "16/Nov/12026:10:00:00 +0800"
        }) {
            assertEquals(Optional.empty(), parser.parse(line(time, "GET /a/ HTTP/1.1", "x")), time);
        }
    }

    @Test
    void readsEscapesOfQuotesAndBytes() {
        Hit hit = hit(line(TIME, "GET /a\\x22b\\\\c\\\"\\xE9\\xzz HTTP/1.1", "M \\\"q\\\" \\x41 \\"));
        assertEquals("/a\"b\\c\"\u00E9\\xzz", hit.target());
        assertEquals("M \"q\" A \\", hit.userAgent());
    }

    @Test
    void readsALineWhoseClientSpokeAnotherProtocol() {
        for (String request : new String[] {"-", "", "\\x16\\x03\\x01", "SSH-2.0-Go"}) {
            assertTrue(!hit(line(TIME, request, "-")).isServed(), request);
        }
    }

    @Test
    void takesANetworkForAVisitor() {
        assertEquals("2001:db8:0:1", visitor("2001:db8:0:1:2:3:4:5"));
        assertEquals("2001:db8", visitor("2001:db8::7"));
        assertEquals("::ffff:192.0.2.1", visitor("::ffff:192.0.2.1"));
        assertEquals("reader.example", visitor("reader.example"));
    }

    /** By backtracking, each of these lines would take hours. */
    @Test
    void endsOnHostileLines() {
        String half = "x".repeat(15_000);
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (String hostile :
                    new String[] {"\\x22", "\\\"", "\" \"", "\" 200 5 \"", " [", "HTTP/1.1 ", "\\", "\""}) {
                String many = hostile.repeat(30_000 / hostile.length());
                for (int i = 0; i < 5; i++) {
                    parser.parse(line(TIME, "GET /" + many + " HTTP/1.1", half));
                    parser.parse(line(TIME, "GET /" + half + " HTTP/1.1", many));
                    parser.parse(line(TIME, "GET / HTTP/1.1", many) + "x");
                    parser.parse(many);
                }
            }
        });
        assertEquals(
                15_005,
                hit(line(TIME, "GET /" + "\\x22".repeat(15_004), "x")).target().length());
    }

    private static String line(String time, String request, String userAgent) {
        return "192.0.2.1 - - [" + time + "] \"" + request + "\" 200 512 \"-\" \"" + userAgent + "\"";
    }

    private Hit hit(String line) {
        return parser.parse(line).orElseThrow();
    }

    private String day(String time) {
        return hit(line(time, "GET / HTTP/1.1", "x")).day().toString();
    }

    private String visitor(String address) {
        return hit(address + line(TIME, "GET / HTTP/1.1", "x").substring("192.0.2.1".length()))
                .visitor();
    }
}
