package dev.waybill.stats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses lines in the combined log format of nginx and Apache. */
final class HitParser {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    /**
     * {@code 192.0.2.1 - - [16/Nov/2026:10:00:00 +0800] "GET /a/?x HTTP/1.1" 200 512 "-" "Mozilla/5.0"}. Servers write a quote within a
     * field as {@code \"} or {@code \x22}. Whatever follows the user agent is taken as part of it. All quantifiers but the last are
     * possessive, so matching takes linear time.
     */
    private static final Pattern LINE = Pattern.compile(
            "(?<address>[^ ]++) [^ ]++ [^ ]++ "
                    + "\\[(?<day>\\d\\d)/(?<month>[A-Z][a-z][a-z])/(?<year>\\d{4})"
                    + ":(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d) (?<zone>[+-]\\d{4})] "
                    + "\"(?<request>[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\" (?<status>\\d{3}) (?:\\d++|-) "
                    + "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\" \"(?<agent>.*)\"",
            Pattern.DOTALL);

    /** {@code GET /a/?x HTTP/1.1}; a request that the server truncated has no version. */
    private static final Pattern REQUEST =
            Pattern.compile("(?<method>[A-Za-z_-]++) (?<target>.*?)(?: HTTP/\\d++(?:\\.\\d++)?)?", Pattern.DOTALL);

    /** {@code \x22}, {@code \"}, {@code \\} */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x(?<code>[0-9A-Fa-f]{2})|(?<character>[\"\\\\]))");

    /** Empty if the line isn't in this format or contains a day that doesn't exist. */
    Optional<Hit> parse(String line) {
        Matcher fields = LINE.matcher(line);
        if (!fields.matches()) {
            return Optional.empty();
        }
        Matcher request = REQUEST.matcher(fields.group("request"));
        boolean isRequest = request.matches(); // false if a client used another protocol
        try {
            return Optional.of(new Hit(
                    day(fields),
                    isRequest ? request.group("method") : "",
                    isRequest ? unescaped(request.group("target")) : "",
                    fields.group("status"),
                    unescaped(fields.group("agent")),
                    network(fields.group("address"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day in UTC. */
    private static LocalDate day(Matcher fields) {
        int zone = Integer.parseInt(fields.group("zone")); // +0530 is 530
        int second = Math.min(number(fields, "second"), 59); // 60 for a leap second
        return LocalDateTime.of(
                        number(fields, "year"),
                        MONTHS.indexOf(fields.group("month")) + 1,
                        number(fields, "day"),
                        number(fields, "hour"),
                        number(fields, "minute"),
                        second)
                .atOffset(ZoneOffset.ofHoursMinutes(zone / 100, zone % 100))
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate();
    }

    private static int number(Matcher fields, String name) {
        return Integer.parseInt(fields.group(name));
    }

    private static String unescaped(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        return ESCAPE.matcher(field)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? escape.group(2)
                                : Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    /**
     * An IPv6 address without its last 64 bits, because a visitor may use all of them; an IPv4 address unchanged, also in the form {@code
     * ::ffff:192.0.2.1}.
     */
    private static String network(String address) {
        if (address.indexOf(':') < 0 || address.indexOf('.') > 0) {
            return address;
        }
        List<String> groups = List.of(address.split("::", 2)[0].split(":"));
        return String.join(":", groups.subList(0, Math.min(4, groups.size())));
    }
}
