package dev.waybill.render.body;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times in RFC 3339 format: {@code 2025-05-18T08:54:43+08:00}. */
public final class Rfc3339 {
    private Rfc3339() {}

    /** The time with the offset that the site's zone has then. */
    public static String of(LocalDateTime time, ZoneId zone) {
        OffsetDateTime moment = time.atZone(zone).toOffsetDateTime();
        // Before standard time, offsets had seconds, which RFC 3339 can't express.
        boolean wholeMinutes = moment.getOffset().getTotalSeconds() % 60 == 0;
        OffsetDateTime written = wholeMinutes ? moment : moment.withOffsetSameInstant(ZoneOffset.UTC);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(written);
    }
}
