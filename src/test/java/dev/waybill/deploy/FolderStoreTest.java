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
        assertFalse(Files.exists(top.resolve(".waybill-part-7")));
    }

    @Test
    void staysInside() {
        FolderStore store = new FolderStore(top.resolve("www"));
        for (String path : new String[] {"../out.txt", "", "a/../..", "/etc/hostname"}) {
            assertThrows(IllegalArgumentException.class, () -> store.put(path, new byte[] {1}, ANY), path);
        }
    }
}
