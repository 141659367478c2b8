package dev.waybill.pipeline.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Rule;
import dev.waybill.pipeline.cache.form.RecordForm;
import dev.waybill.source.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whatever bytes a cache file has as its root, they are what a build wrote or nothing; the checksum counts as right here. */
class CacheContentFuzzTest {
    private static final RecordForm<CacheContent> FORM = RecordForm.of(CacheContent.class);
    private static final Snapshot.Entry PAGE = new Snapshot.Entry("content/a.md", 5, 7, 7);
    private static final Snapshot FILES = new Snapshot(List.of(PAGE, new Snapshot.Entry("content", -1, 9, 7)));
    private static final Place PLACE = new Place(28, 5, 7);
    private static final CacheContent GOOD = new CacheContent(
            "program",
            List.of(new CacheContent.Entry(
                    new Fingerprint(PAGE, List.of(), "digest"),
                    new FileDocumentStore.Places(PLACE, PLACE, PLACE, PLACE))),
            Optional.of(new LastBuild(
                    "options",
                    Instant.EPOCH,
                    Instant.MAX,
                    FILES,
                    new LastBuild.Output("digest", FILES),
                    1,
                    List.of(Diagnostic.of(Rule.TOO_LARGE, new Location("content/a.md", 1, 2, 3), "a", "b")),
                    Map.of("a/index.html", "digest"))));

    @FuzzTest(maxDuration = "5m")
    void isAContentOrNothing(byte[] data) {
        for (byte[] bytes : List.of(data, changed(data))) {
            CacheContent content;
            try {
                content = FORM.read(bytes);
            } catch (IllegalArgumentException e) {
                continue; // as it says
            }
            assertEquals(content, FORM.read(FORM.bytes(content)));
        }
    }

    /** Good bytes with some changed: two bytes say where, one what is there. */
    private static byte[] changed(byte[] data) {
        byte[] bytes = FORM.bytes(GOOD);
        for (int i = 0; i + 2 < data.length; i += 3) {
            bytes[((data[i] & 0xff) << 8 | data[i + 1] & 0xff) % bytes.length] = data[i + 2];
        }
        return bytes;
    }
}
