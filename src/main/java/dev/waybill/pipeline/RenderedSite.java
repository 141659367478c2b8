package dev.waybill.pipeline;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.picture.SitePictures;
import dev.waybill.related.RelatedIndex;
import java.util.List;

/**
 * The result of rendering a site, whose files were already passed on.
 *
 * @param related its related articles
 * @param pictures its pictures
 * @param found diagnostics of templates and copied files; if there are any, files may be missing
 */
record RenderedSite(RelatedIndex related, SitePictures pictures, List<Diagnostic> found) {}
