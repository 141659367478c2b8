package dev.waybill.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A separate Java process with this test's classes: its output on both streams, and its exit code. */
public record JavaProcess(int exit, String printed) {
    /** A process to be started. */
    public static final class Start {
        private final Class<?> program;
        private final List<String> options = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dorg.freemarker.loggerLibrary=none"));
        private final List<String> before = new ArrayList<>();
        private final Map<String, String> environment =
                new TreeMap<>(Map.of("LC_ALL", "C.UTF-8", "WAYBILL_LANG", "en"));
        private Path folder = Path.of("");

        private Start(Class<?> program) {
            this.program = program;
        }

        public Start options(String... more) {
            options.addAll(List.of(more));
            return this;
        }

        /** Variables in addition to those of this process. */
        public Start environment(Map<String, String> more) {
            environment.putAll(more);
            return this;
        }

        /** Sets its working folder. */
        public Start in(Path runsIn) {
            folder = runsIn;
            return this;
        }

        /** Runs it through a command such as {@code setpriv}. */
        public Start behind(String... words) {
            before.addAll(List.of(words));
            return this;
        }

        /** Removes root's right to override file permissions. */
        public Start boundByPermissions() {
            String rights = "-dac_override,-dac_read_search";
            return System.getProperty("user.name").equals("root")
                    ? behind("setpriv", "--bounding-set=" + rights, "--inh-caps=" + rights)
                    : this;
        }

        public Process start(String... arguments) throws IOException {
            List<String> command = new ArrayList<>(before);
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .directory(folder.toAbsolutePath().toFile());
            builder.environment().putAll(environment);
            return builder.start();
        }

        public JavaProcess run(String... arguments) throws IOException, InterruptedException {
            Process process = start(arguments);
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new JavaProcess(process.waitFor(), printed);
        }
    }

    public static Start of(Class<?> program) {
        return new Start(program);
    }

    /** Whether a program is installed. */
    public static boolean has(String name) {
        return List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin").stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
