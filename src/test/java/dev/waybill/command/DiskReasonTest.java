package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

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
    void leavesWordsAsTheyAre() {
        assertEquals(
                "No space left on device",
                DiskReason.of(new FileSystemException("/a", null, "No space left on device")));
        assertEquals("another build is writing", DiskReason.of(new IOException("another build is writing")));
        assertEquals("IOException", DiskReason.of(new IOException()));
    }
}
