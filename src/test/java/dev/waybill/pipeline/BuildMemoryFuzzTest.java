package dev.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.Snapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whatever the memory of a build holds, it is what a build wrote or nothing; its file's checksum counts as right here. */
class BuildMemoryFuzzTest {
    private static final Snapshot FILES =
            new Snapshot(List.of(new Snapshot.Entry("content/a.md", 5, 7, 7), new Snapshot.Entry("content", -1, 9, 7)));
    private static final BuildMemory GOOD = new BuildMemory(
            "key",
            Instant.EPOCH,
            Instant.MAX,
            FILES,
            FILES,
            1,
            2,
            List.of(Diagnostic.of(Rule.TOO_LARGE, new Location("content/a.md", 1, 2, 3), "a", "b")),
            Map.of("a/index.html", "digest"));

    @FuzzTest(maxDuration = "5m")
    void isAMemoryOrNothing(byte[] data) throws IOException {
        for (byte[] bytes : List.of(data, changed(data))) {
            Optional<BuildMemory> memory = BuildMemory.of(bytes);
            if (memory.isPresent()) {
                assertEquals(memory, BuildMemory.of(memory.get().bytes()));
            }
        }
    }

    /** A good memory with bytes changed: two bytes say where, one what is there. */
    private static byte[] changed(byte[] data) throws IOException {
        byte[] bytes = GOOD.bytes();
        for (int i = 0; i + 2 < data.length; i += 3) {
            bytes[((data[i] & 0xff) << 8 | data[i + 1] & 0xff) % bytes.length] = data[i + 2];
        }
        return bytes;
    }
}
