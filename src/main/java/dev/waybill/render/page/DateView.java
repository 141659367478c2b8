package dev.waybill.render.page;

import dev.waybill.render.theme.Fields;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** A date for a template: {@code iso} for machines, {@code text} for readers. Midnight means that the time of day is unknown. */
final class DateView {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private DateView() {}

    /** {@code 2025-05-18 08:54}, or only the day. */
    static Map<String, Object> of(LocalDateTime date, ZoneId zone) {
        return Fields.of("iso", iso(date, zone), "text", date.format(isDay(date) ? DAY : MINUTE));
    }

    /** {@code 2025-05-18}. */
    static Map<String, Object> ofDay(LocalDateTime date) {
        return Fields.of("iso", date.format(DAY), "text", date.format(DAY));
    }

    /** {@code 2025-05-18T08:54:43+08:00}, or only the day. */
    static String iso(LocalDateTime date, ZoneId zone) {
        return isDay(date) ? date.format(DAY) : date.atZone(zone).format(MOMENT);
    }

    private static boolean isDay(LocalDateTime date) {
        return date.toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
