package dev.waybill.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedFileTest {
    @TempDir
    private Path root;

    @Test
    void isWrittenOnlyWhereItsTextIsAnother() throws IOException {
        Path file = root.resolve("a/b.json");
        assertTrue(new ReplacedFile(file).write("甲"));
        assertFalse(new ReplacedFile(file).write("甲"));
        assertTrue(new ReplacedFile(file).write("乙"));
        assertEquals("乙", Files.readString(file));
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void standsInForALinkAndLeavesItsTargetAlone() throws IOException {
        Path target = Files.writeString(root.resolve("target"), "old");
        Path link = Files.createSymbolicLink(root.resolve("link"), target);
        new ReplacedFile(link).write("new");
        assertEquals("old", Files.readString(target));
        assertEquals("new", Files.readString(link));
    }

    @Test
    void isAsItWasWhereTheDiskRefuses() throws IOException {
        Path folder = root.resolve("folder");
        Files.createDirectories(folder.resolve("inside"));
        assertThrows(IOException.class, () -> new ReplacedFile(folder).write("x"));
        assertTrue(Files.isDirectory(folder.resolve("inside")));
        assertFalse(Files.exists(root.resolve(".folder.next")));
    }
}
