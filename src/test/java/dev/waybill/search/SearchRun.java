package dev.waybill.search;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.sun.management.OperatingSystemMXBean;
import dev.waybill.document.Passage;
import dev.waybill.related.RelatedIndex;
import dev.waybill.site.PageKind;
import dev.waybill.site.Site;
import dev.waybill.source.SourceFile;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.GeneratedSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Measures the search, as {@code bench/search/} calls it.
 *
 * <ul>
 *   <li>{@code --docs DIR --out DIR}: writes the index of a folder of Markdown files, {@code pages.txt} with the id of each page, and plain
 *   pages for other search engines: {@code html/} and {@code pages.json}. Then it runs the queries of {@link #queries} in the browser's
 *   code, and prints what a first query with five results loads.
 *   <li>with {@code --queries FILE --run FILE}: runs these queries instead (id, tab, query), and writes query, rank and page.
 *   <li>with {@code --english}: the plain pages say that they are English.
 *   <li>with {@code --time}: prints the time to build the index.
 *   <li>{@code --articles N} instead of {@code --docs DIR}: N generated articles.
 * </ul>
 */
final class SearchRun {
    private static final int RUNS = 9;

    /** Number of queries timed with a throttled processor. */
    private static final int THROTTLED = 301;

    private SearchRun() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        Site site = given.contains("--articles")
                ? GeneratedSite.generated(Integer.parseInt(after(given, "--articles")))
                : GeneratedSite.ofFiles(files(Path.of(after(given, "--docs"))));
        if (given.contains("--time")) {
            time(site);
        }
        if (!given.contains("--out")) {
            return;
        }
        Path out = Path.of(after(given, "--out"));
        SearchIndex index = SearchIndex.of(site);
        write(index, site, given.contains("--english") ? "en" : "zh-cn", out);
        System.out.printf(
                Locale.ROOT,
                "%d pages, %d files, %d bytes by gzip%n",
                index.pages(),
                index.files().size(),
                size(index));
        if (given.contains("--queries")) {
            ask(index, out, Path.of(after(given, "--queries")), Path.of(after(given, "--run")));
        } else {
            Path queries = Files.write(out.resolve("queries.tsv"), queries(site));
            ask(index, out, queries, out.resolve("run.tsv"));
        }
    }

    private static String after(List<String> arguments, String name) {
        return arguments.get(arguments.indexOf(name) + 1);
    }

    /**
     * For two hundred articles the title, a heading and the first thirty characters of the text: short, typical and pasted queries.
     */
    private static List<String> queries(Site site) {
        List<String> queries = new ArrayList<>(List.of("# id, query"));
        int step = Math.max(1, site.articles().size() / 200);
        for (int i = 0; i < site.articles().size(); i += step) {
            dev.waybill.site.Page page = site.articles().get(i);
            queries.add(queries.size() + "\t" + page.title());
            page.document().headings().stream()
                    .limit(1)
                    .forEach(heading -> queries.add(queries.size() + "\t" + heading.text()));
            page.document().passages().stream()
                    .limit(1)
                    .map(Passage::text)
                    .forEach(text -> queries.add(queries.size() + "\t"
                            + text.substring(0, Math.min(30, text.length())).replace('\n', ' ')));
        }
        return queries;
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

    private static void write(SearchIndex index, Site site, String language, Path out) throws IOException {
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
        PlainPages.write(site, language, out);
    }

    private static long size(SearchIndex index) throws IOException {
        return sizes(index).values().stream().mapToLong(Long::longValue).sum() - gzip(SearchClient.script());
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
        Map<String, Long> sizes = sizes(index);
        try (Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage();
                PrintStream results = new PrintStream(run.toFile(), StandardCharsets.UTF_8)) {
            page.navigate(out.resolve("blank.html").toUri().toString());
            SearchClient.open(page);
            page.evaluate("() => { globalThis.pieces = client.openPieces('').piece; }");
            List<Long> loaded = new ArrayList<>();
            Map<String, Long> parts = new TreeMap<>();
            for (String line : Files.readAllLines(queries)) {
                String[] query = line.split("\t", -1);
                if (!line.startsWith("#")) {
                    Map<?, ?> answer = answer(page, query[1]);
                    write(results, query[0], (List<?>) Objects.requireNonNull(answer.get("pages")), ids);
                    List<?> pieces = (List<?>) Objects.requireNonNull(answer.get("pieces"));
                    loaded.add(loaded(sizes, pieces));
                    pieces.forEach(piece -> parts.merge(kind(piece), sizes.getOrDefault(piece + ".js", 0L), Long::sum));
                }
            }
            Collections.sort(loaded);
            System.out.printf(
                    Locale.ROOT,
                    "first query with five results, script and pieces by gzip: median %d, 95 %% under %d, most %d bytes%n",
                    loaded.get(loaded.size() / 2),
                    loaded.get(loaded.size() * 95 / 100),
                    loaded.get(loaded.size() - 1));
            System.out.printf("of it, on average: script %d", sizes.get(""));
            parts.forEach((kind, bytes) -> System.out.printf(", %s %d", kind, bytes / loaded.size()));
            System.out.println();
            throttle(page, Files.readAllLines(queries));
        }
    }

    private static String kind(Object piece) {
        String name = piece.toString();
        return switch (name.replaceAll("[0-9a-f]+$", "")) {
            case "t" -> "terms";
            case "p" -> "texts";
            default -> name.startsWith("w") ? "words" : name;
        };
    }

    /** The time of an answer once all its files are loaded, on a processor throttled four times. */
    private static void throttle(Page page, List<String> queries) {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", 4);
        page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
        List<Double> milliseconds = new ArrayList<>();
        for (String line : queries.subList(1, Math.min(queries.size(), THROTTLED))) {
            Object taken = page.evaluate("""
                    async (text) => {
                      const index = client.indexOf(pieces);
                      const start = performance.now();
                      const answer = await client.answer({text, section: "", tag: ""}, index);
                      await Promise.all(answer.results.slice(0, 10).map((each) => client.foundOf(each, answer, index)));
                      return performance.now() - start;
                    }
                    """, line.split("\t", -1)[1]);
            milliseconds.add(((Number) taken).doubleValue());
        }
        Collections.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "answer after the last piece, at 4 times CPU throttle: median %.1f ms, 95 %% under %.1f ms, most %.1f ms%n",
                milliseconds.get(milliseconds.size() / 2),
                milliseconds.get(milliseconds.size() * 95 / 100),
                milliseconds.get(milliseconds.size() - 1));
    }

    /**
     * What a reader's first query gets: the pages found, and the files needed for it and for the first five results.
     */
    private static Map<?, ?> answer(Page page, String query) {
        Object answer = page.evaluate("""
                async (text) => {
                  const asked = new Set();
                  const index = client.indexOf((name) => (asked.add(name), pieces(name)));
                  const answer = await client.answer({text, section: "", tag: ""}, index);
                  const found = answer.results;
                  await Promise.all(found.slice(0, 5).map((each) => client.foundOf(each, answer, index)));
                  return {pages: found.slice(0, 10).map(({page}) => page), pieces: [...asked]};
                }
                """, query);
        return (Map<?, ?>) answer;
    }

    private static long loaded(Map<String, Long> sizes, List<?> pieces) {
        return sizes.getOrDefault("", 0L)
                + pieces.stream()
                        .mapToLong(piece -> sizes.getOrDefault(piece + ".js", 0L))
                        .sum();
    }

    /** Gzipped size of each file by name; the script has the empty name. */
    private static Map<String, Long> sizes(SearchIndex index) throws IOException {
        Map<String, Long> sizes = new HashMap<>();
        for (SearchFile file : index.files()) {
            sizes.put(file.path().substring(file.path().lastIndexOf('/') + 1), gzip(file.text()));
        }
        sizes.put("", gzip(SearchClient.script()));
        return sizes;
    }

    private static void write(PrintStream out, String query, List<?> pages, List<String> ids) {
        int rank = 1;
        for (Object page : pages) {
            out.print(query + "\t" + rank++ + "\t" + ids.get((Integer) page) + "\n");
        }
    }

    /** Times the index as in a build, after the related articles. */
    private static void time(Site site) {
        RelatedIndex.of(site);
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

    /**
     * Processor time of all threads, compiler and garbage collector included. It depends little on other work on the machine.
     */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
