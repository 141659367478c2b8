package dev.waybill.pipeline;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.related.RelatedIndex;
import java.util.List;

/**
 * A site whose files were made and handed on.
 *
 * @param related its related articles
 * @param found diagnostics of templates and copied files; where there are some, files may be missing
 */
record RenderedSite(RelatedIndex related, List<Diagnostic> found) {}
