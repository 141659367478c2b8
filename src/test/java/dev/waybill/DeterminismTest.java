package dev.waybill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A site's bytes depend only on its source. Each build runs in its own JVM, configured as another machine would be. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeterminismTest {
    private static final List<String> NAMES =
            List.of("istanbul", "İçindekiler", "guide-I", "保证金", "退出 全托管", "ａｂｃ", "zebra", "Ärger");

    private static final Path JAVAS = Path.of("/usr/lib/jvm");

    /** {@code JAVA_VERSION="25.0.2"} */
    private static final Pattern JAVA_VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    private Path top = Path.of(".");

    private Map<String, String> first = new TreeMap<>();

    @BeforeAll
    void buildOnce(@TempDir Path folder) throws IOException, InterruptedException {
        top = folder;
        first = build(site("source", 1));
        assertTrue(first.size() > NAMES.size(), first.keySet().toString());
    }

    @Test
    void noOrderOfFilesReachesTheOutput() throws IOException, InterruptedException {
        assertSameAsFirst(build(site("shuffled", 2)));
    }

    /** Several settings at a time: to start a virtual machine costs more than to find which of three is at fault. */
    @Test
    void noLocaleTimeZoneOrNumberOfCoresReachesTheOutput() throws IOException, InterruptedException {
        assertSameAsFirst(build(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-XX:ActiveProcessorCount=1"));
        assertSameAsFirst(build(
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.extensions=u-nu-arab",
                "-Duser.timezone=Asia/Shanghai",
                "-XX:ActiveProcessorCount=8"));
    }

    @Test
    void noVersionOfJavaReachesTheOutput() throws IOException, InterruptedException {
        Optional<Path> other = newestJava();
        assumeTrue(other.isPresent(), "no newer Java in " + JAVAS);
        Path java = other.orElseThrow();
        System.out.println("determinism: Java " + Runtime.version().feature() + " and " + java);
        assertSameAsFirst(build(java, top.resolve("source"), "-Duser.language=tr", "-XX:ActiveProcessorCount=8"));
    }

    /** The newest on this machine, if it is newer than the one that runs this test. */
    private static Optional<Path> newestJava() throws IOException {
        Map<Integer, Path> byVersion = new TreeMap<>();
        try (Stream<Path> folders = Files.isDirectory(JAVAS) ? Files.list(JAVAS) : Stream.empty()) {
            for (Path folder : folders.toList()) {
                Path java = folder.resolve("bin/java");
                if (Files.isExecutable(java) && Files.isReadable(folder.resolve("release"))) {
                    Matcher version = JAVA_VERSION.matcher(Files.readString(folder.resolve("release")));
                    if (version.find()) {
                        byVersion.put(Integer.valueOf(version.group(1)), java);
                    }
                }
            }
        }
        byVersion.keySet().removeIf(version -> version <= Runtime.version().feature());
        return byVersion.values().stream().reduce((older, newer) -> newer);
    }

    /** Lists the names of files that differ instead of their contents. */
    private void assertSameAsFirst(Map<String, String> other) {
        assertEquals(first.keySet(), other.keySet());
        assertEquals(
                List.of(),
                first.keySet().stream()
                        .filter(path -> !Objects.equals(first.get(path), other.get(path)))
                        .toList());
    }

    private Map<String, String> build(String... options) throws IOException, InterruptedException {
        return build(ownJava(), top.resolve("source"), options);
    }

    private Map<String, String> build(Path site) throws IOException, InterruptedException {
        return build(ownJava(), site);
    }

    private Map<String, String> build(Path java, Path site, String... options)
            throws IOException, InterruptedException {
        Path target = Files.createTempDirectory(top, "target");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Main.class.getName(), "build", "-q", "-s", site.toString(), "-d", target.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "SOURCE_DATE_EPOCH", "1750000000"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return hexByPath(target);
    }

    private static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The same site, with files created in an order and at times that depend on the seed. */
    private Path site(String name, int seed) throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("waybill.yaml", "title: 门户\nlanguage: zh-CN\ntimeZone: Asia/Shanghai\n");
        files.put("content/topics/exit.md", "---\ntitle: 专题\ntags: [IDEAL]\n---\n");
        files.put(
                "content/_data/stats.json",
                "{\"views\": {\"/i/zebra/\": 12345}, \"searches\": {\"保证金\": 3, \"退出\": 3}}");
        for (int i = 0; i < NAMES.size(); i++) {
            files.put(
                    "content/" + (i % 2 == 0 ? "i" : "专栏") + "/" + NAMES.get(i) + ".md",
                    "---\ntitle: " + NAMES.get(i) + "\ndate: 2025-05-1" + i % 3 + "\ntags: [IDEAL, " + NAMES.get(i)
                            + "]\n---\n保证金退出流程 " + i + "，INFO 与 title。\n\n```java\nint i = " + i + ";\n```\n");
        }
        List<String> paths = new ArrayList<>(files.keySet());
        Random random = new Random(seed);
        Collections.shuffle(paths, random);
        for (String path : paths) {
            Path file = top.resolve(name).resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, files.getOrDefault(path, ""));
            Files.setLastModifiedTime(file, FileTime.fromMillis(random.nextInt(1_000_000_000)));
        }
        return top.resolve(name);
    }

    private static Map<String, String> hexByPath(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), HexFormat.of().formatHex(Files.readAllBytes(path)));
            }
        }
        return files;
    }
}
