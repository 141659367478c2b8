package dev.waybill.stats;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.basjes.parse.core.Parser;
import nl.basjes.parse.core.exceptions.DissectionFailure;
import nl.basjes.parse.core.exceptions.InvalidDissectorException;
import nl.basjes.parse.core.exceptions.MissingDissectorsException;
import nl.basjes.parse.httpdlog.HttpdLoglineParser;
import org.jspecify.annotations.Nullable;

/** Reads lines in the combined format, which nginx and Apache write alike. */
final class HitParser {
    private static final String ADDRESS = "IP:connection.client.host";
    private static final String TIME = "TIME.EPOCH:request.receive.time.epoch"; // ms
    private static final String METHOD = "HTTP.METHOD:request.firstline.method";
    private static final String TARGET = "HTTP.URI:request.firstline.uri";
    private static final String STATUS = "STRING:request.status.last";
    private static final String USER_AGENT = "HTTP.USERAGENT:request.user-agent";

    private final Parser<Fields> parser = new HttpdLoglineParser<>(Fields.class, "combined");

    HitParser() {
        try {
            for (String field : new String[] {ADDRESS, TIME, METHOD, TARGET, STATUS, USER_AGENT}) {
                parser.addParseTarget(Fields.class.getMethod("put", String.class, String.class), field);
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where the line isn't in the format. */
    Optional<Hit> parse(String line) {
        try {
            return parser.parse(new Fields(), line).hit();
        } catch (DissectionFailure e) {
            return Optional.empty();
        } catch (InvalidDissectorException | MissingDissectorsException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Filled by the library, which finds it by reflection. */
    public static final class Fields {
        private final Map<String, String> values = new HashMap<>();

        /** @param value null where the line has {@code -} */
        public void put(String name, @Nullable String value) {
            if (value != null) {
                values.put(name, value);
            }
        }

        private Optional<Hit> hit() {
            if (!values.keySet().containsAll(List.of(TIME, METHOD, TARGET, STATUS))) {
                return Optional.empty();
            }
            long time = Long.parseLong(value(TIME));
            LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC);
            return Optional.of(new Hit(
                    day, value(METHOD), value(TARGET), value(STATUS), value(USER_AGENT), network(value(ADDRESS))));
        }

        /** An IPv6 address without its last 64 bits, of which a visitor has all; one of IPv4 as it is. */
        private static String network(String address) {
            if (address.indexOf(':') < 0) {
                return address;
            }
            List<String> groups = List.of(address.split("::", 2)[0].split(":"));
            return String.join(":", groups.subList(0, Math.min(4, groups.size())));
        }

        private String value(String name) {
            return values.getOrDefault(name, "");
        }
    }
}
