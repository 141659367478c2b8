package dev.waybill.pipeline.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.TestOptions;
import dev.waybill.pipeline.Build;
import dev.waybill.pipeline.BuildOptions;
import dev.waybill.pipeline.Progress;
import dev.waybill.search.SearchIndex;
import dev.waybill.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        try (PostingFile file = PostingFile.open(folder).orElseThrow()) {
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

    @Test
    void makesTheIndexThatMemoryMakes() throws Exception {
        for (String name : List.of("一", "二", "三")) {
            Path page = folder.resolve("content/" + name + ".md");
            Files.createDirectories(page.getParent());
            Files.writeString(page, "---\ntitle: 指南" + name + "\n---\n退出全托管，取回保证金" + name + "。\n");
        }
        Site site = Build.load(options(folder), Progress.SILENT).site();
        try (PostingFile file = PostingFile.open(folder).orElseThrow()) {
            SearchIndex index = SearchIndex.of(site, file, () -> {});
            assertEquals(SearchIndex.of(site), index);
            assertEquals(3, index.pages());
        }
    }

    /** Postings stay in memory then. */
    @Test
    void isNoneWhereTheFolderIsAway() {
        assertTrue(PostingFile.open(folder.resolve("away")).isEmpty());
    }

    private static BuildOptions options(Path root) {
        return TestOptions.of(root).options();
    }
}
