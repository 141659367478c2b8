package dev.waybill.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Files in the program's jar. */
public final class Resource {
    private Resource() {}

    /** A text file beside a class. */
    public static String text(Class<?> owner, String name) {
        return bytes(owner, name)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("no " + name + " in the program"));
    }

    static Optional<byte[]> bytes(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }

    /**
     * The paths of the files in a folder, sorted. The program is a jar or, before it is packed, a folder itself.
     *
     * @param folder with slashes at both ends
     * @param known a file in it
     */
    public static List<String> names(Class<?> owner, String folder, String known) {
        URL some = Objects.requireNonNull(owner.getResource(folder + known), folder);
        try {
            if (some.getProtocol().equals("jar") && some.openConnection() instanceof JarURLConnection connection) {
                JarFile jar = connection.getJarFile(); // shared with the class loader, so it stays open
                return within(jar.stream().map(ZipEntry::getName), folder.substring(1));
            }
            Path top =
                    Objects.requireNonNull(Path.of(URI.create(some.toString())).getParent());
            try (Stream<Path> files = Files.walk(top)) {
                return within(
                        files.filter(Files::isRegularFile)
                                .map(file -> top.relativize(file).toString().replace('\\', '/')),
                        "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't list " + folder, e);
        }
    }

    private static List<String> within(Stream<String> paths, String prefix) {
        return paths.filter(path -> path.startsWith(prefix) && !path.endsWith("/"))
                .map(path -> path.substring(prefix.length()))
                .sorted()
                .toList();
    }
}
