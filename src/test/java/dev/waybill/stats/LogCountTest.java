package dev.waybill.stats;

import static dev.waybill.stats.CountedLogs.FIREFOX;
import static dev.waybill.stats.CountedLogs.gzip;
import static dev.waybill.stats.CountedLogs.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.site.statistics.Statistics;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCountTest {
    private static final String MONDAY = "16/Nov/2026:10:00:0";
    private static final String BEFORE = "09/Nov/2026:10:00:0";

    @TempDir
    private Path root;

    private SiteOnDisk site = new SiteOnDisk(Path.of("."));
    private CountedLogs logs = new CountedLogs(Path.of("."), site);

    @BeforeEach
    void writeSite() {
        site = new SiteOnDisk(root)
                .file("waybill.yaml", "title: Test\nbaseUrl: https://example.org/portal/\n")
                .page("a.md")
                .page("保证金.md");
        logs = new CountedLogs(root, site);
    }

    @Test
    void countsViewsOfPagesTheSiteHas() {
        String log = line("192.0.2.1", MONDAY + 1, "/portal/a/")
                + line("192.0.2.2", MONDAY + 1, "/portal/a/index.html?from=feed#x")
                + line("192.0.2.1", MONDAY + 2, "/portal/%E4%BF%9D%E8%AF%81%E9%87%91/")
                + line("192.0.2.1", MONDAY + 3, "/portal/none/")
                + line("192.0.2.1", MONDAY + 3, "/a/")
                + line("192.0.2.1", MONDAY + 3, "/portal/a/page/2/")
                + line("192.0.2.1", MONDAY + 4, "/portal/assets/style.css");
        assertEquals(Map.of("/a/", 2, "/保证金/", 1), logs.count(log).statistics().views());
    }

    @Test
    void countsAVisitorsAnswerAboutAPageOnce() {
        site.file("waybill.yaml", "title: Test\nbaseUrl: https://example.org/portal/\npages: {helpful: thanks/}\n");
        String log = line("192.0.2.1", MONDAY + 1, "/portal/thanks/?yes=/a/")
                + line("192.0.2.1", MONDAY + 2, "/portal/thanks/?no=/a/")
                + line("192.0.2.2", MONDAY + 2, "/portal/thanks/?no=/a/&x")
                + line("192.0.2.1", MONDAY + 3, "/portal/thanks/?yes=/%E4%BF%9D%E8%AF%81%E9%87%91/")
                + line("192.0.2.1", MONDAY + 4, "/portal/thanks/?yes=/none/")
                + line("192.0.2.1", MONDAY + 4, "/portal/thanks/");
        Statistics counted = logs.count(log).statistics();
        assertEquals(new Statistics.Votes(Map.of("/a/", 1, "/保证金/", 1), Map.of("/a/", 1)), counted.votes());
        site.file(Statistics.PATH, StatisticsText.of(counted));
        assertEquals(counted, logs.count(log).statistics());
    }

    @Test
    void leavesOutRobotsErrorsAndOtherMethods() {
        String log = line("192.0.2.1", MONDAY + 1, "GET /portal/a/ HTTP/1.1", 304, FIREFOX)
                + line("192.0.2.1", MONDAY + 2, "GET /portal/a/ HTTP/1.1", 404, FIREFOX)
                + line("192.0.2.1", MONDAY + 3, "HEAD /portal/a/ HTTP/1.1", 200, FIREFOX)
                + line("192.0.2.1", MONDAY + 4, "POST /portal/a/ HTTP/1.1", 200, FIREFOX)
                + line("192.0.2.1", MONDAY + 5, "GET /portal/a/ HTTP/1.1", 200, "-")
                + line("192.0.2.1", MONDAY + 6, "GET /portal/a/ HTTP/1.1", 200, "curl/8.5.0 (linux-gnu)")
                + line(
                        "192.0.2.1",
                        MONDAY + 7,
                        "GET /portal/a/ HTTP/1.1",
                        200,
                        "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)");
        LogCount.Outcome outcome = logs.count(log);
        assertEquals(Map.of("/a/", 1), outcome.statistics().views());
        assertEquals(7, outcome.lines());
        assertEquals(
                List.of(), outcome.omissions().stream().map(Object::toString).toList());
    }

    @Test
    void countsALineOnceHoweverOftenItIsRead() {
        String first = line("192.0.2.1", MONDAY + 1, "/portal/a/") + line("192.0.2.2", MONDAY + 1, "/portal/a/");
        String grown = first + line("192.0.2.3", MONDAY + 1, "/portal/a/");
        String next = line("192.0.2.3", MONDAY + 1, "/portal/a/") + line("192.0.2.1", MONDAY + 9, "/portal/a/");
        assertEquals(2, views(logs.count(first)));
        String once = logs.text();
        assertEquals(2, views(logs.count(first)));
        assertEquals(once, logs.text());
        assertEquals(2, views(logs.count(first, first)));
        assertEquals(3, views(logs.count(gzip(grown))));
        assertEquals(4, views(logs.count(next, grown)));
        assertEquals(4, views(logs.count(grown + next)));
    }

    @Test
    void comesToTheSameInAnyOrderAndAnyPieces() {
        String old = line("192.0.2.1", BEFORE + 1, "/portal/a/") + search("192.0.2.1", BEFORE + 2, "退店");
        String other = line("192.0.2.2", MONDAY + 1, "/portal/a/");
        for (int i = 1; i <= 3; i++) {
            other += search("192.0.2." + i, MONDAY + i, "退店");
        }
        logs.count(other);
        logs.count(old);
        String pieces = logs.text();
        writeSite();
        site.file("content/_data/stats.json", "{}");
        logs.count(old, other);
        assertEquals(pieces, logs.text());
    }

    @Test
    void closesOldDaysThatWereCountedAndNoOthers() {
        String january = line("192.0.2.1", "05/Jan/2026:10:00:00", "/portal/a/");
        String june = line("192.0.2.1", "05/Jun/2026:10:00:00", "/portal/a/");
        Statistics statistics = logs.count(january + line("192.0.2.1", MONDAY + 1, "/portal/a/"))
                .statistics();
        assertEquals(List.of("2026-01-05"), statistics.counted().closed());
        assertEquals(
                List.of("2026-11-16"), List.copyOf(statistics.counted().lines().keySet()));
        assertEquals(2, views(logs.count(january)));
        assertEquals(3, views(logs.count(june)));
        assertEquals(3, views(logs.count(june)));
    }

    @Test
    void keepsWhatWasCarriedOverAsOldViews() {
        site.file(
                "content/_data/stats.json", "{\"views\": {\"/a/\": 10237, \"/gone/\": 5}, \"searches\": {\"退款\": 8}}");
        Statistics statistics =
                logs.count(line("192.0.2.1", MONDAY + 1, "/portal/a/")).statistics();
        assertEquals(Map.of("/a/", 10238, "/gone/", 5), statistics.views());
        assertEquals(Map.of("/a/", List.of(1)), statistics.recent().views());
        assertEquals(Map.of("退款", 8), statistics.searches());
    }

    @Test
    void putsViewsIntoWeeksBackFromTheNewest() {
        String log = line("192.0.2.1", MONDAY + 1, "/portal/a/")
                + line("192.0.2.1", "02/Nov/2026:00:00:00", "/portal/a/")
                + line("192.0.2.1", "08/Nov/2026:23:59:59", "/portal/a/")
                + line("192.0.2.1", BEFORE + 1, "/portal/%E4%BF%9D%E8%AF%81%E9%87%91/")
                + line("192.0.2.1", "05/Jan/2026:10:00:00", "/portal/a/");
        Statistics statistics = logs.count(log).statistics();
        assertEquals("2026-11-16", statistics.recent().newest().toString());
        assertEquals(
                Map.of("/a/", List.of(1, 0, 2), "/保证金/", List.of(0, 1)),
                statistics.recent().views());
        assertEquals(4, statistics.views().get("/a/"));
    }

    @Test
    void countsAQueryByItsVisitorsOnceADay() {
        String log = "";
        for (int visitor = 1; visitor <= 3; visitor++) {
            log += search("192.0.2." + visitor, BEFORE + 1, "退店") + search("192.0.2." + visitor, BEFORE + 2, "　退店 ");
        }
        log += search("192.0.2.1", MONDAY + 1, "退店");
        log += search("192.0.2.1", MONDAY + 1, "自己的事") + search("192.0.2.2", MONDAY + 1, "自己的事");
        log += search("192.0.2.1", BEFORE + 1, "自己的事");
        assertEquals(Map.of("退店", 4), logs.count(log).statistics().searches());
        assertFalse(logs.text().contains("自己"));
        String third = search("192.0.2.9", MONDAY + 3, "自己的事");
        assertEquals(
                Map.of("退店", 4, "自己的事", 4), logs.count(log + third).statistics().searches());
    }

    @Test
    void countsSpellingsOfOneQueryTogetherAndEachVisitorInOne() {
        String log = "";
        for (String visitor : List.of("192.0.2.1", "192.0.2.2", "192.0.2.3")) {
            log += search(visitor, MONDAY + 1, "eBay 退款") + search(visitor, MONDAY + 2, "EBAY 退款");
        }
        assertEquals(Map.of("eBay 退款", 3), logs.count(log).statistics().searches());
        String later = search("192.0.2.9", MONDAY + 3, "ebay 退款");
        assertEquals(
                Map.of("eBay 退款", 3, "ebay 退款", 1),
                logs.count(log + later).statistics().searches());
    }

    @Test
    void takesOneNetworkForOneVisitor() {
        String log = "";
        for (int i = 1; i <= 5; i++) {
            String request = "GET /portal/search/?q=spam HTTP/1.1";
            log += line("192.0.2.1", MONDAY + i, request, 200, FIREFOX + i);
            log += line("2001:db8:0:1::" + i, MONDAY + i, request, 200, FIREFOX);
        }
        assertEquals(Map.of(), logs.count(log).statistics().searches());
    }

    @Test
    void knowsManyLinesApart() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            log.append(line("10.0." + i / 250 + "." + i % 250, MONDAY + i % 10, "/portal/a/"));
        }
        assertEquals(5000, views(logs.count(log.toString())));
        assertEquals(5000, views(logs.count(log.toString())));
    }

    @Test
    void honoursTheStopListForOldQueriesToo() {
        site.file("content/_data/search-stop.txt", "# 不显示\n代 运营\n");
        site.file("content/_data/stats.json", "{\"searches\": {\"找代运营\": 50, \"退款\": 8}}");
        String log = "";
        for (int visitor = 1; visitor <= 3; visitor++) {
            log += search("192.0.2." + visitor, MONDAY + 1, "代-运 营公司")
                    + search("192.0.2." + visitor, MONDAY + 2, visitor % 2 == 0 ? "eBay" : "ebay");
        }
        assertEquals(
                Map.of("退款", 8, "ebay", 2, "eBay", 1),
                logs.count(log).statistics().searches());
    }

    @Test
    void letsNoHostileLineIn() {
        String log = "";
        for (String query : List.of(
                "<script>alert(1)</script>",
                "{{7*7}}",
                "https://spam.example/x",
                "加微信 spam.com",
                "13800138000",
                "a\u0000b",
                "\u202Eabc",
                "x",
                "长".repeat(41),
                "../../etc/passwd",
                "1' or '1'='1")) {
            for (int visitor = 1; visitor <= 4; visitor++) {
                log += search("192.0.2." + visitor, MONDAY + 1, query);
            }
        }
        for (String target :
                List.of("/portal/%zz/", "/portal/%E9%80/", "/portal/..%2Fa/", "/portal/a/%00", "*", "\\x00")) {
            log += line("192.0.2.1", MONDAY + 1, target);
        }
        for (String raw : List.of("%zz", "%E9%80", "<svg/onload=alert(1)>", "&q=退店", "%")) {
            for (int visitor = 1; visitor <= 4; visitor++) {
                log += line("192.0.2." + visitor, MONDAY + 1, "/portal/search/?q=" + raw);
            }
        }
        log += "a".repeat(1 << 20) + "\n\"\"\" [[[ \\\n\n";
        Random random = new Random(4);
        byte[] binary = new byte[5000];
        random.nextBytes(binary);
        LogCount.Outcome outcome = logs.count(log.getBytes(StandardCharsets.UTF_8), binary, new byte[0]);
        assertEquals("{\n  \"views\" : { }\n}\n", logs.text());
        assertTrue(outcome.omissions()
                .get(0)
                .toString()
                .startsWith("lines that aren't in the combined format, left out: "));
    }

    @Test
    void keepsNothingOfAVisitor() {
        String log = "";
        for (int i = 1; i <= 3; i++) {
            log += line("203.0.113.77", MONDAY + i, "/portal/a/") + search("203.0.113." + i, MONDAY + i, "退店");
        }
        logs.count(log);
        assertTrue(logs.text().matches("""
                (?s)\\{
                  "views" : \\{
                    "/a/" : 3
                  },
                  "recent" : \\{
                    "week" : "2026-11-16",
                    "views" : \\{
                      "/a/" : "3"
                    }
                  },
                  "searches" : \\{
                    "退店" : 3
                  },
                  "counted" : \\{
                    "closed" : \\[ ],
                    "lines" : \\{
                      "2026-11-16" : "[A-Za-z0-9_-]{24}"
                    }
                  }
                }
                """), logs.text());
    }

    @Test
    void closesNoDayForALineAfterTheClock() {
        String late = line("192.0.2.1", "01/Jan/2099:10:00:00", "/portal/a/");
        LogCount.Outcome outcome = logs.count(line("192.0.2.1", MONDAY + 1, "/portal/a/") + late);
        assertEquals(1, views(outcome));
        assertEquals(
                List.of("lines with impossible dates, such as 2099-01-01; the last possible date is 2026-11-21, left"
                        + " out: 1"),
                outcome.omissions().stream().map(Object::toString).toList());
        assertEquals(2, views(logs.count(line("192.0.2.2", MONDAY + 1, "/portal/a/"))));
    }

    @Test
    void takesADayAheadOfTheClockAndNoneBeforeTheWeb() {
        String log = line("192.0.2.1", "21/Nov/2026:23:59:59", "/portal/a/")
                + line("192.0.2.1", "22/Nov/2026:00:00:00", "/portal/a/")
                + line("192.0.2.1", "01/Jan/1970:00:00:07", "/portal/a/");
        LogCount.Outcome outcome = logs.count(log);
        assertEquals(1, views(outcome));
        assertTrue(outcome.omissions().get(0).toString().endsWith("left out: 2"), outcome.omissions()::toString);
    }

    @Test
    void mendsAFileThatCountedADayAfterTheClock() {
        site.file("content/_data/stats.json", """
                {"views": {"/a/": 5},
                 "recent": {"week": "2098-12-29", "views": {"/a/": "1"}},
                 "counted": {"closed": ["2026-11-09", "2026-11-14", "2099-02-01"], "lines": {"2099-01-01": "AAAA"}}}
                """);
        LogCount.Outcome outcome = logs.count(line("192.0.2.1", MONDAY + 1, "/portal/a/"));
        assertEquals(6, views(outcome));
        assertEquals(
                List.of("impossible dates, removed from content/_data/stats.json: 2099-02-01, 2099-01-01"),
                outcome.omissions().stream().map(Object::toString).toList());
        assertEquals("2026-11-16", outcome.statistics().recent().newest().toString());
        assertEquals(
                List.of("2026-11-16"),
                List.copyOf(outcome.statistics().counted().lines().keySet()));
        assertEquals(
                List.of("2026-11-09", "2026-11-14"),
                outcome.statistics().counted().closed());
        LogCount.Outcome next = logs.count(line("192.0.2.2", MONDAY + 1, "/portal/a/"));
        assertEquals(7, views(next));
        assertEquals(List.of(), next.omissions().stream().map(Object::toString).toList());
    }

    @Test
    void keepsWhatWasCountedWhereTheClockIsSomeWeeksBehind() {
        String log = line("192.0.2.1", MONDAY + 1, "/portal/a/");
        logs.count(log);
        logs.at("2026-10-20T00:00:00Z");
        assertEquals(2, views(logs.count(log + line("192.0.2.1", "19/Oct/2026:10:00:00", "/portal/a/"))));
        logs.at("2026-11-20T00:00:00Z");
        assertEquals(2, views(logs.count(log)));
    }

    @Test
    void countsOnlySomeQueriesOfAVisitorADay() {
        StringBuilder flood = new StringBuilder();
        for (int visitor = 1; visitor <= 3; visitor++) {
            for (int i = 0; i < 500; i++) {
                flood.append(search("192.0.2." + visitor, MONDAY + 1, "广告" + i));
            }
        }
        for (int visitor = 4; visitor <= 6; visitor++) {
            flood.append(search("192.0.2." + visitor, MONDAY + 2, "退店"));
        }
        LogCount.Outcome outcome = logs.count(flood.toString());
        assertEquals(101, outcome.statistics().searches().size());
        assertEquals(3, outcome.statistics().searches().get("退店"));
        assertEquals(
                List.of("searches of visitors who asked over 100 different queries that day, left out: 1200"),
                outcome.omissions().stream().map(Object::toString).toList());
        String once = logs.text();
        logs.count(flood.toString());
        assertEquals(once, logs.text());
    }

    @Test
    void leavesOutTheRarestQueriesOfTooMany() {
        StringBuilder searches = new StringBuilder();
        for (int i = 0; i < 6000; i++) {
            searches.append(i == 0 ? "" : ",").append("\"词语" + i + "\": " + (i < 1500 ? 3 : 4));
        }
        site.file("content/_data/stats.json", "{\"searches\": {" + searches + "}}");
        String log = "";
        for (int visitor = 1; visitor <= 4; visitor++) {
            log += search("192.0.2." + visitor, MONDAY + 1, "退店");
            log += visitor == 4 ? "" : search("192.0.2." + visitor, MONDAY + 2, "一新词");
        }
        LogCount.Outcome outcome = logs.count(log);
        Map<String, Integer> kept = outcome.statistics().searches();
        assertEquals(5000, kept.size());
        assertEquals(4, kept.get("退店"));
        assertEquals(4, kept.get("词语5999"));
        assertTrue(kept.containsKey("词语0"));
        assertFalse(kept.containsKey("一新词"));
        assertEquals(
                List.of("the rarest queries, which don't fit into the file, left out: 1002"),
                outcome.omissions().stream().map(Object::toString).toList());
    }

    @Test
    void countsNoFurtherThanNineDigits() {
        site.file("content/_data/stats.json", "{\"views\": {\"/a/\": 999999999}, \"searches\": {\"退店\": 999999999}}");
        Statistics statistics = logs.count(
                        line("192.0.2.1", MONDAY + 1, "/portal/a/") + search("192.0.2.1", MONDAY + 1, "退店"))
                .statistics();
        assertEquals(Map.of("/a/", 999_999_999), statistics.views());
        assertEquals(Map.of("退店", 999_999_999), statistics.searches());
    }

    @Test
    void countsVisitorsOfAServerThatWritesTheirAddressesAsIpv6() {
        String log = "";
        for (int i = 1; i <= 3; i++) {
            log += search("::ffff:192.0.2." + i, MONDAY + 1, "退店");
        }
        assertEquals(Map.of("退店", 3), logs.count(log).statistics().searches());
    }

    @Test
    void refusesALogOfEndlessLinesInAnotherFormat() {
        byte[] blank = gzip("\n".repeat(1_000_002));
        UncheckedIOException refused = assertThrows(UncheckedIOException.class, () -> logs.count(blank));
        assertEquals(
                "over 1000000 of its consecutive lines aren't in the combined format",
                String.valueOf(refused.getCause()).replaceFirst("^[^ ]+: ", ""));
    }

    @Test
    void saysWhichDaysHaveMoreLinesThanItRemembers() {
        StringBuilder log = new StringBuilder(line("192.0.2.1", BEFORE + 1, "/portal/a/"));
        for (int i = 0; i < 210_000; i++) {
            log.append(line("10." + i / 62500 + "." + i / 250 % 250 + "." + i % 250, MONDAY + 1, "/portal/a/"));
        }
        LogCount.Outcome outcome = logs.count(gzip(log.toString()));
        assertEquals(
                List.of("days with too many lines to remember: 2026-11-09, 2026-11-16; further lines"
                        + " of these days won't be counted"),
                outcome.omissions().stream().map(Object::toString).toList());
        assertEquals(210_001, views(logs.count(gzip(line("192.0.2.2", MONDAY + 2, "/portal/a/")))));
    }

    private static String search(String address, String time, String query) {
        String q = java.net.URLEncoder.encode(query, StandardCharsets.UTF_8);
        return line(address, time, "/portal/search/?x=1&q=" + q);
    }

    private static int views(LogCount.Outcome outcome) {
        return outcome.statistics().views().getOrDefault("/a/", 0);
    }
}
