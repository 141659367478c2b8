package dev.waybill.render.body;

import dev.waybill.document.LinkTarget;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.Optional;

/** Addresses with scheme and host, for what is read away from the site: feeds, search engines, other sites. */
public record AbsoluteUrls(Site site) {
    public String of(Permalink permalink) {
        return site.configuration().baseUrl() + permalink.url();
    }

    /** Where a link leads; empty where it leads nowhere, which has been told as a fault. */
    public Optional<String> of(LinkTarget target) {
        String url = new LinkAddresses(site)
                .href(target, "", site.configuration().baseUrl().toString());
        return url.equals(LinkAddresses.NOWHERE) ? Optional.empty() : Optional.of(url);
    }
}
