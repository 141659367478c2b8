package dev.waybill.document.markdown;

import com.sun.management.ThreadMXBean;
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
import dev.waybill.site.schedule.Visibility;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceTree;
import dev.waybill.source.ThemeFolder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A program that enlarges pages of {@link HostilePages} and prints how the work of building them grows: bytes that are allocated, and characters that the
 * parser reads. Unlike time, it is the same on a busy machine. */
final class GrowthRun {
    private static final int LARGEST = 5 << 20; // characters; the program's own limit is in bytes
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private static final long MILLION = 1_000_000;
    private static final long LIMIT = -1;
    private static final int WARM_UP = 5;

    /** Allowed growth of the work for a page of twice the size. */
    private static final int MOST = 3;

    /** The budget of the last page. */
    private static ParseBudget spent = new ParseBudget();

    private static BodyParser parser = new BodyParser(IncludedFiles.NONE, MarkdownOptions.DEFAULT);

    private GrowthRun() {}

    /**
     * Arguments: the least work that is compared, in millions of bytes and characters, the limit of work per page in millions of characters, and n to select
     * every n-th page. Prints a line per page: name, characters, then the work in millions and its growth, or {@code limit}, or {@code small} if the
     * page can't be large enough to be measured.
     */
    public static void main(String[] arguments) {
        long least = Long.parseLong(arguments[0]) * MILLION;
        long budget = Long.parseLong(arguments[1]) * MILLION;
        parser = new BodyParser(
                IncludedFiles.NONE,
                MarkdownOptions.DEFAULT,
                PublishedWriters.all(),
                () -> spent = new ParseBudget(budget, 150));
        int every = Integer.parseInt(arguments[2]);
        List<String> all = List.copyOf(HostilePages.ALL.keySet());
        List<String> names = IntStream.iterate(0, i -> i < all.size(), i -> i + every)
                .mapToObj(all::get)
                .toList();
        for (int round = 0; round < WARM_UP; round++) {
            names.forEach(name -> cost(name, 50));
        }
        long plain =
                IntStream.range(0, 9).mapToLong(i -> cost("plain", 1)).sorted().toArray()[4];
        names.forEach(name -> System.out.println(name + "\t" + growth(name, least, plain)));
    }

    /**
     * Doubles the page until twice its size takes less than three times its work, or a limit is met, or it has the maximum size.
     *
     * @param plain the work for an empty page
     */
    private static String growth(String name, long least, long plain) {
        for (int size = 500; ; size *= 2) {
            int length = HostilePages.file(name, size).length();
            boolean largest = HostilePages.file(name, 2 * size).length() > LARGEST;
            long once = cost(name, size);
            if (once == LIMIT) {
                return length + "\tlimit";
            }
            if (once - plain >= least) {
                long twice = cost(name, 2 * size);
                double ratio = (twice - plain) / (double) (once - plain);
                if (twice == LIMIT || ratio < MOST || largest) {
                    String grown = twice == LIMIT ? "limit" : String.format(Locale.ROOT, "%.2f", ratio);
                    return length + "\t" + (once - plain) / MILLION + "\t" + grown;
                }
            } else if (largest) {
                return length + "\tsmall";
            }
        }
    }

    /** The work of building a page; {@link #LIMIT} if a limit was met. */
    private static long cost(String name, int size) {
        String text = HostilePages.file(name, size);
        long start = allocated();
        return journey(text) ? LIMIT : allocated() - start + spent.done();
    }

    /** Builds a site of this page, from its text to its files; returns whether a limit was met. */
    private static boolean journey(String text) {
        SourceFile file = new SourceFile("content/x.md", text);
        LineIndex lines = new LineIndex(file);
        Parsed<FrontMatterReader.Head> head = FrontMatterReader.read(file, lines);
        PageDiagnostics diagnostics = new PageDiagnostics(WholeText.of(file, lines));
        Document document = parser.parse(file, head.value(), diagnostics);
        boolean limited = Stream.concat(head.diagnostics().stream(), diagnostics.found().stream())
                .anyMatch(GrowthRun::isLimit);
        Configuration configuration = ConfigurationReader.defaults();
        Site site = new SiteAssembler(configuration, new Visibility(true, true, true, Instant.EPOCH))
                .assemble(List.of(document), new SourceTree(List.of(file.path()), List.of(), List.of()))
                .value();
        SiteRenderer.render(site, RelatedIndex.of(site), SearchIndex.of(site), new ThemeFolder(Path.of("absent")));
        return limited;
    }

    private static long allocated() {
        return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    private static boolean isLimit(Diagnostic diagnostic) {
        return diagnostic.rule() == Rule.TOO_LARGE
                || diagnostic.message().toString().contains("nested too deeply");
    }
}
