package dev.waybill.command;

import dev.waybill.diagnostic.DescribedException;
import dev.waybill.diagnostic.Message;
import dev.waybill.pipeline.Progress;
import dev.waybill.source.LogFile;
import dev.waybill.stats.LogCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads logs one after another and shows the progress. */
final class LogReading {
    private static final int MEGABYTE = 20; // bits

    private final List<Path> logs;
    private final Progress progress;
    private Path current = Path.of("");
    private long before;

    LogReading(List<Path> logs, Progress progress) {
        this.logs = List.copyOf(logs);
        this.progress = progress;
    }

    /** @throws IOException if a log can't be read; it is then {@link #current} */
    void countBy(LogCount count) throws IOException {
        long all = 0;
        for (Path log : logs) {
            current = log;
            all += size(log);
        }
        int total = megabytes(all);
        for (Path log : logs) {
            current = log;
            count.read(new LogFile(
                    log,
                    bytes -> progress.advance(
                            Message.of("counting MB"),
                            megabytes(before + bytes),
                            Math.max(total, megabytes(before + bytes)))));
            before += size(log);
        }
    }

    private static int megabytes(long bytes) {
        return (int) (bytes >> MEGABYTE) + 1;
    }

    /** 0 for a pipe. */
    private static long size(Path log) throws IOException {
        if (Files.notExists(log)) {
            throw new DescribedException(
                    log.toString().equals("-")
                            ? Message.of("there is no such file; a pipe is read as /dev/stdin")
                            : Message.of("there is no such file"));
        }
        return Files.isRegularFile(log) ? Files.size(log) : 0;
    }

    Path current() {
        return current;
    }
}
