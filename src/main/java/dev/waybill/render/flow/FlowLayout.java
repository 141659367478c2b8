package dev.waybill.render.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where boxes and arrows are, in pixels. Boxes with as many before them are beside one another, at most two in a row, so that a phone shows
 * them without scrolling. An arrow to the next row crosses the gap between them; a longer one goes round the boxes, in a lane at the side.
 */
final class FlowLayout {
    static final int WIDTH = 360;
    static final int TEXT = 14; // pixels of a letter's height
    static final int NOTE = 12;
    static final int LINE = 20;
    static final int NOTE_LINE = 17;
    static final int PADDING = 9;

    private static final int LANE = 8;
    private static final int EDGE = 2; // beside the outermost lane or box
    private static final int BETWEEN = 12; // boxes of a row
    private static final int ALONE = 250; // the widest box
    private static final int TRACK = 7;
    private static final int ARROW = 14; // below the last track of a gap
    private static final int START = 8; // above its first
    private static final int ASIDE = 18; // from the middle of a box

    private final List<FlowNode> nodes;
    private final List<List<Integer>> rows = new ArrayList<>();
    private final List<Integer> rowOf = new ArrayList<>();

    /** The track of each source in each gap: a gap is above the row of its number. */
    private final List<Map<Integer, Integer>> tracks = new ArrayList<>();

    private final Map<Integer, Lane> lanes = new TreeMap<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private int height;

    /** A box with its lines. */
    record Box(FlowNode node, int x, int y, int width, int height, List<String> lines, List<String> notes) {
        int centre() {
            return x + width / 2;
        }
    }

    /**
     * An arrow.
     *
     * @param points pairs of x and y
     * @param answer whether it starts at a question
     */
    record Arrow(List<int[]> points, boolean answer) {}

    /** @param number from the outside, where 0 is the outermost */
    private record Lane(boolean left, int number) {}

    FlowLayout(FlowGraph graph) {
        this.nodes = graph.nodes();
        makeRows(graph.depths());
        makeTracks();
        makeLanes();
        placeBoxes();
        drawArrows();
    }

    int height() {
        return height;
    }

    List<Box> boxes() {
        return boxes;
    }

    List<Arrow> arrows() {
        return arrows;
    }

    private void makeRows(List<Integer> depths) {
        int deepest = depths.stream().mapToInt(Integer::intValue).max().orElse(-1);
        nodes.forEach(node -> rowOf.add(0));
        for (int depth = 0; depth <= deepest; depth++) {
            List<Integer> row = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                if (depths.get(i) == depth) {
                    if (row.size() == 2) {
                        rows.add(row);
                        row = new ArrayList<>();
                    }
                    row.add(i);
                    rowOf.set(i, rows.size());
                }
            }
            rows.add(row);
        }
    }

    /** Arrows that start in a gap have its upper tracks, so that those that end there don't seem to start there too. */
    private void makeTracks() {
        rows.forEach(row -> tracks.add(new TreeMap<>()));
        for (FlowNode target : nodes) {
            target.before().forEach(source -> takeTrack(rowOf.get(source) + 1, source));
        }
        for (int target = 0; target < nodes.size(); target++) {
            for (int source : nodes.get(target).before()) {
                takeTrack(rowOf.get(target), source);
            }
        }
    }

    private void takeTrack(int gap, int source) {
        Map<Integer, Integer> taken = tracks.get(gap);
        taken.putIfAbsent(source, taken.size());
    }

    /** A source whose arrow goes further than the next row has a lane, which others may use above and below. */
    private void makeLanes() {
        Map<Boolean, List<Integer>> ends = new TreeMap<>();
        for (int source = 0; source < nodes.size(); source++) {
            int from = rowOf.get(source);
            int to = furthest(source);
            if (to > from + 1) {
                boolean left = rows.get(from).indexOf(source) == 0;
                List<Integer> taken = ends.computeIfAbsent(left, side -> new ArrayList<>());
                int number = 0;
                while (number < taken.size() && taken.get(number) > from) {
                    number++;
                }
                if (number == taken.size()) {
                    taken.add(to);
                } else {
                    taken.set(number, to);
                }
                lanes.put(source, new Lane(left, number));
            }
        }
    }

    private int furthest(int source) {
        int furthest = 0;
        for (int target = 0; target < nodes.size(); target++) {
            if (nodes.get(target).before().contains(source)) {
                furthest = Math.max(furthest, rowOf.get(target));
            }
        }
        return furthest;
    }

    private int gutter(boolean left) {
        int most = lanes.values().stream()
                .filter(lane -> lane.left() == left)
                .mapToInt(Lane::number)
                .max()
                .orElse(-1);
        return EDGE + (most + 1) * lane();
    }

    /** Many lanes are narrower, so that boxes keep two thirds of the width. */
    private int lane() {
        int most = lanes.values().stream().mapToInt(Lane::number).max().orElse(0) + 1;
        return Math.max(1, Math.min(LANE, WIDTH / 6 / most));
    }

    private void placeBoxes() {
        int left = gutter(true);
        int inner = WIDTH - left - gutter(false);
        Box[] placed = new Box[nodes.size()];
        height = EDGE;
        for (int row = 0; row < rows.size(); row++) {
            List<Integer> members = rows.get(row);
            int width = members.size() == 1 ? Math.min(inner, ALONE) : (inner - BETWEEN) / 2;
            height += row == 0 ? 0 : gap(row);
            int x = members.size() == 1 ? left + (inner - width) / 2 : left;
            int highest = 0;
            for (int member : members) {
                placed[member] = box(nodes.get(member), x, height, width);
                highest = Math.max(highest, placed[member].height());
                x += width + BETWEEN;
            }
            for (int member : members) {
                Box box = placed[member];
                placed[member] = new Box(box.node(), box.x(), box.y(), box.width(), highest, box.lines(), box.notes());
            }
            height += highest;
        }
        height += EDGE;
        boxes.addAll(List.of(placed));
    }

    private int gap(int row) {
        int count = tracks.get(row).size();
        return count == 0 ? BETWEEN : START + TRACK * (count - 1) + ARROW;
    }

    private static Box box(FlowNode node, int x, int y, int width) {
        int room = width - 2 * PADDING;
        List<String> lines = TextLines.of(node.label(), room, TEXT);
        List<String> notes = node.notes().stream()
                .flatMap(note -> TextLines.of(note, room, NOTE).stream())
                .toList();
        int tall = 2 * PADDING + lines.size() * LINE + notes.size() * NOTE_LINE;
        return new Box(node, x, y, width, tall, lines, notes);
    }

    private void drawArrows() {
        for (int target = 0; target < nodes.size(); target++) {
            for (int source : nodes.get(target).before()) {
                arrows.add(new Arrow(points(source, target), nodes.get(source).question()));
            }
        }
    }

    private List<int[]> points(int source, int target) {
        Box from = boxes.get(source);
        Box to = boxes.get(target);
        List<int[]> points = new ArrayList<>();
        points.add(new int[] {from.centre(), from.y() + from.height()});
        int first = track(rowOf.get(source) + 1, source);
        points.add(new int[] {from.centre(), first});
        int end = end(from, to, rowOf.get(target) == rowOf.get(source) + 1, lanes.get(source));
        if (rowOf.get(target) > rowOf.get(source) + 1) {
            Lane lane = Objects.requireNonNull(lanes.get(source));
            int beside = EDGE / 2 + lane.number() * lane() + 1;
            int x = lane.left() ? beside : WIDTH - beside;
            int last = track(rowOf.get(target), source);
            points.add(new int[] {x, first});
            points.add(new int[] {x, last});
            points.add(new int[] {end, last});
        } else {
            points.add(new int[] {end, first});
        }
        points.add(new int[] {end, to.y()});
        return points;
    }

    /** Only an arrow from the box above ends in the middle, where that one's starts. */
    private static int end(Box from, Box to, boolean next, @Nullable Lane lane) {
        if (next && from.centre() == to.centre()) {
            return to.centre();
        }
        boolean left = next ? from.centre() < to.centre() : lane != null && lane.left();
        return to.centre() + (left ? -ASIDE : ASIDE);
    }

    private int track(int row, int source) {
        Map<Integer, Integer> taken = tracks.get(row);
        int top = boxes.get(rows.get(row).get(0)).y() - gap(row);
        return top + START + TRACK * taken.getOrDefault(source, 0);
    }
}
