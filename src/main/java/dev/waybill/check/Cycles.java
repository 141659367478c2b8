package dev.waybill.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Finds the cycles of a directed graph: its strongly connected components, by Tarjan's algorithm. It takes linear time in nodes plus edges,
 * and has its own stack, so a chain of any length fits.
 */
final class Cycles {
    private final Map<String, List<String>> edges;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Integer> cycles = new HashMap<>();
    private final Deque<Node> path = new ArrayDeque<>();
    private final Deque<Node> unassigned = new ArrayDeque<>();

    private Cycles(Map<String, List<String>> edges) {
        this.edges = edges;
    }

    /**
     * The nodes on a cycle, each with the number of its cycle. Nodes that can reach each other have the same number.
     *
     * @param edges for each node the nodes it leads to; a node that isn't a key leads nowhere
     */
    static Map<String, Integer> of(Map<String, List<String>> edges) {
        Cycles search = new Cycles(edges);
        edges.keySet().forEach(search::visit);
        return search.cycles;
    }

    /** A visited node. */
    private static final class Node {
        final String name;
        final int order;
        final Iterator<String> next;
        int lowest; // the earliest visited node that this one can reach
        boolean assigned;
        boolean loop;

        Node(String name, int order, Iterator<String> next) {
            this.name = name;
            this.order = order;
            this.next = next;
            this.lowest = order;
        }
    }

    private void visit(String start) {
        if (nodes.containsKey(start)) {
            return;
        }
        enter(start);
        while (!path.isEmpty()) {
            Node node = path.element();
            if (node.next.hasNext()) {
                follow(node, node.next.next());
            } else {
                leave(path.pop());
            }
        }
    }

    private void enter(String name) {
        Node node =
                new Node(name, nodes.size(), edges.getOrDefault(name, List.of()).iterator());
        nodes.put(name, node);
        path.push(node);
        unassigned.push(node);
    }

    private void follow(Node from, String name) {
        Node to = nodes.get(name);
        from.loop |= name.equals(from.name);
        if (to == null) {
            enter(name);
        } else if (!to.assigned) {
            from.lowest = Math.min(from.lowest, to.order);
        }
    }

    private void leave(Node node) {
        Node before = path.peek();
        if (before != null) {
            before.lowest = Math.min(before.lowest, node.lowest);
        }
        if (node.lowest < node.order) {
            return;
        }
        boolean alone = unassigned.peek() == node;
        Node member;
        do {
            member = unassigned.pop();
            member.assigned = true;
            if (!alone || node.loop) {
                cycles.put(member.name, node.order);
            }
        } while (member != node);
    }
}
