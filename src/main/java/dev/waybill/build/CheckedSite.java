package dev.waybill.build;

import dev.waybill.site.Site;

/**
 * A site that was read and checked, and not rendered.
 *
 * @param report what was found; where it has errors, the site is what could be read
 */
public record CheckedSite(Site site, BuildReport report) {}
