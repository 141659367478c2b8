package dev.waybill.deploy.store;

import java.time.Duration;

/**
 * How long a server may keep a deploy waiting.
 *
 * @param silence with fewer than {@link #LEAST_BYTES} moved in such a time, a try is given up
 * @param tries of a request before the server is given up
 * @param pause before the second try; doubled before each after it
 */
public record Timeouts(Duration silence, int tries, Duration pause) {
    /** 0.5 kB/s over 30 s: slower than any line that a site can be sent over, and more than a server that only drips. */
    public static final int LEAST_BYTES = 16 << 10;

    /** A request as a whole, however steadily its bytes move. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    public static Timeouts usual() {
        return new Timeouts(Duration.ofSeconds(30), 4, Duration.ofMillis(500));
    }

    /** @param attempt the one that failed, from 1 */
    public Duration pauseAfter(int attempt) {
        return pause.multipliedBy(1L << attempt - 1);
    }
}
