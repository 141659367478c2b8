package dev.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.command.WaybillCommand;
import dev.waybill.command.option.Terminal;
import dev.waybill.testing.FolderBytes;
import dev.waybill.testing.JavaProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a file or a folder may not be read or written, the site that is there stays whole, and one error says which. */
class PermissionTest {
    @TempDir
    private Path root;

    @Test
    void whatMayNotBeReadIsAnErrorAndTheOldSiteStays() throws Exception {
        assertEquals("""
                content/s0/p0.md: error[file-access]: can't read 'content/s0/p0.md' (permission denied)
                1: the old site
                content/s1: error[file-access]: can't read 'content/s1' (permission denied)
                1: the old site
                content: error[file-access]: can't read 'content' (permission denied)
                1: the old site
                content/a.svg: error[file-access]: can't read 'content/a.svg' (permission denied)
                1: the old site
                waybill.yaml: error[file-access]: can't read 'waybill.yaml' (permission denied)
                2: the old site
                """, printed("r", "content/s0/p0.md", "content/s1", "content", "content/a.svg", "waybill.yaml"));
    }

    /** Rather than that the default theme stands in for it. */
    @Test
    void aThemeThatMayNotBeReadIsNotTakenForAbsent() throws Exception {
        String printed = printed("rwx", "templates");
        assertTrue(
                printed.startsWith("templates: error[file-access]: can't read 'templates' (permission denied)\n"),
                printed);
        assertTrue(printed.endsWith("1: the old site\n"), printed);
    }

    @Test
    void whatMayNotBeWrittenIsAnErrorAndTheOldSiteStays() throws Exception {
        assertEquals("""
                waybill: can't write the site: permission denied: 'out/.site.next'; the old one is intact
                2: the old site
                waybill: can't write the site: permission denied: 'out/site'; the old one is intact
                2: the old site
                waybill: can't write the site: permission denied: 's0/p0'; the old one is intact
                2: the old site
                waybill: can't write the site: permission denied: 'out/.site.lock'; the old one is intact
                2: the old site
                """, printed("w", "out", "out/site", "out/site/s0/p0", "out/.site.lock"));
    }

    /** Builds may do without each. */
    @Test
    void whereNothingMayBeRememberedASiteIsBuiltAllTheSame() throws Exception {
        String[] kept = {".waybill", ".waybill/*", ".waybill/*/cache"};
        assertEquals("0: the new site\n".repeat(3), printed("w", kept));
        assertEquals("0: the new site\n".repeat(3), printed("rwx", kept));
    }

    private String printed(String rights, String... paths) throws IOException, InterruptedException {
        String run = JavaProcess.of(Without.class)
                .boundByPermissions()
                .run(root.toString(), rights, String.join("\n", paths))
                .printed();
        return run.lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("  =") && !line.startsWith("1 error;"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    /** A program that takes the rights to one file away after another, builds an edited site, and says which one is there then. */
    static final class Without {
        private final Path root;
        private final Path out;
        private final Edits site;
        private final String cache;
        private final Map<String, String> old;
        private final Map<String, String> edited;

        private Without(Path root) throws Exception {
            this.root = root;
            out = Files.createDirectories(root.resolve("out"));
            site = new Edits(root);
            Files.createDirectories(root.resolve("templates"));
            Files.createDirectories(root.resolve("content"));
            Files.writeString(root.resolve("content/a.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
            site.edit(0);
            site.build(out.resolve("site"), false);
            try (Stream<Path> folders = Files.list(root.resolve(".waybill"))) {
                cache = folders.filter(Files::isDirectory)
                        .findFirst()
                        .orElseThrow()
                        .getFileName()
                        .toString();
            }
            old = FolderBytes.of(out.resolve("site"));
            FolderBytes.copy(out, root.resolve("saved"));
            site.edit(1);
            edited = site.expected(root.resolve("clean"));
        }

        public static void main(String[] arguments) throws Exception {
            Without without = new Without(Path.of(arguments[0]));
            for (String path : arguments[2].split("\n")) {
                without.build(without.root.resolve(path.replace("*", without.cache)), arguments[1]);
            }
        }

        private void build(Path path, String rights) throws Exception {
            FolderBytes.copy(root.resolve("saved"), out);
            Set<PosixFilePermission> before = Files.getPosixFilePermissions(path);
            String after = PosixFilePermissions.toString(before).replaceAll("[" + rights + "]", "-");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(after));
            long exit = path.startsWith(root.resolve(".waybill")) ? remembering() : command();
            Files.setPosixFilePermissions(path, before);
            Map<String, String> found = FolderBytes.of(out.resolve("site"));
            String which = found.equals(old) ? "the old site" : found.equals(edited) ? "the new site" : "no whole site";
            System.out.println(exit + ": " + which);
        }

        /** As the program builds from its jar. */
        private long remembering() throws Exception {
            return site.build(out.resolve("site"), false).errors();
        }

        private int command() {
            PrintStream printer = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            Terminal terminal = new Terminal(
                    printer, printer, Map.of("WAYBILL_LANG", "en"), Clock.fixed(Edits.NOW, ZoneOffset.UTC), false);
            return WaybillCommand.run(
                    terminal,
                    "build",
                    "-q",
                    "-s",
                    root.toString(),
                    "-d",
                    out.resolve("site").toString());
        }
    }
}
