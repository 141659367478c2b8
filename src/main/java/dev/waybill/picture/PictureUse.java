package dev.waybill.picture;

import dev.waybill.document.Image;
import dev.waybill.document.LinkTarget;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which pictures a site's pages show.
 *
 * @param shown in texts, by path under {@code content/}
 * @param listed beside the entries of lists
 */
public record PictureUse(Set<String> shown, Set<String> listed) {
    public PictureUse {
        shown = Set.copyOf(shown);
        listed = Set.copyOf(listed);
    }

    /** @param site in any of its languages */
    public static PictureUse of(Site site) {
        Set<String> shown = new HashSet<>();
        Set<String> listed = new HashSet<>();
        for (Site language : site.languages().sites()) {
            for (Page page : language.pages()) {
                page.document().images().stream()
                        .map(Image::target)
                        .flatMap(target -> path(site, target).stream())
                        .forEach(shown::add);
                PageImage.of(site, page).flatMap(target -> path(site, target)).ifPresent(listed::add);
            }
        }
        return new PictureUse(shown, listed);
    }

    /** The path under {@code content/} of the file that a picture's address leads to; empty if it leads elsewhere. */
    public static Optional<String> path(Site site, LinkTarget target) {
        if (target instanceof LinkTarget.Content content) {
            return Optional.of(content.path());
        }
        return target instanceof LinkTarget.SitePath own
                        && !site.files().staticFiles().containsKey(own.path())
                        && site.files().assets().containsKey(own.path())
                ? Optional.of(own.path())
                : Optional.empty();
    }
}
