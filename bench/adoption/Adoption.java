import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds folders of other people's Markdown untouched and prints a row each: pages, errors and warnings by rule, seconds, and the markup
 * of other generators that is in the text of the built pages, beside how much of it diagnostics name.
 *
 * <p>Each folder is copied as {@code content/} beside a configuration of three lines. A site with errors isn't built, so its pages are
 * counted in a second build that lowers errors to warnings and leaves out the files that still have some.
 *
 * <pre>java bench/adoption/Adoption.java JAR LANGUAGE:FOLDER ...</pre>
 */
public final class Adoption {
    private static final Pattern TOLD = Pattern.compile("^(\\S.*?)(?::\\d+:\\d+)?: (error|warning)\\[([a-z-]+)\\]: (.*)$");

    /** Markup that no reader should see, outside code. */
    private static final Pattern MARK = Pattern.compile(
            "(?m)^\\s*(!!! \\w|\\?\\?\\?\\+? \\w|=== \"|:::|<<< |--8<--)|\\{\\{[<%#]|\\{%-? |\\[\\[toc\\]\\]|\\{: ?[.#]");

    private final Path jar;
    private final Path work;

    private Adoption(Path jar, Path work) {
        this.jar = jar;
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println("usage: java bench/adoption/Adoption.java JAR LANGUAGE:FOLDER ...");
            System.exit(2);
        }
        Path work = Files.createTempDirectory("adoption");
        System.out.println("| folder | pages | built | errors | warnings | seconds | markup told | markup in the text |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int i = 1; i < arguments.length; i++) {
            String[] parts = arguments[i].split(":", 2);
            System.out.println(
                    new Adoption(Path.of(arguments[0]).toAbsolutePath(), work.resolve("" + i))
                            .row(parts[0], Path.of(parts[1])));
        }
        delete(work);
    }

    private record Run(List<String> lines, double seconds) {
        Map<String, Integer> byRule(String severity) {
            Map<String, Integer> counts = new TreeMap<>();
            for (String line : lines) {
                Matcher told = TOLD.matcher(line);
                if (told.matches() && told.group(2).equals(severity)) {
                    counts.merge(told.group(3), 1, Integer::sum);
                }
            }
            return counts;
        }
    }

    private String row(String language, Path folder) throws Exception {
        copy(folder, work.resolve("content"));
        configure(language, "");
        Run untouched = build();
        Run lowered = untouched;
        for (int pass = 0; pass < 5 && !lowered.byRule("error").isEmpty(); pass++) {
            lowered = lower(language, lowered);
        }
        long pages;
        try (Stream<Path> files = Files.walk(work.resolve("content"))) {
            pages = files.filter(file -> file.toString().endsWith(".md")).count();
        }
        int told = untouched.byRule("warning").getOrDefault("foreign-syntax", 0);
        int marks = marks();
        return "| " + folder + " | " + pages + " | " + (untouched.byRule("error").isEmpty() ? "yes" : "no") + " | "
                + shown(untouched.byRule("error")) + " | " + shown(untouched.byRule("warning")) + " | "
                + String.format("%.1f", untouched.seconds()) + " | " + told + " | " + marks + " |";
    }

    private static String shown(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private void configure(String language, String more) throws IOException {
        Files.writeString(
                work.resolve("waybill.yaml"),
                "title: Adoption\nbaseUrl: https://example.org/\nlanguage: " + language + "\n" + more);
    }

    private final TreeSet<String> lowerable = new TreeSet<>();
    private final TreeSet<String> excluded = new TreeSet<>();

    /** Lowers the errors of a build to warnings; files whose errors can't be lowered are left out. */
    private Run lower(String language, Run before) throws Exception {
        for (String line : before.lines()) {
            Matcher told = TOLD.matcher(line);
            if (told.matches() && told.group(2).equals("error")) {
                boolean again = !lowerable.add(told.group(3));
                if (told.group(1).startsWith("content/") && (again || isFixed(told.group(3)))) {
                    excluded.add(told.group(1).substring("content/".length()));
                }
            }
        }
        StringBuilder more = new StringBuilder("rules:\n");
        lowerable.stream().filter(rule -> !isFixed(rule)).forEach(rule -> more.append("  " + rule + ": warning\n"));
        more.append("  heading-skip: warning\nexclude:\n");
        excluded.forEach(file -> more.append("  - \"" + file.replace("\"", "\\\"") + "\"\n"));
        configure(language, more.toString());
        return build();
    }

    private boolean isFixed(String rule) {
        return List.of("active-file", "duplicate-url", "unsafe-link", "encoding", "file-access", "yaml-syntax", "too-large")
                .contains(rule);
    }

    private Run build() throws Exception {
        Path log = work.resolve("log");
        long start = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder("java", "-jar", jar.toString(), "build", "-s", work.toString(), "-d", work.resolve("out").toString(), "-DEF", "--max-diagnostics=1000000")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("WAYBILL_LANG", "en");
        builder.start().waitFor();
        return new Run(Files.readAllLines(log), (System.nanoTime() - start) / 1e9);
    }

    /** Markup in the text of the built pages, without code and scripts. */
    private int marks() throws IOException {
        int marks = 0;
        if (!Files.isDirectory(work.resolve("out"))) {
            return -1;
        }
        List<Path> pages;
        try (Stream<Path> files = Files.walk(work.resolve("out"))) {
            pages = files.filter(file -> file.toString().endsWith("index.html")).toList();
        }
        for (Path page : pages) {
            String text = Files.readString(page)
                    .replaceAll("(?s)^.*?<main[^>]*>", "")
                    .replaceAll("(?s)</main>.*$", "")
                    .replaceAll("(?s)<(pre|code|script|style|math)\\b.*?</\\1>", "")
                    .replaceAll("<(br|/p|/li|/div|/h\\d)[^>]*>", "\n")
                    .replaceAll("<[^>]+>", "")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
            Matcher mark = MARK.matcher(text);
            while (mark.find()) {
                marks++;
            }
        }
        return marks;
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : new ArrayList<>(files)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
