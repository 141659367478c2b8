package dev.waybill.site.lock;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Location;
import dev.waybill.document.Document;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.document.checklist.ChecklistLock;
import dev.waybill.site.Site;
import dev.waybill.source.OriginalText.Insertion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Ids for the steps of a site that have none, hidden pages' too. They are drawn by lot: made from a step's words or place, an id
 * would seem to change with them.
 */
public final class StepIds {
    /** Letters and digits that are hard to take for one another, and without vowels, so that they spell no word. */
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz";

    private static final String DIGITS = "23456789";

    /** Characters of an id: some 300 million ids, so that two branches hardly ever draw the same one for a list. */
    private static final int LENGTH = 6;

    private final RandomGenerator lot;

    /** @param lot what ids are drawn by */
    public StepIds(RandomGenerator lot) {
        this.lot = lot;
    }

    /**
     * A step and the id drawn for it.
     *
     * @param end just behind the step's text
     */
    public record Drawn(String id, String text, Location step, Location end) {
        /** What gives the step its id. */
        Insertion comment() {
            return new Insertion(end.line(), end.column(), " <!-- #" + id + " -->");
        }
    }

    /** By the path of each file under the site's root, the ids its steps need, in order. */
    public Map<String, List<Drawn>> drawn(Site site) {
        Map<String, List<Drawn>> drawn = new LinkedHashMap<>();
        Set<Location> found = new HashSet<>(); // a fragment's step is a step of every page that includes it
        for (Document document : site.documents()) {
            for (Checklist list : document.checklists()) {
                Set<String> taken = taken(list, site);
                list.all()
                        .filter(item -> item.id().isEmpty() && found.add(item.end()))
                        .forEach(item -> drawn.computeIfAbsent(item.end().path(), path -> new ArrayList<>())
                                .add(new Drawn(draw(taken), item.text(), item.location(), item.end())));
            }
        }
        return drawn;
    }

    private String draw(Set<String> taken) {
        String id = draw();
        while (!taken.add(id)) {
            id = draw();
        }
        return id;
    }

    private static Set<String> taken(Checklist list, Site site) {
        Set<String> taken = new HashSet<>();
        list.all().forEach(item -> {
            taken.add(item.id());
            item.identity().was().stream().map(Located::value).forEach(taken::add);
        });
        site.lock()
                .map(ChecklistLock::lists)
                .map(lists -> lists.get(list.id()))
                .ifPresent(locked -> taken.addAll(locked.steps().keySet()));
        return taken;
    }

    private String draw() {
        StringBuilder id = new StringBuilder().append(LETTERS.charAt(lot.nextInt(LETTERS.length())));
        String all = LETTERS + DIGITS;
        while (id.length() < LENGTH) {
            id.append(all.charAt(lot.nextInt(all.length())));
        }
        return id.toString();
    }
}
