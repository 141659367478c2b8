package dev.waybill.check;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.DiagnosticCollector;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestions;
import dev.waybill.document.Document;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.site.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every step of a checklist has its own id, and refers only to steps and questions that exist. Hidden pages are checked too. */
final class ChecklistCheck {
    private final Site site;
    private final Suggestions suggestions;

    /** The pages of each list, in one language or several. */
    private final Map<String, List<Document>> pages = new TreeMap<>();

    private final DiagnosticCollector diagnostics = new DiagnosticCollector();

    ChecklistCheck(Site site, Suggestions suggestions) {
        this.site = site;
        this.suggestions = suggestions;
    }

    List<Diagnostic> diagnostics() {
        site.languages().documents().forEach(this::check);
        return diagnostics.kept();
    }

    private void check(Document page) {
        Map<String, Located<String>> unused =
                new LinkedHashMap<>(page.frontMatter().checklist().ask());
        for (Checklist list : page.checklists()) {
            refuseSecondList(list, page);
            steps(list, page.frontMatter().checklist().ask().keySet());
            list.all().forEach(item -> dated(item, page));
            list.all().forEach(item -> item.identity().condition().ifPresent(key -> unused.remove(key.value())));
        }
        unused.forEach((key, question) -> diagnostic(
                Rule.UNUSED_QUESTION,
                question.location(),
                "no step depends on the question '" + key + "'",
                "write if=" + key + " after a step, or remove the question"));
    }

    /** A time to live needs a day to count from. */
    private void dated(Checklist.Item item, Document page) {
        Checklist.Checked checked = item.identity().checked();
        boolean undated = checked.verified().isEmpty()
                && page.frontMatter().facts().verified().isEmpty();
        if (checked.days().isPresent() && undated) {
            diagnostic(
                    Rule.CHECKLIST,
                    item.identity().location(),
                    "step '" + item.id() + "' has a 'ttl' but no day to count from",
                    "write verified=2026-11-24 after the step, or 'verified' in the front matter");
        }
    }

    /** A list may be on one page only, and on the translations of that page. */
    private void refuseSecondList(Checklist list, Document page) {
        List<Document> others = pages.computeIfAbsent(list.id(), absent -> new ArrayList<>());
        others.stream()
                .filter(other -> !site.languages().areTranslations(page.path(), other.path()))
                .findFirst()
                .ifPresent(other -> diagnostic(
                        Rule.STEP_ID,
                        list.location(),
                        "the checklist '" + list.id() + "' is in '" + place(other, list.id()) + "' too",
                        "give one of the two another id"
                                + (site.languages().several()
                                        ? "; translations of a list are in files of the same path"
                                        : "")));
        others.add(page);
    }

    /** The file that names the list, which may be one that the page includes. */
    private static String place(Document page, String id) {
        return page.checklists().stream()
                .filter(list -> list.id().equals(id))
                .findFirst()
                .map(list -> list.location().path())
                .orElse(page.path());
    }

    private void steps(Checklist list, Set<String> questions) {
        Map<String, Checklist.Item> byId = new LinkedHashMap<>();
        list.all().forEach(item -> identity(item, byId));
        Suggestions.Known asked = suggestions.among(questions);
        Suggestions.Known steps = suggestions.among(byId.keySet());
        list.all().forEach(item -> {
            item.identity()
                    .condition()
                    .filter(key -> !questions.contains(key.value()))
                    .ifPresent(key -> unknown(key, "question", asked));
            item.identity().after().stream()
                    .filter(name -> !byId.containsKey(name.value()))
                    .forEach(name -> unknown(name, "step", steps));
        });
        refuseCycles(byId);
    }

    private void identity(Checklist.Item item, Map<String, Checklist.Item> byId) {
        Checklist.Identity identity = item.identity();
        if (item.id().isEmpty()) {
            diagnostic(
                    Rule.MISSING_STEP_ID,
                    identity.location(),
                    "the step '" + item.text() + "' has no id",
                    "write a short English word after it: <!-- #word -->; waybill ids --write does it for you");
            return;
        }
        Checklist.Item other = byId.putIfAbsent(item.id(), item);
        if (other != null) {
            String message = "the id '" + item.id() + "' is that of step " + other.number() + " too";
            diagnostic(Rule.STEP_ID, identity.location(), message, "give the newer of the two another id");
        }
    }

    private void unknown(Located<String> name, String what, Suggestions.Known names) {
        diagnostic(
                Rule.STEP_REFERENCE,
                name.location(),
                "no " + what + " '" + name.value() + "'" + names.question(name.value()),
                what.equals("step") ? "name a step of this list" : "name a question of the page's 'ask:'");
    }

    /** One diagnostic per cycle, at its first step. */
    private void refuseCycles(Map<String, Checklist.Item> byId) {
        Map<String, List<String>> earlier = new LinkedHashMap<>();
        byId.forEach((id, item) -> earlier.put(
                id, item.identity().after().stream().map(Located::value).toList()));
        Map<String, Integer> cycles = Cycles.of(earlier);
        Set<Integer> reported = new HashSet<>();
        for (Checklist.Item item : byId.values()) {
            Integer cycle = cycles.get(item.id());
            if (cycle != null && reported.add(cycle)) {
                item.identity().after().stream()
                        .filter(before -> cycle.equals(cycles.get(before.value())))
                        .findFirst()
                        .ifPresent(before -> diagnostic(
                                Rule.STEP_REFERENCE,
                                before.location(),
                                "'" + item.id() + "' comes after itself, through '" + before.value() + "'",
                                "remove one 'after' of the cycle"));
            }
        }
    }

    private void diagnostic(Rule rule, Location at, String message, String fix) {
        diagnostics.add(Diagnostic.of(rule, at, message, fix));
    }
}
