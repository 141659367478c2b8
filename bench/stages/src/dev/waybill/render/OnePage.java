package dev.waybill.render;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.pipeline.MeasuredSite;
import dev.waybill.render.page.PageLayout;
import dev.waybill.render.page.PageView;
import dev.waybill.render.theme.TemplateEngine;
import dev.waybill.render.theme.Theme;
import dev.waybill.render.theme.ThemeReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures rendering one article's view with its layout. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class OnePage {
    /** The site's folder. */
    @Param("")
    public String site = "";

    private List<PageView> articles;
    private TemplateEngine engine;
    private int next;

    @Setup
    public void make() {
        MeasuredSite made = MeasuredSite.of(Path.of(site));
        Theme theme = ThemeReader.read(made.theme(), made.site().configuration().language()).value();
        articles = SiteRenderer.views(new PageLayout(made.site(), theme), made.related(), made.search()).stream()
                .map(Supplier::get)
                .filter(view -> view.template().contains("article"))
                .toList();
        engine = new TemplateEngine(made.theme());
    }

    @Benchmark
    public Parsed<String> renderOne() {
        PageView view = articles.get(next++ % articles.size());
        return engine.render(view.template(), view.values());
    }
}
