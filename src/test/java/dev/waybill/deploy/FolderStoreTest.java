package dev.waybill.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {
    private static final Delivery ANY = Delivery.of("a.txt");

    @TempDir
    private Path top;

    @Test
    void removesTheFoldersThatADeletionEmpties() throws IOException {
        FolderStore store = new FolderStore(top.resolve("www"));
        store.put("a/b/c.txt", new byte[] {1}, ANY);
        store.put("a/d.txt", new byte[] {1}, ANY);
        store.delete("a/b/c.txt");
        assertFalse(Files.exists(top.resolve("www/a/b")));
        store.delete("a/d.txt");
        store.delete("a/d.txt");
        assertFalse(Files.exists(top.resolve("www/a")));
        assertEquals(Map.of(), store.list());
    }

    @Test
    void forgetsWhatAKilledDeployLeft() throws IOException {
        FolderStore store = new FolderStore(top);
        Files.writeString(top.resolve(".waybill-part-7"), "half");
        assertEquals(Map.of(), store.list());
        store.hold(false).close();
        assertFalse(Files.exists(top.resolve(".waybill-part-7")));
    }

    @Test
    void isOneDeploysAtATime() throws IOException {
        FolderStore store = new FolderStore(top);
        try (Hold first = store.hold(false)) {
            first.keep();
            IOException refused = assertThrows(IOException.class, () -> new FolderStore(top).hold(true));
            assertEquals("another deploy of this process is sending to this folder", refused.getMessage());
        }
        store.hold(false).close();
    }

    @Test
    void countsASymbolicLinkAsAFileOfSomebodyElse() throws IOException {
        Files.createSymbolicLink(top.resolve("index.html"), top.resolve("elsewhere"));
        assertEquals(Map.of("index.html", "no file"), new FolderStore(top).list());
    }

    @Test
    void writesNothingBehindASymbolicLinkThatLeadsOut() throws IOException {
        Path outside = Files.createDirectories(top.resolve("outside"));
        FolderStore store = new FolderStore(Files.createDirectories(top.resolve("www")));
        Files.createSymbolicLink(top.resolve("www/a"), outside);
        DeployException refused =
                assertThrows(DeployException.class, () -> store.put("a/b/c.txt", new byte[] {1}, ANY));
        assertEquals("'a/b/c.txt' lies behind a symbolic link that leads out of the folder", refused.getMessage());
        assertFalse(Files.exists(outside.resolve("b")));
    }

    @Test
    void staysInside() {
        FolderStore store = new FolderStore(top.resolve("www"));
        for (String path : new String[] {"../out.txt", "", "a/../..", "/etc/hostname"}) {
            assertThrows(IllegalArgumentException.class, () -> store.put(path, new byte[] {1}, ANY), path);
        }
    }
}
