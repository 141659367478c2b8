package dev.waybill.deploy.store;

import java.time.Duration;

/**
 * How long a deploy waits for a server.
 *
 * @param silence a try is given up if fewer than {@link #LEAST_BYTES} move in this time
 * @param tries of a request before the server is given up
 * @param pause before the second try; doubled before each later one
 */
public record Timeouts(Duration silence, int tries, Duration pause) {
    /** 0.5 kB/s over 30 s: slower than any connection that can carry a site, and faster than a server that only drips bytes. */
    public static final int LEAST_BYTES = 16 << 10;

    /** Limit for a whole request, even if its bytes move steadily. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    public static Timeouts usual() {
        return new Timeouts(Duration.ofSeconds(30), 4, Duration.ofMillis(500));
    }

    /** @param attempt the one that failed, from 1 */
    public Duration pauseAfter(int attempt) {
        return pause.multipliedBy(1L << attempt - 1);
    }
}
