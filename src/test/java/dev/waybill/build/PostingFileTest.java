package dev.waybill.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostingFileTest {
    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasPutIntoItAndLeavesNothing() throws IOException {
        long[] some = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE};
        try (PostingFile file = PostingFile.open(folder.resolve("site")).orElseThrow()) {
            Supplier<long[]> first = file.add(some);
            Supplier<long[]> none = file.add(new long[0]);
            Supplier<long[]> last = file.add(new long[] {7});
            assertArrayEquals(new long[] {7}, last.get());
            assertArrayEquals(some, first.get());
            assertEquals(0, none.get().length);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    /** Postings stay in memory then. */
    @Test
    void isNoneWhereTheFolderIsAway() {
        assertTrue(PostingFile.open(folder.resolve("away/site")).isEmpty());
    }
}
