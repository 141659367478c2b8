package dev.waybill.related;

import com.sun.management.OperatingSystemMXBean;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.source.SourceFile;
import dev.waybill.testing.GeneratedSite;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures related articles.
 *
 * <ul>
 *   <li>{@code --docs DIR --run FILE}: writes page, rank and related page, separated by tabs, for every Markdown file of a folder.
 *   <li>{@code --articles N}: prints the time to index N generated articles (median of several runs) and the processor time of all threads.
 * </ul>
 */
final class RelatedRun {
    private static final int RUNS = 9;

    private RelatedRun() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        if (given.contains("--docs")) {
            write(Path.of(after(given, "--docs")), Path.of(after(given, "--run")));
        } else {
            time(Integer.parseInt(after(given, "--articles")));
        }
    }

    private static String after(List<String> arguments, String name) {
        return arguments.get(arguments.indexOf(name) + 1);
    }

    private static void write(Path folder, Path run) throws IOException {
        Site site = GeneratedSite.ofFiles(files(folder));
        long start = System.nanoTime();
        RelatedIndex index = RelatedIndex.of(site);
        System.out.printf(Locale.ROOT, "%d articles, %.3f s%n", site.articles().size(), seconds(start));
        try (PrintStream out = new PrintStream(run.toFile(), StandardCharsets.UTF_8)) {
            for (Page article : site.articles()) {
                int rank = 1;
                for (Page related : index.of(article)) {
                    out.print(article.id() + "\t" + rank++ + "\t" + related.id() + "\n");
                }
            }
        }
    }

    private static List<SourceFile> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> pages = paths.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return pages.stream()
                    .map(path -> new SourceFile("content/" + folder.relativize(path), text(path)))
                    .toList();
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + path, e);
        }
    }

    private static void time(int articles) {
        Site site = GeneratedSite.generated(articles);
        double[] seconds = new double[RUNS];
        double[] worked = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            long workedBefore = processorTime();
            RelatedIndex.of(site);
            seconds[run] = seconds(start);
            worked[run] = (processorTime() - workedBefore) / 1e9;
        }
        System.out.printf(Locale.ROOT, "%d articles: first %.3f s, ", articles, seconds[0]);
        Arrays.sort(seconds);
        Arrays.sort(worked);
        System.out.printf(
                Locale.ROOT,
                "median %.3f s, %.3f s of processor time, %d posting visits%n",
                seconds[RUNS / 2],
                worked[RUNS / 2],
                SimilarityModel.of(site).visits());
    }

    /**
     * Processor time of all threads, compiler and garbage collector included. It depends little on other work on the machine.
     */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
