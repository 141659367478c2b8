package dev.waybill.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateTimeTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void readsADay() {
        assertEquals(
                Optional.of(new DateTime(LocalDateTime.of(2025, 5, 18, 0, 0), Optional.empty(), true)),
                DateTime.parse("2025-05-18"));
        assertEquals(DateTime.parse("2025-05-18"), DateTime.parse("2025/05/18"));
        assertEquals(DateTime.parse("2025-05-18 08:54"), DateTime.parse("2025/05/18 08:54"));
    }

    @Test
    void readsATimeWithAndWithoutSeconds() {
        Optional<DateTime> minutes =
                Optional.of(new DateTime(LocalDateTime.of(2025, 5, 18, 8, 54), Optional.empty(), false));
        assertEquals(minutes, DateTime.parse("2025-05-18 08:54"));
        assertEquals(minutes, DateTime.parse("2025-05-18T08:54"));
        assertEquals(minutes, DateTime.parse("2025-05-18 08:54:00.999"));
        assertEquals(minutes, DateTime.parse("2025-05-18 8:54:00"));
        assertEquals(
                LocalDateTime.of(2025, 5, 18, 8, 54, 43),
                read("2025-05-18 08:54:43").time());
    }

    @Test
    void readsAnOffset() {
        Optional<ZoneOffset> eight = Optional.of(ZoneOffset.ofHours(8));
        assertEquals(Optional.of(ZoneOffset.UTC), read("2025-05-18T08:54:43Z").offset());
        assertEquals(eight, read("2025-05-18T08:54+08:00").offset());
        assertEquals(eight, read("2025-05-18 08:54:43 +08:00").offset());
        assertEquals(
                Optional.of(ZoneOffset.ofHoursMinutes(-3, -30)),
                read("2025-05-18 08:54-03:30").offset());
    }

    @Test
    void refusesWhatIsNoDateOrNoTime() {
        for (String text : List.of(
                "2025-02-30",
                "2025-13-01",
                "2025-5-18",
                "18.05.2025",
                "２０２５-05-18",
                "2025-05-18 24:00",
                "2025-05-18 08:60",
                "2025-05-18 08:54:60",
                "2025-05-18 8:54",
                "2025-05-18_08:54",
                "2025-05-18 08:54 CST",
                "2025-05-18 08:54+99:00",
                "2025-05-18 08:54Zx",
                "2025-05-18 ",
                "2025-02-30 08:54",
                "")) {
            assertTrue(DateTime.parse(text).isEmpty(), text);
        }
    }

    @Test
    void meansTheSitesZoneWhereItNamesNone() {
        assertEquals(
                Instant.parse("2025-05-18T00:54:00Z"), read("2025-05-18 08:54").instant(SHANGHAI));
        assertEquals(
                Instant.parse("2025-05-18T08:54:00Z"), read("2025-05-18 08:54Z").instant(SHANGHAI));
    }

    @Test
    void isShownInTheSitesZone() {
        assertEquals(
                LocalDateTime.of(2025, 5, 19, 1, 30),
                read("2025-05-18T17:30:00Z").local(SHANGHAI));
        assertEquals(
                LocalDateTime.of(2025, 5, 18, 17, 30), read("2025-05-18 17:30").local(SHANGHAI));
    }

    private static DateTime read(String text) {
        return DateTime.parse(text).orElseThrow();
    }
}
