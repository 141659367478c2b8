package dev.waybill.serve;

import dev.waybill.build.BuildReport;
import dev.waybill.build.SiteNotFoundException;
import dev.waybill.build.WarmBuild;
import java.io.IOException;
import java.net.URI;

/** Builds a site again and again. All that is kept from one build for the next hangs on it. */
final class SiteBuild {
    private final ServeOptions options;
    private final URI address;
    private final WarmBuild build = new WarmBuild();

    /** @param address where the site is served, ending in {@code /} */
    SiteBuild(ServeOptions options, URI address) {
        this.options = options;
        this.address = address;
    }

    /** Builds what lies on disk now. */
    BuildReport run(WarmBuild.Reader reader) throws SiteNotFoundException, IOException {
        return build.run(options.build().at(address), reader);
    }
}
