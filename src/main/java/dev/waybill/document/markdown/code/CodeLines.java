package dev.waybill.document.markdown.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a code block without the comments that only mark them. */
final class CodeLines {
    /** Longer code is shown without marks, as it is shown without colours. */
    static final int LONGEST = 200_000;

    /** More marks behind one line than anybody writes. */
    private static final int MOST_A_LINE = 4;

    /** {@code // [!code ++]}, {@code # [!code highlight:3]}, {@code <!-- [!code focus] -->} at the end of a line (VitePress). */
    private static final Pattern MARK = Pattern.compile("(?:\\{?/\\*|//|<!--|#|--|;|%|')[ \\t]*+"
            + "\\[!code (?<name>[a-z]{1,12}|\\+\\+|--)(?::(?<count>\\d{1,5}))?][ \\t]*+(?:\\*/}?|-->)?+[ \\t]*+$");

    /** {@code // highlight-next-line} on a line of its own (Docusaurus). */
    private static final Pattern MAGIC =
            Pattern.compile("[ \\t]*+(?:\\{?/\\*|//|<!--|#|--|;|%)[ \\t]*+highlight-(?<what>next-line|start|end)"
                    + "[ \\t]*+(?:\\*/}?|-->)?+[ \\t]*+");

    private final List<String> lines = new ArrayList<>();
    private final Map<LineMark, BitSet> marks = new EnumMap<>(LineMark.class);
    private int highlightedFrom = -1;

    private CodeLines() {}

    static CodeLines of(String code, CodeOptions options) {
        CodeLines lines = new CodeLines();
        boolean commented = code.contains("[!code ") || code.contains("highlight-");
        List<String> written = code.lines().toList();
        for (String line : written) {
            if (commented) {
                lines.add(line);
            } else {
                lines.lines.add(line);
            }
        }
        options.ranges()
                .forEach((mark, ranges) -> ranges.forEach(range -> range.addTo(lines.at(mark), lines.lines.size())));
        if (options.isDiff()) {
            lines.readSigns(!options.diffOf().isEmpty());
        }
        return lines;
    }

    List<String> lines() {
        return lines;
    }

    /** Whether no line is marked. */
    boolean arePlain() {
        return marks.values().stream().allMatch(BitSet::isEmpty);
    }

    boolean is(int line, LineMark mark) {
        return marks.containsKey(mark) && at(mark).get(line);
    }

    boolean have(LineMark mark) {
        return marks.containsKey(mark) && !at(mark).isEmpty();
    }

    private BitSet at(LineMark mark) {
        return marks.computeIfAbsent(mark, lines -> new BitSet());
    }

    private void add(String line) {
        Matcher magic = MAGIC.matcher(line);
        if (magic.matches()) {
            magic(magic.group("what"));
            return;
        }
        String rest = line;
        for (int i = 0; i < MOST_A_LINE; i++) {
            Matcher comment = MARK.matcher(rest);
            if (!comment.find()) {
                break;
            }
            Optional<LineMark> mark = LineMark.of(comment.group("name"));
            if (mark.isEmpty()) {
                break;
            }
            int count = comment.group("count") == null ? 1 : Integer.parseInt(comment.group("count"));
            at(mark.get()).set(lines.size(), lines.size() + count);
            rest = rest.substring(0, comment.start()).stripTrailing();
        }
        // A comment alone on its line marks the lines below it, and isn't one of them.
        if (!rest.isEmpty() || rest.equals(line)) {
            lines.add(rest);
        }
    }

    private void magic(String what) {
        switch (what) {
            case "next-line" -> at(LineMark.HIGHLIGHTED).set(lines.size());
            case "start" -> highlightedFrom = lines.size();
            default -> {
                if (highlightedFrom >= 0) {
                    at(LineMark.HIGHLIGHTED).set(highlightedFrom, lines.size());
                    highlightedFrom = -1;
                }
            }
        }
    }

    /** @param taken whether the signs are taken out of the text, which is code of another language */
    private void readSigns(boolean taken) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean head = line.startsWith("+++ ") || line.startsWith("--- ");
            if (!head && line.startsWith("+")) {
                at(LineMark.INSERTED).set(i);
            } else if (!head && line.startsWith("-")) {
                at(LineMark.DELETED).set(i);
            }
            if (taken && !line.isEmpty() && "+- ".indexOf(line.charAt(0)) >= 0) {
                lines.set(i, line.substring(1));
            }
        }
    }
}
