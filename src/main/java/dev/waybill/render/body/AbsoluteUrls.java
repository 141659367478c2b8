package dev.waybill.render.body;

import dev.waybill.document.LinkTarget;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.Optional;

/** Absolute addresses, for text that is read outside the site: in feeds, search engines, other sites. */
public record AbsoluteUrls(Site site) {
    public String of(Permalink permalink) {
        return site.configuration().baseUrl() + permalink.url();
    }

    /** The address of a link; empty if it leads nowhere, which has already been reported. */
    public Optional<String> of(LinkTarget target) {
        String url = new LinkAddresses(site)
                .href(target, "", site.configuration().baseUrl().toString());
        return url.equals(LinkAddresses.NOWHERE) ? Optional.empty() : Optional.of(url);
    }
}
