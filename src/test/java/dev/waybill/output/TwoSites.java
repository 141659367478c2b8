package dev.waybill.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A program that publishes two sites in turn, for a test that kills it; they share files, and each has some of its own. */
final class TwoSites {
    static final List<OutputFile> FIRST = site("first");
    static final List<OutputFile> SECOND = site("second");

    private TwoSites() {}

    /** Arguments: the folder, and {@code once} or {@code forever}. Says {@code published} after the first time. */
    public static void main(String[] arguments) {
        PublishedFolder folder = new PublishedFolder(Path.of(arguments[0]));
        try {
            folder.write(FIRST, false);
            System.out.println(isWhole(Path.of(arguments[0])) ? "published" : "not whole");
            while (arguments[1].equals("forever")) {
                folder.write(SECOND, false);
                folder.write(FIRST, false);
            }
        } catch (IOException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Whether the folder is one of the two, all of it and nothing else. */
    static boolean isWhole(Path folder) throws IOException {
        return is(folder, FIRST) || is(folder, SECOND);
    }

    private static boolean is(Path folder, List<OutputFile> site) throws IOException {
        Set<String> paths = new HashSet<>(Set.of(Manifest.FILE));
        for (OutputFile file : site) {
            paths.add(file.path());
            Path path = folder.resolve(file.path());
            if (!Files.isRegularFile(path) || !java.util.Arrays.equals(file.bytes(), Files.readAllBytes(path))) {
                return false;
            }
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .allMatch(paths::contains);
        }
    }

    private static List<OutputFile> site(String name) {
        List<OutputFile> files = new ArrayList<>();
        files.add(OutputFile.text("index.html", name));
        for (int i = 0; i < 70; i++) {
            files.add(OutputFile.text("shared/" + i % 7 + "/" + i + ".html", "shared " + i));
            files.add(OutputFile.text("changed/" + i % 7 + "/" + i + ".html", name + " " + i));
            files.add(OutputFile.text(name + "/" + i % 7 + "/" + i + ".html", name + " " + i));
        }
        return List.copyOf(files);
    }
}
