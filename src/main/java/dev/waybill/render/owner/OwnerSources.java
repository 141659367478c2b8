package dev.waybill.render.owner;

import dev.waybill.config.owner.Comments;
import dev.waybill.config.owner.OwnerSettings;
import dev.waybill.config.owner.SourceKind;
import dev.waybill.config.owner.Sources;
import dev.waybill.config.owner.Tracker;
import dev.waybill.document.Document;
import dev.waybill.render.theme.PictureOrigins;
import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Site;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What pages load from other hosts, and which services they have.
 *
 * <p>A page with a checklist runs no foreign script and connects nowhere, unless the owner permits that by {@code policy: {checklists: true}}.
 * It may show frames: what is in a frame belongs to another origin, and can't read what a reader ticks.
 */
public record OwnerSources(OwnerSettings settings) {
    /** What all pages of a site together load. */
    public static Sources ofSite(Site site) {
        Sources all = Sources.NONE;
        for (Site language : site.languages().sites()) {
            OwnerSettings settings = language.configuration().owner();
            all = all.and(new OwnerSources(settings).everywhere(false));
            for (Tracker tracker : settings.analytics()) {
                all = all.and(tracker.sources());
            }
            all = all.and(settings.comments().map(Comments::sources).orElse(Sources.NONE));
            for (Page page : language.pages()) {
                all = all.and(ofDocument(page.document()));
            }
        }
        return all;
    }

    /**
     * What a page loads.
     *
     * @param page with a source file; empty for others
     * @param guarded whether its own policy permits no connections
     */
    Sources of(Optional<Page> page, boolean guarded) {
        Sources all = everywhere(guarded);
        for (Tracker tracker : trackers(page, guarded)) {
            all = all.and(tracker.sources());
        }
        return all.and(comments(page, guarded).map(Comments::sources).orElse(Sources.NONE))
                .and(page.map(any -> ofDocument(any.document())).orElse(Sources.NONE));
    }

    List<Tracker> trackers(Optional<Page> page, boolean guarded) {
        boolean hidden = page.flatMap(Page::unpublished).isPresent();
        return hidden || guarded && !settings.policy().checklists() ? List.of() : settings.analytics();
    }

    Optional<Comments> comments(Optional<Page> page, boolean guarded) {
        boolean shown = page.filter(any -> any.kind() == PageKind.ARTICLE
                        && any.unpublished().isEmpty()
                        && any.frontMatter().display().comments())
                .isPresent();
        return settings.comments()
                .filter(service -> shown
                        && (!guarded
                                || settings.policy().checklists()
                                || service.sources().equals(service.sources().guarded())));
    }

    private Sources everywhere(boolean guarded) {
        Sources hosts = settings.policy().sources();
        Sources permitted = guarded && !settings.policy().checklists() ? hosts.guarded() : hosts;
        boolean fonts =
                !settings.css().isEmpty() || !settings.look().font().files().isEmpty();
        return fonts ? permitted.and(Sources.of(SourceKind.FONT, Set.of("'self'"))) : permitted;
    }

    private static Sources ofDocument(Document document) {
        return document.images().isEmpty() && document.frames().isEmpty()
                ? Sources.NONE
                : Sources.of(SourceKind.IMAGE, PictureOrigins.of(document))
                        .and(Sources.of(SourceKind.FRAME, document.frames()));
    }
}
