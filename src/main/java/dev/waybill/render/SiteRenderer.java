package dev.waybill.render;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.output.OutputFile;
import dev.waybill.related.RelatedIndex;
import dev.waybill.site.Site;
import dev.waybill.source.ThemeFolder;
import java.util.List;

/** Placeholder until the theme lands. */
public final class SiteRenderer {
    private SiteRenderer() {}

    public static Parsed<List<OutputFile>> render(Site site, RelatedIndex related, ThemeFolder theme) {
        return Parsed.clean(List.of());
    }
}
