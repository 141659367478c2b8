package dev.waybill.search;

import com.microsoft.playwright.Page;
import com.sun.management.OperatingSystemMXBean;
import dev.waybill.site.PageKind;
import dev.waybill.site.Site;
import dev.waybill.source.SourceFile;
import dev.waybill.testing.Chromium;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Measures the search, as {@code bench/search/} calls it.
 *
 * <ul>
 *   <li>{@code --docs DIR --out DIR}: writes the index of a folder of Markdown files, and {@code pages.txt} with the id of each page.
 *   <li>with {@code --queries FILE --run FILE}: asks the browser's own code every query (id, tab, query), and writes query, rank, page.
 *   <li>{@code --articles N}: prints how long the index of N generated articles takes, the median of several runs.
 * </ul>
 */
final class SearchRun {
    private static final int RUNS = 9;

    private SearchRun() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        if (given.contains("--articles")) {
            time(TestSite.generated(Integer.parseInt(after(given, "--articles"))));
            return;
        }
        Site site = TestSite.ofFiles(files(Path.of(after(given, "--docs"))));
        Path out = Path.of(after(given, "--out"));
        SearchIndex index = SearchIndex.of(site);
        write(index, site, out);
        System.out.printf(
                Locale.ROOT,
                "%d pages, %d files, %d bytes by gzip%n",
                index.pages(),
                index.files().size(),
                size(index));
        if (given.contains("--queries")) {
            ask(index, out, Path.of(after(given, "--queries")), Path.of(after(given, "--run")));
        }
        if (given.contains("--time")) {
            time(site);
        }
    }

    private static String after(List<String> arguments, String name) {
        return arguments.get(arguments.indexOf(name) + 1);
    }

    private static List<SourceFile> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .map(path -> new SourceFile("content/" + folder.relativize(path), text(path)))
                    .toList();
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(SearchIndex index, Site site, Path out) throws IOException {
        for (SearchFile file : index.files()) {
            Path path = out.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        Files.write(
                out.resolve("pages.txt"),
                site.pages().stream()
                        .filter(page -> page.kind() != PageKind.HOME)
                        .sorted(Comparator.comparing(dev.waybill.site.Page::path))
                        .map(dev.waybill.site.Page::id)
                        .toList());
        Files.writeString(out.resolve("blank.html"), "<!doctype html><meta charset=\"utf-8\">");
    }

    private static long size(SearchIndex index) throws IOException {
        long size = 0;
        for (SearchFile file : index.files()) {
            size += gzip(file.text());
        }
        return size;
    }

    private static long gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static void ask(SearchIndex index, Path out, Path queries, Path run) throws IOException {
        List<String> ids = Files.readAllLines(out.resolve("pages.txt"));
        try (Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage();
                PrintStream results = new PrintStream(run.toFile(), StandardCharsets.UTF_8)) {
            page.navigate(out.resolve("blank.html").toUri().toString());
            SearchClient.open(page);
            page.evaluate(
                    "([folder, pages, bits]) => { globalThis.index = client.indexOf(client.openPieces(folder), pages, bits); }",
                    List.of(index.folder(), index.pages(), index.chunkBits()));
            for (String line : Files.readAllLines(queries)) {
                String[] query = line.split("\t", -1);
                if (!line.startsWith("#")) {
                    write(results, query[0], answer(page, query[1]), ids);
                }
            }
        }
    }

    private static List<?> answer(Page page, String query) {
        Object answer = page.evaluate(
                "async (text) => (await client.answer({text, section: '', tag: ''}, index)).results.slice(0, 10).map(({page}) => page)",
                query);
        return (List<?>) answer;
    }

    private static void write(PrintStream out, String query, List<?> pages, List<String> ids) {
        int rank = 1;
        for (Object page : pages) {
            out.print(query + "\t" + rank++ + "\t" + ids.get((Integer) page) + "\n");
        }
    }

    private static void time(Site site) {
        double[] seconds = new double[RUNS];
        double[] worked = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            long workedBefore = processorTime();
            SearchIndex.of(site);
            seconds[run] = (System.nanoTime() - start) / 1e9;
            worked[run] = (processorTime() - workedBefore) / 1e9;
        }
        double first = seconds[0];
        double firstWorked = worked[0];
        Arrays.sort(seconds);
        Arrays.sort(worked);
        System.out.printf(
                Locale.ROOT,
                "%d pages: first %.2f s (%.2f s of processor time), median %.2f s, least %.2f s; processor time median %.2f s%n",
                site.pages().size(),
                first,
                firstWorked,
                seconds[RUNS / 2],
                seconds[0],
                worked[RUNS / 2]);
    }

    /** Of all threads, compiler and collector included: what a busy machine doesn't change much. */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
