package dev.waybill.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CyclesTest {
    @Test
    void findsNoneWhereNothingLeadsBack() {
        assertEquals(Map.of(), Cycles.of(Map.of("a", List.of("b", "c", "nowhere"), "b", List.of("c"), "c", List.of())));
    }

    @Test
    void findsANodeThatLeadsToItself() {
        assertEquals(
                Set.of("a"),
                Cycles.of(Map.of("a", List.of("a"), "b", List.of("a"))).keySet());
    }

    @Test
    void tellsTwoCyclesApartThoughOneLeadsToTheOther() {
        Map<String, Integer> cycles = Cycles.of(Map.of(
                "a", List.of("b"), "b", List.of("a", "c"), "c", List.of("d"), "d", List.of("c"), "e", List.of("d")));
        assertEquals(Set.of("a", "b", "c", "d"), cycles.keySet());
        assertEquals(cycles.get("a"), cycles.get("b"));
        assertEquals(cycles.get("c"), cycles.get("d"));
        assertNotEquals(cycles.get("a"), cycles.get("c"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithASearchFromEveryNode(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Map<String, List<String>> edges = random(random);
            Map<String, Integer> cycles = Cycles.of(edges);
            for (String a : edges.keySet()) {
                assertEquals(reached(a, edges).contains(a), cycles.containsKey(a), edges.toString());
                for (String b : cycles.keySet()) {
                    boolean together = cycles.get(b).equals(cycles.get(a));
                    boolean each =
                            reached(a, edges).contains(b) && reached(b, edges).contains(a);
                    assertEquals(each, together, edges.toString());
                }
            }
        }
    }

    @Test
    void asksEveryNodeOnceForWhereItLeads() {
        AtomicInteger walks = new AtomicInteger();
        Map<String, List<String>> edges = new LinkedHashMap<>();
        for (int i = 0; i < 800; i++) {
            int last = i;
            edges.put(
                    "s" + i,
                    new Counted(
                            IntStream.range(1, 41)
                                    .mapToObj(k -> "s" + (last + k) % 800)
                                    .toList(),
                            walks));
        }
        assertEquals(800, Cycles.of(edges).size());
        assertEquals(800, walks.get());
    }

    @Test
    void followsAChainOfAnyLength() {
        Map<String, List<String>> edges = IntStream.range(0, 200_000)
                .boxed()
                .collect(Collectors.toMap(i -> "s" + i, i -> List.of("s" + (i + 1) % 200_000)));
        assertEquals(200_000, Cycles.of(edges).size());
    }

    /** A list that counts how often it is iterated. */
    private static final class Counted extends java.util.AbstractList<String> {
        private final List<String> names;
        private final AtomicInteger walks;

        Counted(List<String> names, AtomicInteger walks) {
            this.names = names;
            this.walks = walks;
        }

        @Override
        public java.util.Iterator<String> iterator() {
            walks.incrementAndGet();
            return names.iterator();
        }

        @Override
        public String get(int index) {
            return names.get(index);
        }

        @Override
        public int size() {
            return names.size();
        }
    }

    private static Map<String, List<String>> random(Random random) {
        int size = 1 + random.nextInt(9);
        Map<String, List<String>> edges = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            edges.put(
                    "n" + i,
                    random.ints(random.nextInt(4), 0, size + 1)
                            .mapToObj(to -> "n" + to)
                            .toList());
        }
        return edges;
    }

    /** The nodes that one or more edges lead to. */
    private static Set<String> reached(String from, Map<String, List<String>> edges) {
        Set<String> reached = new HashSet<>();
        ArrayDeque<String> open = new ArrayDeque<>(edges.getOrDefault(from, List.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(edges.getOrDefault(next, List.of()));
            }
        }
        return reached;
    }
}
