package dev.waybill.pipeline.cache;

import dev.waybill.source.FileState;
import dev.waybill.source.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * The stored form of a snapshot. Reading thousands of files entry by entry took a fifth of an unchanged build.
 *
 * @param paths one after another, each ended by a NUL, which no path contains
 * @param numbers the size, time of change and inode of each
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
record SnapshotColumns(String paths, long[] numbers) {
    private static final int NUMBERS = 3;

    private static final char END = 0;

    SnapshotColumns {
        int ends = 0;
        for (int end = paths.indexOf(END); end >= 0; end = paths.indexOf(END, end + 1)) {
            ends++;
        }
        if (NUMBERS * ends != numbers.length) {
            throw new IllegalArgumentException(numbers.length + " numbers for " + ends + " paths");
        }
    }

    static SnapshotColumns of(Snapshot snapshot) {
        List<FileState> entries = snapshot.entries();
        long[] numbers = new long[NUMBERS * entries.size()];
        StringBuilder paths = new StringBuilder();
        int next = 0;
        for (FileState entry : entries) {
            paths.append(entry.path()).append(END);
            numbers[next++] = entry.size();
            numbers[next++] = entry.changed();
            numbers[next++] = entry.inode();
        }
        return new SnapshotColumns(paths.toString(), numbers);
    }

    Snapshot snapshot() {
        List<FileState> entries = new ArrayList<>(numbers.length / NUMBERS);
        int start = 0;
        for (int next = 0; next < numbers.length; next += NUMBERS) {
            int end = paths.indexOf(END, start);
            entries.add(
                    new FileState(paths.substring(start, end), numbers[next], numbers[next + 1], numbers[next + 2]));
            start = end + 1;
        }
        return new Snapshot(entries);
    }
}
