package dev.waybill.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The clock of a file system, which has a coarse resolution: two changes within one tick have the same time. */
public final class FileClock {
    /** Longer than what a build counts as one tick. */
    private static final Duration TICK = Duration.ofMillis(25);

    private FileClock() {}

    /** Waits until all changes in a folder are older than a tick. */
    public static void passTick(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder.getParent(), "clock", "");
        try {
            Instant start = Files.getLastModifiedTime(probe).toInstant();
            while (Files.getLastModifiedTime(probe).toInstant().isBefore(start.plus(TICK))) {
                Files.writeString(probe, "tick");
            }
        } finally {
            Files.delete(probe);
        }
    }
}
