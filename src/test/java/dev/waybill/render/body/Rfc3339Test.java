package dev.waybill.render.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class Rfc3339Test {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void writesTheOffsetOfTheSitesZone() {
        assertEquals("2025-05-18T08:54:43+08:00", Rfc3339.of(LocalDateTime.of(2025, 5, 18, 8, 54, 43), SHANGHAI));
        assertEquals("2025-05-18T00:00:00Z", Rfc3339.of(LocalDateTime.of(2025, 5, 18, 0, 0), ZoneOffset.UTC));
    }

    /** RFC 3339, section 5.6: {@code time-numoffset = ("+" / "-") time-hour ":" time-minute}. */
    @Test
    void writesAnOffsetOfOddSecondsInUtc() {
        assertEquals("1899-12-31T15:54:17Z", Rfc3339.of(LocalDateTime.of(1900, 1, 1, 0, 0), SHANGHAI));
    }
}
