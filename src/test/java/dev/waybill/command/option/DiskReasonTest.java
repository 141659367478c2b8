package dev.waybill.command.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class DiskReasonTest {
    @Test
    void saysWhatIsWrongAndTheLastTwoNames() {
        assertEquals("permission denied: 'out/site'", DiskReason.of(new AccessDeniedException("/home/me/out/site")));
        assertEquals("no such file: 'b'", DiskReason.of(new NoSuchFileException("b")));
        assertEquals("the file is there already: 'a/b'", DiskReason.of(new FileAlreadyExistsException("a/b")));
        assertEquals("the folder isn't empty: 'a/b'", DiskReason.of(new DirectoryNotEmptyException("/a/b")));
        assertEquals("the disk refuses: 'a/b'", DiskReason.of(new FileSystemException("/x/a/b")));
    }

    @Test
    void leavesOwnWordsAsTheyAre() {
        assertEquals("another build is writing", DiskReason.of(new IOException("another build is writing")));
        assertEquals("IOException", DiskReason.of(new IOException()));
    }

    @Test
    void saysWhatTheWordsOfTheSystemMean() {
        assertEquals(
                "the disk is full: 'b/c'",
                DiskReason.of(new FileSystemException("/a/b/c", null, "No space left on device")));
        assertEquals("the disk is full", DiskReason.of(new IOException("No space left on device")));
        assertEquals("it is not UTF-8", DiskReason.of(new MalformedInputException(1)));
    }

    @Test
    void saysWhatADiskMeans(@TempDir Path root) throws IOException {
        Path file = Files.writeString(root.resolve("file"), "x");
        String folder = root.getFileName().toString();
        assertEquals(
                "a file is where a folder has to be: 'file/inside'",
                DiskReason.of(refused(() -> Files.writeString(file.resolve("inside"), "x"))));
        assertEquals(
                "a folder is where a file has to be: '" + folder.replaceAll(".*/", "") + "'",
                DiskReason.of(refused(() -> Files.writeString(root, "x"))).replaceAll("'.*/", "'"));
        assertEquals("a folder is where a file has to be", DiskReason.of(refused(() -> Files.readAllBytes(root))));
        Files.createSymbolicLink(root.resolve("loop"), root.resolve("loop"));
        assertTrue(DiskReason.of(refused(() -> Files.readAllBytes(root.resolve("loop"))))
                .startsWith("symbolic links lead in a circle: '"));
        assertTrue(DiskReason.of(refused(() -> Files.writeString(root.resolve("长".repeat(90)), "x")))
                .startsWith("a name is too long for this disk: '"));
    }

    private static IOException refused(Executable step) {
        return assertThrows(IOException.class, step);
    }
}
