package dev.waybill.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.site.statistics.Statistics;
import dev.waybill.site.statistics.Statistics.CountedLines;
import dev.waybill.site.statistics.WeeklyViews;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedStatisticsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @TempDir
    private Path root;

    @Test
    void canBeReadWhateverTheyWere() {
        Random random = new Random(3);
        Map<String, Integer> views = new TreeMap<>();
        Map<String, List<Integer>> weeks = new TreeMap<>();
        Map<String, Integer> searches = new TreeMap<>();
        for (int i = 0; i < 60_000; i++) {
            String path = "/" + "页<&".repeat(random.nextInt(9)) + i + "/";
            views.put(path, random.nextInt(1_000_000_000));
            weeks.put(path, Collections.nCopies(26, 999_999_999));
            searches.put("&".repeat(30) + "词" + i, random.nextInt(1_000_000_000));
        }
        Map<String, String> lines = new TreeMap<>();
        for (int day = 0; day < 21; day++) {
            StringBuilder digests = new StringBuilder();
            for (int i = 0; i < 40_000; i++) {
                digests.append(Digest.text(random.nextInt(1 << 24)));
            }
            lines.put(MONDAY.minusDays(day).toString(), digests.toString());
        }
        LogCount.Outcome outcome = LogCount.bounded(
                new Statistics(
                        views,
                        new WeeklyViews(MONDAY, weeks),
                        searches,
                        new Statistics.Votes(views, views),
                        new CountedLines(List.of(), lines)),
                NOW);
        String text = StatisticsText.of(outcome.statistics());
        assertTrue(text.length() < 1_900_000, () -> text.length() + " characters");
        assertTrue(text.getBytes(StandardCharsets.UTF_8).length < 4 << 20);
        SiteOnDisk site = new SiteOnDisk(root).page("a.md").file(Statistics.PATH, text);
        assertEquals(outcome.statistics(), site.site().readership().statistics());
        site.assertSilent();
        assertEquals(4, outcome.omissions().size(), outcome.omissions()::toString);
    }

    @Test
    void leaveOutANameThatCanNotBeReadAgain() {
        String path = "/" + "很长的路径/".repeat(250);
        Statistics bounded = LogCount.bounded(
                        new Statistics(
                                Map.of(path, 5, "/a/", 1),
                                new WeeklyViews(MONDAY, Map.of(path, List.of(5))),
                                Map.of(),
                                Statistics.Votes.NONE,
                                CountedLines.NONE),
                        NOW)
                .statistics();
        assertEquals(Map.of("/a/", 1), bounded.views());
        assertEquals(WeeklyViews.NONE, bounded.recent());
    }

    @Test
    void keepAllThatFits() {
        Statistics all = new Statistics(
                Map.of("/a/", 1),
                new WeeklyViews(MONDAY, Map.of("/a/", List.of(1))),
                Map.of("退款", 3),
                new Statistics.Votes(Map.of("/a/", 2), Map.of("/a/", 1)),
                new CountedLines(List.of("2026-09-01/2026-10-10"), Map.of("2026-11-16", "AAAAq83v")));
        LogCount.Outcome outcome = LogCount.bounded(all, NOW);
        assertEquals(all, outcome.statistics());
        assertEquals(
                List.of(), outcome.omissions().stream().map(Object::toString).toList());
        assertFalse(LogCount.isClockBehind(all, NOW));
    }
}
