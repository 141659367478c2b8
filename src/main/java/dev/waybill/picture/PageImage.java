package dev.waybill.picture;

import dev.waybill.document.Image;
import dev.waybill.document.LinkTarget;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.address.RelativePath;
import java.util.Optional;

/** The picture that represents a page where it is shared: the one in its front matter, or the first of its body. */
public final class PageImage {
    private PageImage() {}

    public static Optional<LinkTarget> of(Site site, Page page) {
        Optional<LinkTarget> named =
                page.frontMatter().metadata().image().flatMap(image -> read(site, page, image.value()));
        return named.isPresent()
                ? named
                : page.document().images().stream().map(Image::target).findFirst();
    }

    private static Optional<LinkTarget> read(Site site, Page page, String written) {
        if (written.startsWith("https://") || written.startsWith("http://")) {
            return Optional.of(new LinkTarget.External(written));
        }
        Optional<String> path = RelativePath.resolve(page.path(), written);
        Optional<LinkTarget> content =
                path.filter(site.files().assets()::containsKey).map(found -> new LinkTarget.Content(found, ""));
        return content.isPresent()
                ? content
                : path.filter(found -> written.startsWith("/")
                                && site.files().staticFiles().containsKey(found))
                        .map(found -> new LinkTarget.SitePath(found, "", ""));
    }
}
