package dev.waybill.deploy.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.deploy.Deploy;
import dev.waybill.deploy.DeployOptions;
import dev.waybill.deploy.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {
    private static final ResponseHeaders ANY = ResponseHeaders.of("a.txt");

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
        try (StoreLock first = store.hold(false)) {
            first.keep();
            IOException refused = assertThrows(IOException.class, () -> new FolderStore(top).hold(true));
            assertEquals("another deploy is sending to this folder, in this process", refused.getMessage());
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
        assertEquals(
                "'a' in the target is a symbolic link, and no folder for 'a/b/c.txt'; remove it and deploy again",
                refused.getMessage());
        assertFalse(Files.exists(outside.resolve("b")));
    }

    @Test
    void writesNoPartThroughASymbolicLink() throws IOException {
        Path foreign = Files.writeString(top.resolve("foreign.txt"), "mine");
        Files.createDirectories(top.resolve("www/.waybill-part-2"));
        Files.createSymbolicLink(top.resolve("www/.waybill-part-1"), foreign);
        FolderStore store = new FolderStore(top.resolve("www"));
        store.put("a.txt", new byte[] {1}, ANY);
        assertEquals("mine", Files.readString(foreign));
        assertEquals(List.of("a.txt"), List.copyOf(store.list().keySet()));
    }

    @Test
    void takesNoLockThroughASymbolicLink() throws IOException {
        Path foreign = Files.writeString(top.resolve("foreign.txt"), "mine");
        Files.createDirectories(top.resolve("www/.waybill-deploy"));
        Files.createSymbolicLink(top.resolve("www/.waybill-deploy/lock"), foreign);
        DeployException refused =
                assertThrows(DeployException.class, () -> new FolderStore(top.resolve("www")).hold(false));
        assertEquals(
                "'.waybill-deploy/lock' in the target is a symbolic link, where a deploy keeps a file; remove it and deploy"
                        + " again",
                refused.getMessage());
        assertEquals("mine", Files.readString(foreign));
    }

    @Test
    void readsNoLinkPipeOrFolderAsAFile() throws Exception {
        FolderStore store = new FolderStore(top);
        Files.createSymbolicLink(top.resolve("link"), Files.writeString(top.resolve("real"), "x"));
        Files.createDirectories(top.resolve("folder"));
        assertEquals(
                0,
                new ProcessBuilder("mkfifo", top.resolve("pipe").toString())
                        .start()
                        .waitFor());
        for (String name : List.of("link", "folder", "pipe")) {
            String message = String.valueOf(
                    assertThrows(DeployException.class, () -> store.read(name)).getMessage());
            assertTrue(message.startsWith("'" + name + "' in the target is a "), message);
        }
        assertEquals(Optional.empty(), store.read("none"));
    }

    /** A page of one release may be a folder in the next, and vice versa. */
    @Test
    void putsAFolderInTheFilesPlaceAndAFileInTheFolders() throws IOException {
        Map<String, String> first = Map.of("LICENSE", "text", "a/index.html", "page");
        Map<String, String> second = Map.of("LICENSE/index.html", "page", "a", "text");
        Deploy deploy = new Deploy(
                new DeployTarget.Folder(top.resolve("www")),
                new DeployOptions(false, 256, false, false),
                Map.of(),
                Instant.EPOCH,
                DeployLog.SILENT);
        FolderStore store = new FolderStore(top.resolve("www"));
        deploy.send(SmallSite.built(first, top.resolve("site")).folder());
        deploy.send(SmallSite.built(second, top.resolve("site")).folder());
        assertEquals(second, SmallSite.published(store));
        deploy.rollBack();
        assertEquals(first, SmallSite.published(store));
    }

    @Test
    void staysInside() {
        FolderStore store = new FolderStore(top.resolve("www"));
        for (String path : new String[] {"../out.txt", "", "a/../..", "/etc/hostname"}) {
            assertThrows(IllegalArgumentException.class, () -> store.put(path, new byte[] {1}, ANY), path);
        }
    }
}
