import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Times a site with very many diagnostics: 100 a page, of six rules, most of which need a suggestion among all names. Prints a table in
 * Markdown: seconds, the highest resident memory, and what was printed or sent.
 *
 * <pre>java bench/diagnostics/Diagnostics.java JAR [NUMBER]</pre>
 */
public final class Diagnostics {
    private static final int A_PAGE = 100;

    private final Path jar;
    private final Path site;

    private Diagnostics(Path jar, Path site) {
        this.jar = jar;
        this.site = site;
    }

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]).toAbsolutePath();
        int diagnostics = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        Path work = Files.createTempDirectory("diagnostics");
        try {
            Diagnostics bench = new Diagnostics(jar, work);
            bench.write(diagnostics / A_PAGE);
            System.out.println("| what | seconds | memory, MB | output, KB |");
            System.out.println("| --- | --- | --- | --- |");
            bench.run("`check`", "check");
            bench.run("`check --max-diagnostics 100000`", "check", "--max-diagnostics", "100000");
            bench.run("`check --format json --max-diagnostics 100000`", "check", "--format", "json", "--max-diagnostics", "100000");
            bench.run("`build`", "build", "-d", work.resolve("out").toString());
            bench.serve();
        } finally {
            delete(work);
        }
    }

    private void write(int pages) throws IOException {
        Files.createDirectories(site.resolve("content"));
        Files.writeString(site.resolve("waybill.yaml"), "title: Diagnostics\nbaseUrl: https://example.org/\nlanguage: en\n");
        for (int page = 0; page < pages; page++) {
            StringBuilder text = new StringBuilder("# Page " + page + "\n\n## Part\n\n");
            for (int each = 0; each < A_PAGE; each++) {
                String name = "page-" + (page * 7 + each) % pages;
                text.append(
                        switch (each % 5) {
                            case 0 -> "A [page](" + name + "x.md) that is not there.";
                            case 1 -> "A [heading](" + name + ".md#prat" + each + ") that is not there.";
                            case 2 -> "A ![picture](pictures/" + name + ".png) that is not there.";
                            case 3 -> "A [link](/" + name + "y/) from the root.";
                            default -> "A [footnote][^" + each + "] and a [page](" + name + "-" + each + ".md).";
                        });
                text.append("\n\n");
            }
            Files.writeString(site.resolve("content/page-" + page + ".md"), text);
        }
    }

    private Process start(ProcessBuilder.Redirect errors, String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of("java", "-jar", jar.toString()));
        words.addAll(Arrays.asList(command));
        words.addAll(List.of("-s", site.toString(), "--clock", "2026-12-01T00:00:00Z"));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(errors);
        builder.environment().put("WAYBILL_LANG", "en");
        return builder.start();
    }

    private void run(String name, String... command) throws Exception {
        long start = System.nanoTime();
        Path errors = Files.createTempFile("diagnostics", ".txt");
        Process process = start(ProcessBuilder.Redirect.to(errors.toFile()), command);
        long[] memory = {0};
        Thread watch = watch(process, memory);
        byte[] out = process.getInputStream().readAllBytes();
        process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        watch.join();
        row(name, seconds, memory[0], out.length + Files.size(errors));
        Files.delete(errors);
    }

    /** The page that a browser shows while the site has errors: the time until the first one, and until one more. */
    private void serve() throws Exception {
        long start = System.nanoTime();
        Process process = start(ProcessBuilder.Redirect.DISCARD, "serve", "-p", "0");
        long[] memory = {0};
        Thread watch = watch(process, memory);
        StringBuilder said = new StringBuilder();
        while (!said.toString().contains(" shows the site")) {
            said.append((char) process.getInputStream().read());
        }
        String address = said.substring(said.indexOf("http://"), said.indexOf(" shows the site"));
        Thread drain = new Thread(() -> {
            try {
                process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                // the process has ended
            }
        });
        drain.start();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .build();
        byte[] page = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        double first = (System.nanoTime() - start) / 1e9;
        long again = System.nanoTime();
        client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double second = (System.nanoTime() - again) / 1e9;
        row("`serve`, from its start to the page of errors", first, memory[0], page.length);
        row("the page of errors once more", second, memory[0], page.length);
        if (!new String(page, StandardCharsets.UTF_8).contains("data-waybill-error")) {
            throw new IllegalStateException("this is no page of errors");
        }
        process.destroy();
        watch.join();
    }

    private static void row(String name, double seconds, long kilobytes, long bytes) {
        System.out.printf(
                Locale.ROOT, "| %s | %.2f | %d | %d |%n", name, seconds, kilobytes / 1024, Math.round(bytes / 1024.0));
    }

    /** Reads the highest resident size that Linux records, until the process ends. */
    private static Thread watch(Process process, long[] highest) {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        Thread thread = new Thread(() -> {
            while (process.isAlive()) {
                try (Stream<String> lines = Files.lines(status)) {
                    lines.filter(line -> line.startsWith("VmHWM:"))
                            .map(line -> line.replaceAll("[^0-9]", ""))
                            .forEach(size -> highest[0] = Long.parseLong(size));
                    Thread.sleep(20);
                } catch (IOException | java.io.UncheckedIOException e) {
                    return;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        });
        thread.start();
        return thread;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
