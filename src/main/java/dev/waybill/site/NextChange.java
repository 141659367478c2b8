package dev.waybill.site;

import dev.waybill.config.yaml.DateTime;
import dev.waybill.config.yaml.Located;
import dev.waybill.document.Document;
import dev.waybill.document.FrontMatter;
import dev.waybill.site.schedule.Visibility;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When the output will change without an edit.
 *
 * @param at the earliest such time
 * @param causes what happens then
 */
public record NextChange(Instant at, Set<Cause> causes) {
    public NextChange {
        causes = Set.copyOf(causes);
    }

    /** Why a page changes without an edit. */
    public enum Cause {
        /** A page appears. */
        PUBLISH,
        /** A page disappears. */
        EXPIRE,
        /** Facts of a page or a step become stale. */
        STALE
    }

    /**
     * The first change after the build's time; empty if there is none.
     *
     * @param documents all of them, hidden ones included
     * @param shown those that are published
     */
    static Optional<NextChange> of(
            Collection<Document> documents, Collection<Page> shown, Visibility visibility, ZoneId zone) {
        TreeMap<Instant, Set<Cause>> changes = new TreeMap<>();
        for (Document document : documents) {
            FrontMatter page = document.frontMatter();
            if (!page.draft() || visibility.drafts()) {
                dated(page, visibility, zone)
                        .forEach((cause, at) -> changes.computeIfAbsent(at, none -> EnumSet.noneOf(Cause.class))
                                .add(cause));
            }
        }
        for (Page page : shown) {
            Stream.concat(page.freshness().stream(), page.steps().values().stream())
                    .flatMap(fresh -> fresh.end().stream())
                    .forEach(at -> changes.computeIfAbsent(at, none -> EnumSet.noneOf(Cause.class))
                            .add(Cause.STALE));
        }
        return Optional.ofNullable(changes.higherEntry(visibility.now()))
                .map(first -> new NextChange(first.getKey(), first.getValue()));
    }

    /** When a page appears and when it disappears; neither, if it would disappear before it appears. */
    private static Map<Cause, Instant> dated(FrontMatter page, Visibility visibility, ZoneId zone) {
        Map<Cause, Instant> dates = new TreeMap<>();
        Optional<Instant> appears = instant(page.dates().appearance(), zone);
        Optional<Instant> goes = instant(page.dates().expiryDate(), zone).filter(at -> !visibility.expired());
        boolean never = appears.isPresent() && goes.isPresent() && !goes.get().isAfter(appears.get());
        if (!never) {
            appears.filter(at -> !visibility.future()).ifPresent(at -> dates.put(Cause.PUBLISH, at));
            goes.ifPresent(at -> dates.put(Cause.EXPIRE, at));
        }
        return dates;
    }

    private static Optional<Instant> instant(Optional<Located<DateTime>> date, ZoneId zone) {
        return date.map(at -> at.value().instant(zone));
    }
}
