package dev.waybill.serve;

import dev.waybill.build.Build;
import dev.waybill.build.BuildReport;
import dev.waybill.build.Progress;
import dev.waybill.build.SiteNotFoundException;
import dev.waybill.output.OutputFile;
import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;

/** Builds a site again and again. All that is kept from one build for the next hangs on it. */
final class SiteBuild {
    private final ServeOptions options;
    private final URI address;

    /** @param address where the site is served, ending in {@code /} */
    SiteBuild(ServeOptions options, URI address) {
        this.options = options;
        this.address = address;
    }

    /**
     * Builds what lies on disk now.
     *
     * @param out takes each file once it is made, on any thread
     */
    BuildReport run(Consumer<OutputFile> out) throws SiteNotFoundException, IOException {
        return Build.run(options.build().at(address), Progress.SILENT, out);
    }
}
