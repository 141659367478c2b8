package dev.waybill.check;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.DiagnosticCollector;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Document;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.site.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The translations of a checklist have the same id, steps and questions, because readers' ticks and answers are shared by these. */
final class TranslatedStepsCheck {
    private final Site site;
    private final DiagnosticCollector diagnostics = new DiagnosticCollector();

    TranslatedStepsCheck(Site site) {
        this.site = site;
    }

    /** A checklist on a page. */
    private record Placed(Checklist list, Document page) {}

    List<Diagnostic> diagnostics() {
        if (!site.languages().several()) {
            return List.of();
        }
        Map<String, List<Placed>> byId = new LinkedHashMap<>();
        for (Document page : site.languages().documents()) {
            page.checklists()
                    .forEach(list -> byId.computeIfAbsent(list.id(), absent -> new ArrayList<>())
                            .add(new Placed(list, page)));
        }
        byId.values().forEach(this::compare);
        byId.values().stream()
                .filter(placed -> placed.size() == 1)
                .map(placed -> placed.get(0))
                .forEach(alone -> renamed(alone, byId));
        return diagnostics.kept();
    }

    /** Each with the list of the first language. */
    private void compare(List<Placed> placed) {
        Placed first = placed.get(0);
        placed.stream()
                .skip(1)
                .filter(other -> site.languages().areTranslations(first.page.path(), other.page.path()))
                .forEach(other -> compare(first, other));
    }

    private void compare(Placed first, Placed other) {
        Map<String, Integer> wanted = revs(first.list);
        Map<String, Integer> found = revs(other.list);
        List<Message> differences = new ArrayList<>();
        add(differences, names -> Message.of("lacks the steps %s", names), without(wanted.keySet(), found.keySet()));
        add(
                differences,
                names -> Message.of("has besides the steps %s", names),
                without(found.keySet(), wanted.keySet()));
        add(
                differences,
                names -> Message.of("has another rev of the steps %s", names),
                wanted.keySet().stream()
                        .filter(id -> found.containsKey(id) && !Objects.equals(wanted.get(id), found.get(id)))
                        .toList());
        add(
                differences,
                names -> Message.of("doesn't ask %s", names),
                without(first.list.conditions(), other.list.conditions()));
        add(
                differences,
                names -> Message.of("asks besides %s", names),
                without(other.list.conditions(), first.list.conditions()));
        if (!differences.isEmpty()) {
            diagnostic(
                    other.list.location(),
                    Message.of(
                            "the checklist '%s' %s, unlike its translation '%s'",
                            other.list.id(), differences, first.list.location().path()),
                    Message.of("give both the same steps with the same ids, revs and conditions"));
        }
    }

    /** A list whose page has translations with lists, but none of its id. */
    private void renamed(Placed alone, Map<String, List<Placed>> byId) {
        byId.values().stream()
                .filter(placed -> placed.size() == 1)
                .map(placed -> placed.get(0))
                .filter(other -> site.languages().areTranslations(alone.page.path(), other.page.path()))
                .findFirst()
                .filter(other -> isLater(alone, other, byId.keySet()))
                .ifPresent(other -> diagnostic(
                        alone.list.location(),
                        Message.of(
                                "the checklist '%s' is called '%s' in the translation '%s', so readers' ticks aren't shared",
                                alone.list.id(),
                                other.list.id(),
                                other.list.location().path()),
                        Message.of("give both the same id")));
    }

    private static boolean isLater(Placed one, Placed other, Set<String> ids) {
        List<String> order = List.copyOf(ids);
        return order.indexOf(one.list.id()) > order.indexOf(other.list.id());
    }

    private static Map<String, Integer> revs(Checklist list) {
        Map<String, Integer> revs = new LinkedHashMap<>();
        list.all()
                .filter(item -> !item.id().isEmpty())
                .forEach(item -> revs.putIfAbsent(item.id(), item.identity().rev()));
        return revs;
    }

    private static List<String> without(Collection<String> some, Collection<String> others) {
        Set<String> left = new LinkedHashSet<>(some);
        left.removeAll(others);
        return List.copyOf(left);
    }

    private static void add(List<Message> differences, Function<List<String>, Message> what, List<String> names) {
        if (!names.isEmpty()) {
            differences.add(
                    what.apply(names.stream().map(name -> "'" + name + "'").toList()));
        }
    }

    private void diagnostic(Location at, Message message, Message fix) {
        diagnostics.add(Diagnostic.of(Rule.TRANSLATED_STEPS, at, message, fix));
    }
}
