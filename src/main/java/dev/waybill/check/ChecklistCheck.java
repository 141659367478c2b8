package dev.waybill.check;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.DiagnosticCollector;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
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
                Message.of("no step depends on the question '%s'", key),
                Message.of("write if=%s after a step, or remove the question", key)));
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
                    Message.of("step '%s' has a 'ttl' but no day to count from", item.id()),
                    Message.of("write verified=2026-11-24 after the step, or 'verified' in the front matter"));
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
                        Message.of("the checklist '%s' is in '%s' too", list.id(), place(other, list.id())),
                        Message.of(
                                "give one of the two another id%s",
                                site.languages().several()
                                        ? Message.of("; translations of a list are in files of the same path")
                                        : Message.NONE)));
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
                    .ifPresent(key -> unknownQuestion(key, asked));
            item.identity().after().stream()
                    .filter(name -> !byId.containsKey(name.value()))
                    .forEach(name -> unknownStep(name, steps));
        });
        refuseCycles(byId);
    }

    private void identity(Checklist.Item item, Map<String, Checklist.Item> byId) {
        Checklist.Identity identity = item.identity();
        if (item.id().isEmpty()) {
            diagnostic(
                    Rule.MISSING_STEP_ID,
                    identity.location(),
                    Message.of("the step '%s' has no id", item.text()),
                    Message.of(
                            "write a short English word after it: <!-- #word -->; waybill ids --write does it for you"));
            return;
        }
        Checklist.Item other = byId.putIfAbsent(item.id(), item);
        if (other != null) {
            Message message = Message.of("the id '%s' is that of step %s too", item.id(), other.number());
            diagnostic(Rule.STEP_ID, identity.location(), message, Message.of("give the newer of the two another id"));
        }
    }

    private void unknownStep(Located<String> name, Suggestions.Known names) {
        diagnostic(
                Rule.STEP_REFERENCE,
                name.location(),
                Message.of("no step '%s'%s", name.value(), names.question(name.value())),
                Message.of("name a step of this list"));
    }

    private void unknownQuestion(Located<String> name, Suggestions.Known names) {
        diagnostic(
                Rule.STEP_REFERENCE,
                name.location(),
                Message.of("no question '%s'%s", name.value(), names.question(name.value())),
                Message.of("name a question of the page's 'ask:'"));
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
                                Message.of("'%s' comes after itself, through '%s'", item.id(), before.value()),
                                Message.of("remove one 'after' of the cycle")));
            }
        }
    }

    private void diagnostic(Rule rule, Location at, Message message, Message fix) {
        diagnostics.add(Diagnostic.of(rule, at, message, fix));
    }
}
