package dev.waybill.pipeline.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFileTest {
    private static final byte[] ROOT = {1, 2, 3};

    @TempDir
    private Path folder;

    private Path path = Path.of("cache");

    @BeforeEach
    void name() {
        path = folder.resolve("cache");
    }

    private CacheFile open() throws IOException {
        return CacheFile.open(path).orElseThrow();
    }

    @Test
    void holdsWhatWasCommitted() throws IOException {
        Place place;
        try (CacheFile file = open()) {
            assertTrue(file.root().isEmpty());
            place = file.add(new byte[] {7});
            file.commit(ROOT);
        }
        try (CacheFile file = open()) {
            assertArrayEquals(ROOT, file.root().orElseThrow());
            assertArrayEquals(new byte[] {7}, file.read(place));
            file.add(new byte[9]);
        }
        try (CacheFile file = open()) {
            assertArrayEquals(ROOT, file.root().orElseThrow());
            assertArrayEquals(new byte[] {7}, file.read(place));
        }
    }

    @Test
    void noticesAnyDamageOfItsRoot() throws IOException {
        try (CacheFile file = open()) {
            file.commit(ROOT);
        }
        byte[] good = Files.readAllBytes(path);
        for (int bit = 0; bit < 8 * good.length; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(Optional.empty(), root(bad), "bit " + bit);
        }
        for (int length = 0; length < good.length; length++) {
            assertEquals(Optional.empty(), root(Arrays.copyOf(good, length)), "length " + length);
        }
        assertTrue(root(good).isPresent());
    }

    private Optional<byte[]> root(byte[] bytes) throws IOException {
        Files.write(path, bytes);
        try (CacheFile file = open()) {
            return file.root();
        }
    }

    @Test
    void noticesDamageOfABytesString() throws IOException {
        try (CacheFile file = open()) {
            Place place = file.add(new byte[] {7, 8});
            Place other = new Place(place.start(), place.length(), place.checksum() + 1);
            assertThrows(IOException.class, () -> file.read(other));
            assertThrows(IOException.class, () -> file.read(new Place(0, Integer.MAX_VALUE, 0)));
        }
    }

    @Test
    void isForOneBuildAtATime() throws IOException {
        try (CacheFile file = open()) {
            file.commit(ROOT);
            assertEquals(Optional.empty(), CacheFile.open(path));
        }
        open().close();
    }

    @Test
    void givesWayToANewOne() throws IOException {
        try (CacheFile old = open();
                CacheFile next = old.next()) {
            old.add(new byte[1000]);
            next.commit(ROOT);
            next.replace(old);
        }
        assertTrue(Files.size(path) < 100);
        try (CacheFile file = open()) {
            assertArrayEquals(ROOT, file.root().orElseThrow());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(path), files.toList());
        }
    }
}
