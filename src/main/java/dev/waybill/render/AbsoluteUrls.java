package dev.waybill.render;

import dev.waybill.document.Target;
import dev.waybill.site.Permalink;
import dev.waybill.site.Site;
import java.util.Optional;

/** Addresses with scheme and host, for what is read away from the site: feeds, search engines, other sites. */
record AbsoluteUrls(Site site) {
    String of(Permalink permalink) {
        return site.configuration().baseUrl() + permalink.url();
    }

    /** Where a link leads; empty where it leads nowhere, which has been told as a fault. */
    Optional<String> of(Target target) {
        String url =
                new Links(site).href(target, "", site.configuration().baseUrl().toString());
        return url.equals(Links.NOWHERE) ? Optional.empty() : Optional.of(url);
    }
}
