package dev.waybill.pipeline;

import dev.waybill.document.Document;
import dev.waybill.output.OutputFile;
import dev.waybill.output.PublishedFolder;
import dev.waybill.related.RelatedIndex;
import dev.waybill.render.SiteRenderer;
import dev.waybill.search.SearchIndex;
import dev.waybill.site.Site;
import dev.waybill.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures every stage of a build of a whole site, with the results of the previous stages as input. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 10)
@Fork(1)
@State(Scope.Benchmark)
public class Stages {
    /** The site's folder. */
    @Param("")
    public String site = "";

    private Path root = Path.of("");
    private MeasuredSite made;
    private List<OutputFile> files;
    private int writes;

    @Setup
    public void make() {
        root = Path.of(site);
        made = MeasuredSite.of(root);
        files = renderAll();
    }

    /** Every write goes to a new folder. */
    @Setup(Level.Invocation)
    public void count() {
        writes++;
    }

    @Benchmark
    public SourceTree read() {
        return MeasuredSite.read(root);
    }

    @Benchmark
    public List<Document> parse() {
        return MeasuredSite.parse(made.tree());
    }

    @Benchmark
    public Site assemble() {
        return MeasuredSite.assemble(root, made.documents(), made.tree());
    }

    @Benchmark
    public RelatedIndex related() {
        return RelatedIndex.of(made.site());
    }

    @Benchmark
    public SearchIndex search() {
        return SearchIndex.of(made.site());
    }

    @Benchmark
    public List<OutputFile> renderAll() {
        return SiteRenderer.render(made.site(), made.related(), made.search(), made.theme())
                .value();
    }

    @Benchmark
    public Object write() throws IOException {
        Path target = Files.createDirectories(root.resolveSibling("written")).resolve(ProcessHandle.current().pid() + "-" + writes);
        return new PublishedFolder(target).write(files, true);
    }
}
