package dev.waybill.document;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReadingTimeTest {
    /** As a thread stands still while garbage is collected. */
    @Test
    @Timeout(60)
    void countsWorkAndNoStandstill() throws InterruptedException {
        ReadingTime time = new ReadingTime(Duration.ofMillis(200));
        assertFalse(time.isOver());
        for (int i = 0; i < 3; i++) {
            Thread.sleep(300);
            assertFalse(time.isOver());
        }
        int looks = 0;
        while (!time.isOver()) {
            looks++;
        }
        assertTrue(looks > 0);
    }
}
