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
        assertEquals("permission denied: 'out/site'", reason(new AccessDeniedException("/home/me/out/site")));
        assertEquals("no such file: 'b'", reason(new NoSuchFileException("b")));
        assertEquals("the file is there already: 'a/b'", reason(new FileAlreadyExistsException("a/b")));
        assertEquals("the folder isn't empty: 'a/b'", reason(new DirectoryNotEmptyException("/a/b")));
        assertEquals("the disk refuses: 'a/b'", reason(new FileSystemException("/x/a/b")));
    }

    @Test
    void leavesOwnWordsAsTheyAre() {
        assertEquals("another build is writing", reason(new IOException("another build is writing")));
        assertEquals("IOException", reason(new IOException()));
    }

    @Test
    void saysWhatTheWordsOfTheSystemMean() {
        assertEquals(
                "the disk is full: 'b/c'", reason(new FileSystemException("/a/b/c", null, "No space left on device")));
        assertEquals("the disk is full", reason(new IOException("No space left on device")));
        assertEquals("it is not UTF-8", reason(new MalformedInputException(1)));
    }

    @Test
    void saysWhatADiskMeans(@TempDir Path root) throws IOException {
        Path file = Files.writeString(root.resolve("file"), "x");
        String folder = root.getFileName().toString();
        assertEquals(
                "a file is where a folder has to be: 'file/inside'",
                reason(refused(() -> Files.writeString(file.resolve("inside"), "x"))));
        assertEquals(
                "a folder is where a file has to be: '" + folder.replaceAll(".*/", "") + "'",
                reason(refused(() -> Files.writeString(root, "x"))).replaceAll("'.*/", "'"));
        assertEquals("a folder is where a file has to be", reason(refused(() -> Files.readAllBytes(root))));
        Files.createSymbolicLink(root.resolve("loop"), root.resolve("loop"));
        assertTrue(reason(refused(() -> Files.readAllBytes(root.resolve("loop"))))
                .startsWith("symbolic links lead in a circle: '"));
        assertTrue(reason(refused(() -> Files.writeString(root.resolve("长".repeat(90)), "x")))
                .startsWith("a name is too long for this disk: '"));
    }

    private static IOException refused(Executable step) {
        return assertThrows(IOException.class, step);
    }

    private static String reason(IOException failure) {
        return DiskReason.of(failure).toString();
    }
}
