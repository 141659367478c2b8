package dev.waybill.serve;

import dev.waybill.output.OutputFile;
import dev.waybill.pipeline.BuildReport;
import dev.waybill.pipeline.SiteNotFoundException;
import dev.waybill.pipeline.WarmBuild;
import dev.waybill.source.ThemeFolder;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Builds a site again and again, and keeps what one build can reuse in the next. */
final class SiteBuild {
    private final ServeOptions options;
    private final URI address;
    private final WarmBuild build;

    /** @param address where the site is served, ending in {@code /} */
    SiteBuild(ServeOptions options, URI address) {
        this.options = options;
        this.address = address;
        this.build = new WarmBuild(options.root());
    }

    /** Builds what is on disk now. */
    BuildReport run(WarmBuild.Reader reader) throws SiteNotFoundException, IOException {
        String worker = new ThemeFolder(options.root())
                .file("offline/off.js")
                .map(file -> file.value().text())
                .orElse("");
        return build.run(options.build().at(address), new WithoutWorker(reader, worker));
    }

    /** The articles affected by the changed files, before the site is built. */
    List<OutputFile> preview(Set<String> changed, Predicate<String> wanted) {
        return build.preview(changed, wanted);
    }

    /**
     * Replaces the offline worker with the script that removes it, because an editor must never see a cached page.
     *
     * @param end that script
     */
    private record WithoutWorker(WarmBuild.Reader reader, String end) implements WarmBuild.Reader {
        @Override
        public void accept(OutputFile file) {
            reader.accept(file.path().equals("sw.js") ? OutputFile.text("sw.js", end) : file);
        }

        @Override
        public boolean keep(String path) {
            return reader.keep(path);
        }
    }
}
