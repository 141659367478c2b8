package dev.waybill.config.yaml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as an editor writes it: {@code 2025-05-18} or {@code 2025/05/18}, {@code 2025-05-18 08:54[:43]}, with {@code T} for the space, and
 * with {@code Z} or {@code +08:00} after it for a time zone other than the site's.
 *
 * @param time midnight if only a date was written
 * @param offset empty for the site's zone
 * @param dateOnly whether no time of day was written
 */
public record DateTime(LocalDateTime time, Optional<ZoneOffset> offset, boolean dateOnly) {
    /** {@code 2025/05/18} */
    private static final Pattern SLASHES = Pattern.compile("^(\\d{4})/(\\d{2})/(\\d{2})");

    /** {@code 2025-05-18 8:54:43}: YAML 1.1's timestamps may have an hour of one digit. */
    private static final Pattern SHORT_HOUR = Pattern.compile("[^ T]{10}[ T]\\d:\\d{2}:\\d{2}.*");

    /** The value of a text; empty if it has none of the forms or the day doesn't exist. */
    public static Optional<DateTime> parse(String written) {
        String dashes = SLASHES.matcher(written).replaceFirst("$1-$2-$3");
        String text =
                SHORT_HOUR.matcher(dashes).matches() ? dashes.substring(0, 11) + "0" + dashes.substring(11) : dashes;
        try {
            if (text.length() == 10) {
                return Optional.of(new DateTime(LocalDate.parse(text).atStartOfDay(), Optional.empty(), true));
            }
            if (text.length() < 16 || text.charAt(10) != ' ' && text.charAt(10) != 'T') {
                return Optional.empty();
            }
            int zone = zoneStart(text);
            LocalTime time = LocalTime.parse(text.substring(11, zone).strip());
            LocalDateTime dateTime = LocalDate.parse(text.substring(0, 10)).atTime(time.withNano(0));
            Optional<ZoneOffset> offset =
                    zone == text.length() ? Optional.empty() : Optional.of(ZoneOffset.of(text.substring(zone)));
            return Optional.of(new DateTime(dateTime, offset, false));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** This moment, in the site's zone if it has none of its own. */
    public Instant instant(ZoneId siteZone) {
        return offset.map(time::toInstant).orElseGet(() -> time.atZone(siteZone).toInstant());
    }

    /** The date and time of day to show in the site's zone. */
    public LocalDateTime local(ZoneId siteZone) {
        return offset.map(at -> LocalDateTime.ofInstant(time.toInstant(at), siteZone))
                .orElse(time);
    }

    private static int zoneStart(String text) {
        for (int i = 16; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'Z' || c == '+' || c == '-') {
                return i;
            }
        }
        return text.length();
    }
}
