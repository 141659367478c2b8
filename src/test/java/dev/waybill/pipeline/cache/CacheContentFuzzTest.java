package dev.waybill.pipeline.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.pipeline.cache.form.RecordForm;
import dev.waybill.site.PageCount;
import dev.waybill.source.FileState;
import dev.waybill.source.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whatever bytes a cache file has as its root, they are what a build wrote or nothing; the checksum counts as right here. */
class CacheContentFuzzTest {
    private static final RecordForm<CacheContent> FORM = RecordForm.of(CacheContent.class);
    private static final FileState PAGE = new FileState("content/a.md", 5, 7, 7);
    private static final Snapshot FILES = new Snapshot(List.of(PAGE, new FileState("content", -1, 9, 7)));
    private static final Place PLACE = new Place(28, 5, 7);
    private static final CacheContent GOOD = new CacheContent(
            "program",
            Optional.of(PLACE),
            Optional.of(new LastBuild(
                    "options",
                    Instant.EPOCH,
                    Instant.MAX,
                    SnapshotColumns.of(FILES),
                    new LastBuild.Output("digest", SnapshotColumns.of(FILES)),
                    "en",
                    new PageCount(1, 2, 3, 4),
                    List.of(Diagnostic.of(
                            Rule.TOO_LARGE, new Location("content/a.md", 1, 2, 3), Message.of("a"), Message.of("b"))),
                    Map.of("a/index.html", "digest"))));

    private static final CacheContent.Index GOOD_INDEX = new CacheContent.Index(List.of(new CacheContent.Entry(
            new Fingerprint(PAGE, List.of(PAGE), "options", "digest"),
            new FileDocumentStore.Places(PLACE, PLACE, PLACE, PLACE))));

    @FuzzTest(maxDuration = "5m")
    void isAContentOrNothing(byte[] data) {
        assertReadOrRefused(FORM, data, FORM.bytes(GOOD));
        assertReadOrRefused(CacheContent.Index.FORM, data, CacheContent.Index.FORM.bytes(GOOD_INDEX));
    }

    private static <T extends Record> void assertReadOrRefused(RecordForm<T> form, byte[] data, byte[] good) {
        for (byte[] bytes : List.of(data, changed(good, data))) {
            T read;
            try {
                read = form.read(bytes);
            } catch (IllegalArgumentException e) {
                continue; // as it says
            }
            assertArrayEquals(form.bytes(read), form.bytes(form.read(form.bytes(read))));
        }
    }

    /** Good bytes with some changed: two bytes say where, one what is there. */
    private static byte[] changed(byte[] good, byte[] data) {
        byte[] bytes = good.clone();
        for (int i = 0; i + 2 < data.length; i += 3) {
            bytes[((data[i] & 0xff) << 8 | data[i + 1] & 0xff) % bytes.length] = data[i + 2];
        }
        return bytes;
    }
}
