package dev.waybill.document.markdown;

import dev.waybill.config.Configuration;
import dev.waybill.config.ConfigurationReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Document;
import dev.waybill.document.FrontMatterReader;
import dev.waybill.document.markdown.include.IncludedFiles;
import dev.waybill.document.markdown.text.PageDiagnostics;
import dev.waybill.document.markdown.text.ParseBudget;
import dev.waybill.document.markdown.text.WholeText;
import dev.waybill.document.markdown.write.PublishedWriters;
import dev.waybill.related.RelatedIndex;
import dev.waybill.render.SiteRenderer;
import dev.waybill.search.SearchIndex;
import dev.waybill.site.Site;
import dev.waybill.site.SiteAssembler;
import dev.waybill.site.Visibility;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceTree;
import dev.waybill.source.ThemeFolder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A program that enlarges pages of {@link HostilePages} and prints how their parsing time grows. */
final class GrowthRun {
    private static final int LARGEST = 5 << 20; // characters; the program's own limit is in bytes
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final long LIMIT = -1;
    private static final int WARM_UP = 5;

    /** Allowed growth in time for a page of twice the size. */
    private static final int MOST = 3;

    private static BodyParser parser = new BodyParser(IncludedFiles.NONE, MarkdownOptions.DEFAULT);

    private GrowthRun() {}

    /**
     * Arguments: the shortest time in milliseconds that is measured, the limit of work per page in millions of characters, and n to select
     * every n-th page. Prints a line per page: name, characters, then milliseconds and growth, or {@code limit}, or {@code small} if the
     * page can't be large enough to be measured.
     */
    public static void main(String[] arguments) {
        long least = Long.parseLong(arguments[0]) * 1_000_000;
        long budget = Long.parseLong(arguments[1]) * 1_000_000;
        parser = new BodyParser(
                IncludedFiles.NONE,
                MarkdownOptions.DEFAULT,
                PublishedWriters.all(),
                () -> new ParseBudget(budget, 150));
        int every = Integer.parseInt(arguments[2]);
        List<String> all = List.copyOf(HostilePages.ALL.keySet());
        List<String> names = IntStream.iterate(0, i -> i < all.size(), i -> i + every)
                .mapToObj(all::get)
                .toList();
        for (int round = 0; round < WARM_UP; round++) {
            names.forEach(name -> cost(name, 50, 1));
        }
        long plain = IntStream.range(0, 9)
                .mapToLong(i -> cost("plain", 1, 1))
                .sorted()
                .toArray()[4];
        names.forEach(name -> System.out.println(name + "\t" + growth(name, least, plain)));
    }

    /**
     * Doubles the page until twice its size takes less than three times its time, or a limit is met, or it has the maximum size.
     *
     * @param plain the time for an empty page
     */
    private static String growth(String name, long least, long plain) {
        for (int size = 500; ; size *= 2) {
            int length = HostilePages.file(name, size).length();
            boolean largest = HostilePages.file(name, 2 * size).length() > LARGEST;
            long once = cost(name, size, 1);
            if (once == LIMIT) {
                return length + "\tlimit";
            }
            if (once - plain >= least) {
                once = cost(name, size, 3) - plain;
                long twice = cost(name, 2 * size, 3);
                double ratio = (twice - plain) / (double) once;
                boolean measured = once >= least / 2; // the first measurement may include compilation
                if (twice == LIMIT || measured && ratio < MOST || largest) {
                    String grown = twice == LIMIT ? "limit" : String.format(Locale.ROOT, "%.2f", ratio);
                    return length + "\t" + once / 1_000_000 + "\t" + grown;
                }
            } else if (largest) {
                return length + "\tsmall";
            }
        }
    }

    /** Processor time in nanoseconds, the minimum of several runs; {@link #LIMIT} if a limit was met. */
    private static long cost(String name, int size, int times) {
        String text = HostilePages.file(name, size);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long start = processorTime();
            if (journey(text)) {
                return LIMIT;
            }
            least = Math.min(least, processorTime() - start);
        }
        return least;
    }

    /** Builds a site of this page, from its text to its files; returns whether a limit was met. */
    private static boolean journey(String text) {
        SourceFile file = new SourceFile("content/x.md", text);
        LineIndex lines = new LineIndex(file);
        Parsed<FrontMatterReader.Head> head = FrontMatterReader.read(file, lines);
        PageDiagnostics faults = new PageDiagnostics(WholeText.of(file, lines));
        Document document = parser.parse(file, head.value(), faults);
        boolean limited = Stream.concat(head.diagnostics().stream(), faults.found().stream())
                .anyMatch(GrowthRun::isLimit);
        Configuration configuration = ConfigurationReader.defaults();
        Site site = new SiteAssembler(configuration, new Visibility(true, true, true, Instant.EPOCH))
                .assemble(List.of(document), new SourceTree(List.of(file.path()), List.of(), List.of()))
                .value();
        SiteRenderer.render(site, RelatedIndex.of(site), SearchIndex.of(site), new ThemeFolder(Path.of("absent")));
        return limited;
    }

    /** Excludes the compiler and the garbage collector, whose timing doesn't depend on the page. */
    private static long processorTime() {
        return Arrays.stream(THREADS.getAllThreadIds())
                .map(THREADS::getThreadCpuTime)
                .sum();
    }

    private static boolean isLimit(Diagnostic fault) {
        return fault.rule() == Rule.TOO_LARGE || fault.message().contains("nested too deeply");
    }
}
