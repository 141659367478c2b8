package dev.waybill.pipeline;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.picture.SitePictures;
import dev.waybill.render.IndexedSite;
import java.util.List;

/**
 * The result of rendering a site, whose files were already passed on.
 *
 * @param sites those of its languages, with their related articles
 * @param pictures those of all languages
 * @param found diagnostics of templates and copied files; if there are any, files may be missing
 */
record RenderedSite(List<IndexedSite> sites, SitePictures pictures, List<Diagnostic> found) {
    RenderedSite {
        sites = List.copyOf(sites);
    }
}
