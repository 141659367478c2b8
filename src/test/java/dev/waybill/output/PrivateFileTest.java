package dev.waybill.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands at the names that a build keeps files of its own under. */
class PrivateFileTest {
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    private Path top;

    private Path site = Path.of("site");
    private Path foreign = Path.of("foreign");

    @BeforeEach
    void writeForeignFile() throws IOException {
        site = top.resolve("site");
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
    void writesThroughNoLink() throws IOException {
        MemoryFile memory = new MemoryFile(site, "memory");
        for (String name : List.of(".site.memory", ".site.memory.next")) {
            for (Making making : links(name)) {
                Path link = making.make();
                assertEquals(Optional.empty(), memory.read().filter(bytes -> !name.endsWith("next")), link.toString());
                memory.now();
                memory.write(BYTES);
                assertForeignFileIsWhole();
                assertTrue(memory.read().isPresent());
            }
        }
        for (Making making : links(".site.documents")) {
            Path link = making.make();
            add(link.getFileName().toString());
            assertForeignFileIsWhole();
        }
        for (Making making : links(".site.documents.next")) {
            Path link = making.make();
            try (RecordFile records = RecordFile.open(site, "documents", 0).orElseThrow()) {
                records.replace(List.of(records.add(BYTES)));
            }
            assertFalse(Files.isSymbolicLink(link));
            assertForeignFileIsWhole();
        }
    }

    @Test
    void readsNoDevice() throws IOException {
        Files.createSymbolicLink(top.resolve(".site.documents"), Path.of("/dev/zero"));
        Files.createSymbolicLink(top.resolve(".site.memory"), Path.of("/dev/zero"));
        add(".site.documents");
        assertEquals(Optional.empty(), new MemoryFile(site, "memory").read());
    }

    @Test
    void livesWithAFolder() throws IOException {
        Files.createDirectories(top.resolve(".site.memory/mine"));
        MemoryFile memory = new MemoryFile(site, "memory");
        assertTrue(memory.isObstructed());
        assertEquals(Optional.empty(), memory.read());
        memory.delete();
        assertThrows(IOException.class, () -> memory.write(BYTES));
        assertTrue(Files.exists(top.resolve(".site.memory/mine")));
        assertFalse(Files.exists(top.resolve(".site.memory.next")));
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        Files.writeString(top.resolve(".site.documents"), "of an older version");
        add(".site.documents");
        new MemoryFile(site, "memory").write(BYTES);
        for (String name : List.of(".site.documents", ".site.memory")) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(top.resolve(name))), name);
        }
    }

    private void add(String name) throws IOException {
        try (RecordFile records = RecordFile.open(site, "documents", 0).orElseThrow()) {
            records.add(BYTES);
        }
        assertTrue(Files.isRegularFile(top.resolve(name), LinkOption.NOFOLLOW_LINKS));
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
