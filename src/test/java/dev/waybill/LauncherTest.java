package dev.waybill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The launcher of the installed program, with stand-ins for Java that print their name and arguments; and the templates of a release. */
class LauncherTest {
    private static final Path PARTS = Path.of("src/package");

    @TempDir
    private Path folder;

    @BeforeEach
    void install() throws IOException {
        copy("waybill", "bin");
        copy("launch.sh", "lib");
        Files.writeString(folder.resolve("program/lib/waybill.jar"), "");
        // A folder that isn't written to, as it is after an installation by root. Permissions don't stop root, an
        // archive does.
        for (String version : new String[] {"97.0.1", "98.0.2", "99.0.3"}) {
            Files.writeString(folder.resolve("program/lib/waybill-" + version + ".jsa"), "");
            Files.writeString(folder.resolve("program/lib/waybill-" + version + ".aot"), "x");
        }
    }

    @Test
    void takesTheNewestJavaUnlessJavaHomeIsNewEnough() throws IOException, InterruptedException {
        java("home/.sdkman/candidates/java/a", "98.0.2");
        java("home/.sdkman/candidates/java/b", "99.0.3");
        java("home/.sdkman/candidates/java/c", "97.0.1");
        java("old", "11.0.2");
        java("own", "97.0.1");
        assertTrue(run("", "--version").startsWith("99.0.3 "));
        assertTrue(run("old", "--version").startsWith("99.0.3 "), "too old");
        assertTrue(run("own", "--version").startsWith("97.0.1 "));
        assertTrue(run("missing", "--version").startsWith("99.0.3 "));
    }

    @Test
    void passesArgumentsAsTheyAreAndUsesTheArchiveOfThisJava() throws IOException, InterruptedException {
        java("own", "97.0.1");
        String run = run("own", "new", "a b", "-t", "第一 \"x\" $HOME", "");
        assertTrue(run.endsWith(" dev.waybill.Main|new|a b|-t|第一 \"x\" $HOME||\n"), run);
        assertTrue(run.contains("-XX:AOTCache=" + folder.resolve("program/lib/waybill-97.0.1.aot") + " "), run);
        assertTrue(run("own", "serve").contains("-XX:+UseG1GC"));
        assertTrue(run("own", "build").contains("-XX:+UseSerialGC"));
    }

    /** Java ignores an archive, without a word, if its own options for modules weren't those of the run that uses it. */
    @Test
    void theArchiveIsMadeWithTheOptionsOfTheRunsThatUseIt() throws IOException, InterruptedException {
        copy("archive.sh", "lib");
        java("own", "96.0.1");
        Path calls = folder.resolve("calls");
        Files.writeString(folder.resolve("own/bin/java"), """
            #!/bin/sh
            echo "$*" >>'CALLS'
            for option; do
              case $option in -XX:AOTCacheOutput=*) echo x >"${option#*=}" ;; esac
            done
            """.replace("CALLS", calls.toString()));
        run("own", "--version");
        List<String> options = Files.readAllLines(calls).stream()
                .filter(call -> call.contains("-XX:AOTCache"))
                .map(call -> call.replaceAll(" -XX:AOTCache\\S+| -cp .*", ""))
                .toList();
        assertEquals(2, options.size(), options.toString());
        assertEquals(Set.of(options.get(0)), Set.copyOf(options));
        assertTrue(options.get(0).contains(" --enable-native-access=ALL-UNNAMED"), options.get(0));
    }

    @Test
    void aRuntimeOfItsOwnComesFirstAndALinkLeadsToIt() throws IOException, InterruptedException {
        java("own", "97.0.1");
        java("program/runtime", "99.0.3");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("program/bin/waybill"));
        assertTrue(run("own", "--version").startsWith("99.0.3 "));
    }

    /** It was run in Wine only, so what it has in common with the launcher for shells is compared. */
    @Test
    void theLauncherForWindowsDecidesAsTheOtherDoes() throws IOException {
        String windows = Files.readString(PARTS.resolve("waybill.cmd"));
        String shell = Files.readString(PARTS.resolve("launch.sh"));
        assertEquals(windows.replace("\r\n", "\n").replace("\n", "\r\n"), windows, "every line ends as in Windows");
        assertEquals(
                group("common=\"(.*) -XX:\\+UseCompressedOops\"", shell),
                group("set \"common=(.*)\"", windows),
                "only archives of classes need compressed pointers");
        assertEquals(group("(?m)^flags=\"(.*) \\$common\"", shell), group("(?m)^set \"flags=(.*) %common%\"", windows));
        assertEquals(group("(?m)^lasting=\"(.*)\"", shell), group("==\"serve\" set \"flags=(.*)\"", windows));
        assertEquals(group("-lt (\\d+) \\] \\|\\| return", shell), group("%major% lss (\\d+)", windows));
        assertTrue(windows.contains(group("echo \"(waybill: no Java 17 or later found)", shell)));
        assertTrue(windows.contains("exit /b 2") && windows.contains("exit /b %ERRORLEVEL%"));
        Pattern.compile("goto (\\w+)")
                .matcher(windows)
                .results()
                .forEach(label -> assertTrue(windows.contains("\r\n:" + label.group(1) + "\r\n"), label.group()));
    }

    @Test
    void theDescriptorForSdkmanIsJson() throws IOException {
        JsonNode version = new ObjectMapper().readTree(Files.readString(PARTS.resolve("sdkman.json")));
        assertEquals(
                List.of("candidate", "platform", "sha256sum", "url", "version", "visible"),
                version.propertyNames().stream().sorted().toList());
        assertEquals("UNIVERSAL", version.path("platform").asString());
    }

    private static String group(String pattern, String text) {
        Matcher match = Pattern.compile(pattern).matcher(text);
        assertTrue(match.find(), pattern);
        return match.group(1);
    }

    /** The names that ./package fills. */
    @Test
    void templatesHaveNoUnknownPlaceholder() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String template : new String[] {"control", "waybill.rb", "sdkman.json", "Dockerfile"}) {
            Pattern.compile("\\{\\{(.*?)}}")
                    .matcher(Files.readString(PARTS.resolve(template)))
                    .results()
                    .forEach(name -> used.add(name.group(1)));
        }
        assertEquals(Set.of("VERSION", "SOURCE", "RELEASE", "SHA256", "SIZE"), used);
        String script = Files.readString(Path.of("package"));
        used.forEach(name -> assertTrue(script.contains(name + "="), name));
    }

    private void copy(String name, String to) throws IOException {
        Path target =
                Files.createDirectories(folder.resolve("program").resolve(to)).resolve(name);
        Files.copy(PARTS.resolve(name), target);
        assertTrue(target.toFile().setExecutable(true));
    }

    private void java(String home, String version) throws IOException {
        Path java = Files.createDirectories(folder.resolve(home).resolve("bin")).resolve("java");
        Files.writeString(java, """
            #!/bin/sh
            printf '%s' 'VERSION'
            while [ "${last:-}" != dev.waybill.Main ]; do printf ' %s' "$1"; last=$1; shift; done
            printf '|'
            printf '%s|' "$@"
            echo
            """.replace("VERSION", version));
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(
                java.resolveSibling("../release").normalize(),
                "MODULES=\"java.base\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private String run(String javaHome, String... arguments) throws IOException, InterruptedException {
        Path link = folder.resolve("link");
        Path program = Files.exists(link) ? link : folder.resolve("program/bin/waybill");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("JAVA_HOME");
        if (!javaHome.isEmpty()) {
            builder.environment().put("JAVA_HOME", folder.resolve(javaHome).toString());
        }
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
