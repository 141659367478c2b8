package dev.waybill.external;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many strangers are asked, and how often.
 *
 * @param addresses asked in one run at most
 * @param hosts asked at once
 * @param time after which nobody is asked any more
 * @param pause waited between two requests to one host
 * @param nanoseconds the time that passes
 */
public record RateLimit(int addresses, int hosts, Duration time, Pause pause, LongSupplier nanoseconds) {
    /** Waits between two requests to one host. */
    public interface Pause {
        void take() throws InterruptedException;
    }

    /** 500 addresses of 8 hosts at once, in 5 minutes, a second between two requests to a host. */
    public static RateLimit usual() {
        return new RateLimit(500, 8, Duration.ofMinutes(5), () -> Thread.sleep(1000), System::nanoTime);
    }
}
