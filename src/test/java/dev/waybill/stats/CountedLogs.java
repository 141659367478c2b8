package dev.waybill.stats;

import dev.waybill.SiteOnDisk;
import dev.waybill.source.LogFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/** A site whose statistics come from logs that a test writes. */
final class CountedLogs {
    static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final Path root;
    private final SiteOnDisk site;
    private int files;
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    CountedLogs(Path root, SiteOnDisk site) {
        this.root = root;
        this.site = site;
    }

    /** Sets the time of the following counts. */
    void at(String moment) {
        now = Instant.parse(moment);
    }

    /** A served request in the combined format. */
    static String line(String address, String time, String target) {
        return line(address, time, "GET " + target + " HTTP/1.1", 200, FIREFOX);
    }

    static String line(String address, String time, String request, int status, String userAgent) {
        return "%s - - [%s +0000] \"%s\" %d 512 \"-\" \"%s\"%n"
                .formatted(address, time, request, status, userAgent)
                .replace("\r", "");
    }

    /** Counts logs in one run and keeps the result for the next. */
    LogCount.Outcome count(String... logs) {
        byte[][] bytes = new byte[logs.length][];
        for (int i = 0; i < logs.length; i++) {
            bytes[i] = logs[i].getBytes(StandardCharsets.UTF_8);
        }
        return count(bytes);
    }

    LogCount.Outcome count(byte[]... logs) {
        try {
            LogCount count = new LogCount(site.site(), 3, new byte[] {1}, now);
            for (byte[] log : logs) {
                Path file = root.resolve("access.log." + files++);
                Files.write(file, log);
                count.read(new LogFile(file, bytes -> {}));
            }
            LogCount.Outcome outcome = count.outcome();
            site.file("content/_data/stats.json", StatisticsText.of(outcome.statistics()));
            site.assertSilent();
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        try {
            return Files.readString(root.resolve("content/_data/stats.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
