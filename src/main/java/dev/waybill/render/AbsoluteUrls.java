package dev.waybill.render;

import dev.waybill.document.Target;
import dev.waybill.site.Page;
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
        if (target instanceof Target.External external) {
            return Optional.of(external.url());
        }
        if (target instanceof Target.Content content) {
            return ofContent(content.path()).map(url -> url + fragment(content.fragment()));
        }
        if (target instanceof Target.SitePath path) {
            String query = path.query().isEmpty() ? "" : "?" + path.query();
            return Optional.of(of(new Permalink(path.path())) + query + fragment(path.fragment()));
        }
        return Optional.empty();
    }

    private Optional<String> ofContent(String path) {
        Optional<String> page = site.page(path).map(Page::permalink).map(this::of);
        return page.isPresent() || !site.assets().containsKey(path) ? page : Optional.of(of(new Permalink(path)));
    }

    private static String fragment(String id) {
        return id.isEmpty() ? "" : "#" + new Permalink(id).url();
    }
}
