package dev.waybill.external;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Limits on requests to other sites.
 *
 * @param addresses maximum number of addresses in one run
 * @param hosts maximum number of hosts at the same time
 * @param time after which no request is started
 * @param pause waits between two requests to one host
 * @param nanoseconds the clock
 */
public record RateLimit(int addresses, int hosts, Duration time, Pause pause, LongSupplier nanoseconds) {
    /** Waits between two requests to one host. */
    public interface Pause {
        void take() throws InterruptedException;
    }

    /** 500 addresses, 8 hosts at the same time, 5 minutes, one second between two requests to a host. */
    public static RateLimit usual() {
        return new RateLimit(500, 8, Duration.ofMinutes(5), () -> Thread.sleep(1000), System::nanoTime);
    }
}
