package dev.waybill.render;

import dev.waybill.document.Image;
import dev.waybill.document.Target;
import dev.waybill.site.Page;
import dev.waybill.site.RelativePath;
import dev.waybill.site.Site;
import java.util.Optional;

/** The picture that stands for a page where it is shared: the one its front matter names, or the first of its body. */
final class PageImage {
    private PageImage() {}

    static Optional<Target> of(Site site, Page page) {
        Optional<Target> named = page.frontMatter().image().flatMap(image -> read(site, page, image.value()));
        return named.isPresent()
                ? named
                : page.document().images().stream().map(Image::target).findFirst();
    }

    private static Optional<Target> read(Site site, Page page, String written) {
        if (written.startsWith("https://") || written.startsWith("http://")) {
            return Optional.of(new Target.External(written));
        }
        Optional<String> path = RelativePath.resolve(page.path(), written);
        Optional<Target> content = path.filter(site.assets()::containsKey).map(found -> new Target.Content(found, ""));
        return content.isPresent()
                ? content
                : path.filter(found ->
                                written.startsWith("/") && site.staticFiles().containsKey(found))
                        .map(found -> new Target.SitePath(found, "", ""));
    }
}
