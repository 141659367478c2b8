package dev.waybill.site.lock;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Location;
import dev.waybill.document.Document;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.document.checklist.ChecklistLock;
import dev.waybill.site.Site;
import dev.waybill.source.OriginalText.Insertion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Random ids for steps that have none, hidden pages included. An id derived from a step's words or position would seem to change with them.
 */
public final class StepIds {
    /** Consonants that are hard to confuse. Without vowels they spell no word. */
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz";

    private static final String DIGITS = "23456789";

    /** Characters per id. With some 300 million ids, two branches hardly ever choose the same one for a list. */
    private static final int LENGTH = 6;

    private final RandomGenerator random;

    /** @param random the source of random ids */
    public StepIds(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A step and its new id.
     *
     * @param end just after the step's text
     */
    public record NewId(String id, String text, Location step, Location end) {
        /** The comment that gives the step its id. */
        Insertion comment() {
            return new Insertion(end.line(), end.column(), " <!-- #" + id + " -->");
        }
    }

    /** The ids that steps need, in order, by the path of each file under the site's root. */
    public Map<String, List<NewId>> newIds(Site site) {
        Map<String, List<NewId>> newIds = new LinkedHashMap<>();
        Set<Location> found = new HashSet<>(); // a fragment's step belongs to every page that includes it
        Map<String, Map<String, String>> drawn = new HashMap<>();
        for (Document document : site.languages().documents()) {
            for (Checklist list : document.checklists()) {
                Set<String> taken = taken(list, site);
                Map<String, String> translated = translated(site, document, list);
                list.all()
                        .filter(item -> item.id().isEmpty() && found.add(item.end()))
                        .forEach(item -> {
                            String id = translated.getOrDefault(item.number(), "");
                            Map<String, String> others = drawn.computeIfAbsent(list.id(), absent -> new HashMap<>());
                            if (id.isEmpty() && translated.containsKey(item.number())) {
                                id = others.getOrDefault(item.number(), "");
                            }
                            String chosen = id.isEmpty() || !taken.add(id) ? draw(taken) : id;
                            others.putIfAbsent(item.number(), chosen);
                            newIds.computeIfAbsent(item.end().path(), path -> new ArrayList<>())
                                    .add(new NewId(chosen, item.text(), item.location(), item.end()));
                        });
            }
        }
        return newIds;
    }

    /** The ids of the steps of a translation by their numbers, empty for those without an id; none without a translation step by step. */
    private static Map<String, String> translated(Site site, Document document, Checklist list) {
        Map<String, String> ids = new HashMap<>();
        JoinedLists.counterpart(site, document, list)
                .ifPresent(other -> other.all().forEach(item -> ids.put(item.number(), item.id())));
        return ids;
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
        StringBuilder id = new StringBuilder().append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        String all = LETTERS + DIGITS;
        while (id.length() < LENGTH) {
            id.append(all.charAt(random.nextInt(all.length())));
        }
        return id.toString();
    }
}
