package dev.waybill.render;

import dev.waybill.related.RelatedIndex;
import dev.waybill.search.SearchIndex;
import dev.waybill.site.Site;

/**
 * The site of one language with what is computed of all its pages.
 *
 * @param search may be without its files, if they were passed on already
 */
public record IndexedSite(Site site, RelatedIndex related, SearchIndex search) {}
