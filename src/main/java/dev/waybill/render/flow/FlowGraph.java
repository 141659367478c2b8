package dev.waybill.render.flow;

import dev.waybill.config.yaml.Located;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.render.theme.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What comes before what. The boxes are in such an order that each is behind those before it; a circle is cut where it closes.
 *
 * @param nodes each with the boxes directly before it
 */
record FlowGraph(List<FlowNode> nodes) {
    private static final String MARK = "⚠";

    FlowGraph {
        nodes = List.copyOf(nodes);
    }

    /** Steps of a text, one after the other. */
    static FlowGraph of(List<String> steps, Words words) {
        List<FlowNode> nodes = new ArrayList<>();
        for (String step : steps) {
            int index = nodes.size();
            boolean irreversible = step.startsWith(MARK);
            nodes.add(new FlowNode(
                    String.valueOf(index + 1),
                    irreversible ? step.substring(MARK.length()) : step,
                    irreversible ? List.of(MARK + " " + words.text("flow.irreversible")) : List.of(),
                    false,
                    false,
                    irreversible,
                    index == 0 ? List.of() : List.of(index - 1)));
        }
        return new FlowGraph(nodes);
    }

    /**
     * The steps of a checklist, in the order that {@code after=} says, or that of the list if none says any.
     *
     * @param questions by the keys of conditions
     */
    static FlowGraph of(Checklist list, Map<String, Located<String>> questions, Words words) {
        boolean ordered =
                list.items().stream().anyMatch(item -> !item.identity().after().isEmpty());
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < list.items().size(); i++) {
            byId.putIfAbsent(list.items().get(i).id(), i);
        }
        List<FlowNode> steps = new ArrayList<>();
        for (Checklist.Item item : list.items()) {
            List<Integer> before = ordered
                    ? item.identity().after().stream()
                            .map(id -> byId.getOrDefault(id.value(), -1))
                            .filter(index -> index >= 0)
                            .toList()
                    : steps.isEmpty() ? List.of() : List.of(steps.size() - 1);
            steps.add(step(item, before, words));
        }
        addQuestions(list, questions, steps);
        return new FlowGraph(sorted(steps)).reduced();
    }

    private static FlowNode step(Checklist.Item item, List<Integer> before, Words words) {
        List<String> notes = new ArrayList<>();
        if (!item.items().isEmpty()) {
            notes.add(String.join(
                    words.text("flow.separator"),
                    item.items().stream().map(Checklist.Item::wording).toList()));
        }
        item.traits().delay().ifPresent(delay -> notes.add(wait(delay, words)));
        if (item.traits().optional()) {
            notes.add(words.text("flow.optional"));
        }
        if (item.traits().irreversible()) {
            notes.add(MARK + " " + words.text("flow.irreversible"));
        }
        boolean forSome =
                item.traits().optional() || item.identity().condition().isPresent();
        return new FlowNode(
                item.number(),
                item.wording(),
                notes,
                false,
                forSome,
                item.traits().irreversible(),
                before);
    }

    private static String wait(Checklist.Delay delay, Words words) {
        String days = delay.least() == delay.most() ? String.valueOf(delay.most()) : delay.least() + "–" + delay.most();
        return words.text(delay.unit() == Checklist.Unit.DAY ? "flow.days" : "flow.workdays", days);
    }

    /** A question is asked before the first of its steps that no other of its steps comes before. */
    private static void addQuestions(Checklist list, Map<String, Located<String>> questions, List<FlowNode> steps) {
        for (String key : list.conditions()) {
            List<Integer> own = new ArrayList<>();
            for (int i = 0; i < list.items().size(); i++) {
                Optional<Located<String>> condition =
                        list.items().get(i).identity().condition();
                if (condition.isPresent() && condition.get().value().equals(key)) {
                    own.add(i);
                }
            }
            List<Integer> first = own.stream()
                    .filter(step -> steps.get(step).before().stream().noneMatch(own::contains))
                    .toList();
            if (first.isEmpty() || !questions.containsKey(key)) {
                continue;
            }
            int index = steps.size();
            List<Integer> before = steps.get(first.get(0)).before();
            steps.add(new FlowNode("", questions.get(key).value(), List.of(), true, false, false, before));
            for (int step : first) {
                List<Integer> more = new ArrayList<>(
                        step == first.get(0) ? List.of() : steps.get(step).before());
                more.add(index);
                steps.set(step, steps.get(step).after(more));
            }
        }
    }

    /** The same boxes, each behind those before it. */
    private static List<FlowNode> sorted(List<FlowNode> steps) {
        Set<Integer> order = new LinkedHashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            visit(i, steps, new HashSet<>(), order);
        }
        List<Integer> indices = new ArrayList<>(order);
        List<FlowNode> sorted = new ArrayList<>();
        for (int i = 0; i < indices.size(); i++) {
            int at = i;
            sorted.add(steps.get(indices.get(i))
                    .after(steps.get(indices.get(i)).before().stream()
                            .map(indices::indexOf)
                            .filter(before -> before < at)
                            .distinct()
                            .sorted()
                            .toList()));
        }
        return sorted;
    }

    /** @param open boxes on the way to this one, which are in a circle if they are met again */
    private static void visit(int step, List<FlowNode> steps, Set<Integer> open, Set<Integer> order) {
        if (order.contains(step) || !open.add(step)) {
            return;
        }
        for (int before : steps.get(step).before()) {
            visit(before, steps, open, order);
        }
        order.add(step);
    }

    /** The same without arrows that follow from others. */
    private FlowGraph reduced() {
        List<Set<Integer>> all = new ArrayList<>();
        List<FlowNode> direct = new ArrayList<>();
        for (FlowNode node : nodes) {
            Set<Integer> earlier = new TreeSet<>();
            node.before().forEach(before -> earlier.addAll(all.get(before)));
            direct.add(node.after(node.before().stream()
                    .filter(before -> !earlier.contains(before))
                    .toList()));
            earlier.addAll(node.before());
            all.add(earlier);
        }
        return new FlowGraph(direct);
    }

    /** How many boxes come before each, one after the other. */
    List<Integer> depths() {
        List<Integer> depths = new ArrayList<>();
        for (FlowNode node : nodes) {
            depths.add(node.before().stream().mapToInt(depths::get).max().orElse(-1) + 1);
        }
        return depths;
    }
}
