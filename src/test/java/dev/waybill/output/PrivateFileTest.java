package dev.waybill.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands at the names that a build keeps files of its own under. */
class PrivateFileTest {
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    private Path top;

    private Path foreign = Path.of("foreign");

    @BeforeEach
    void writeForeignFile() throws IOException {
        foreign = Files.writeString(top.resolve("thesis.txt"), "years of work");
    }

    @Test
    void locksNoLink() throws IOException {
        for (Making making : links(".site.lock")) {
            Path lock = making.make();
            IOException e = assertThrows(IOException.class, () -> BuildLock.take(lock), lock.toString());
            assertTrue(
                    String.valueOf(e.getMessage()).startsWith("'.site.lock' is no ordinary file of its own"),
                    e.getMessage());
            assertForeignFileIsWhole();
        }
        Files.delete(top.resolve(".site.lock"));
        Files.createDirectory(top.resolve(".site.lock"));
        assertThrows(IOException.class, () -> BuildLock.take(top.resolve(".site.lock")));
    }

    @Test
    void opensNoLink() throws IOException {
        for (Making making : links("cache")) {
            Path link = making.make();
            try (FileChannel channel = PrivateFile.open(link)) {
                channel.write(ByteBuffer.wrap(BYTES));
            }
            assertForeignFileIsWhole();
            assertArrayEquals(BYTES, Files.readAllBytes(link));
        }
    }

    @Test
    void makesAFileInThePlaceOfALink() throws IOException {
        for (Making making : links("cache.next")) {
            Path link = making.make();
            try (FileChannel channel = PrivateFile.create(link)) {
                channel.write(ByteBuffer.wrap(BYTES));
            }
            assertFalse(Files.isSymbolicLink(link));
            assertForeignFileIsWhole();
        }
    }

    @Test
    void opensNoDevice() throws IOException {
        Path link = Files.createSymbolicLink(top.resolve("cache"), Path.of("/dev/zero"));
        PrivateFile.open(link).close();
        assertEquals(0, Files.size(link));
    }

    @Test
    void refusesAFolder() throws IOException {
        Files.createDirectories(top.resolve("cache/mine"));
        Path folder = top.resolve("cache");
        assertThrows(IOException.class, () -> PrivateFile.open(folder));
        assertThrows(IOException.class, () -> PrivateFile.create(folder));
        assertTrue(Files.exists(top.resolve("cache/mine")));
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        Path file = Files.writeString(top.resolve("cache"), "open to all");
        PrivateFile.open(file).close();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        PrivateFile.create(file).close();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    /** The name as a symbolic link to the foreign file, then as a second name of it. */
    private List<Making> links(String name) {
        Path link = top.resolve(name);
        return List.of(
                () -> {
                    Files.deleteIfExists(link);
                    return Files.createSymbolicLink(link, foreign);
                },
                () -> {
                    Files.deleteIfExists(link);
                    return Files.createLink(link, foreign);
                });
    }

    private interface Making {
        Path make() throws IOException;
    }

    private void assertForeignFileIsWhole() throws IOException {
        assertEquals("years of work", Files.readString(foreign));
    }
}
