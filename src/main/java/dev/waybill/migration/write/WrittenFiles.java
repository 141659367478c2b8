package dev.waybill.migration.write;

import dev.waybill.config.yaml.PlainYaml;
import dev.waybill.diagnostic.DescribedException;
import dev.waybill.diagnostic.Message;
import dev.waybill.format.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the files of an imported site by comparing three texts: what the last import wrote, what stands there now, and what this import
 * makes. A file that was edited or deleted since stays so.
 */
final class WrittenFiles {
    /** What happens to a file. */
    enum Fate {
        WRITTEN,
        SAME,
        /** It was edited, and the project hasn't changed it. */
        KEPT,
        /** It was edited, and the project has changed it too. */
        CONFLICT
    }

    private final Path folder;
    private final Map<String, String> before;
    private final Map<String, String> after = new TreeMap<>();

    /** @param before digests of what the last import wrote, by path */
    WrittenFiles(Path folder, Map<String, String> before) {
        this.folder = folder;
        this.before = before;
    }

    /** The digests that a report holds. */
    static Map<String, String> digests(String report) {
        Map<String, String> digests = new TreeMap<>();
        if (PlainYaml.read(report).orElse("") instanceof Map<?, ?> keys
                && keys.get("written") instanceof Map<?, ?> written) {
            written.forEach((path, digest) -> digests.put(String.valueOf(path), String.valueOf(digest)));
        }
        return digests;
    }

    Map<String, String> written() {
        return after;
    }

    Fate put(String path, byte[] bytes) throws IOException {
        String digest = Hash.SHA_256.hex(bytes);
        String base = before.getOrDefault(path, "");
        Path file = folder.resolve(path);
        refuseLinks(path);
        boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (!exists && base.isEmpty()) {
            write(file, bytes);
            after.put(path, digest);
            return Fate.WRITTEN;
        }
        String now = exists && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Hash.SHA_256.hex(Files.readAllBytes(file))
                : "";
        if (now.equals(digest)) {
            after.put(path, digest);
            return Fate.SAME;
        }
        if (now.equals(base)) {
            write(file, bytes);
            after.put(path, digest);
            return Fate.WRITTEN;
        }
        if (!base.isEmpty()) {
            after.put(path, base);
        }
        return digest.equals(base) ? Fate.KEPT : Fate.CONFLICT;
    }

    /** Deletes what the last import wrote and this one doesn't, unless it was edited. Returns how many files that were. */
    int deleteRest() throws IOException {
        int deleted = 0;
        for (Map.Entry<String, String> old : before.entrySet()) {
            Path file = folder.resolve(old.getKey()).normalize();
            boolean gone = !after.containsKey(old.getKey())
                    && file.startsWith(folder.normalize())
                    && !old.getKey().contains("..");
            if (gone
                    && linkless(old.getKey())
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Hash.SHA_256.hex(Files.readAllBytes(file)).equals(old.getValue())) {
                Files.delete(file);
                deleted++;
            }
        }
        return deleted;
    }

    private boolean linkless(String path) {
        try {
            refuseLinks(path);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A link on the way would lead out of the new site. */
    private void refuseLinks(String path) throws IOException {
        Path relative = Path.of(path);
        for (int names = 1; names <= relative.getNameCount(); names++) {
            if (Files.isSymbolicLink(folder.resolve(relative.subpath(0, names)))) {
                throw new DescribedException(
                        Message.of("'%s' is a symbolic link, which isn't followed", relative.subpath(0, names)));
            }
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, bytes);
    }
}
