package dev.waybill.yaml;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a span of a file as one YAML map. Every scalar stays text: what {@code 12:30} or {@code NO} means is said by the key, never
 * guessed. Anchors, aliases, tags, repeated keys and deep nesting are faults.
 */
public final class YamlReader {
    private static final int DEEPEST = 20;

    private final SourceFile file;
    private final LineIndex lines;
    private final int offset;
    private final String text;
    private final boolean astral;
    private final List<Diagnostic> faults = new ArrayList<>();
    private int depth;

    private YamlReader(SourceFile file, LineIndex lines, int start, int end) {
        this.file = file;
        this.lines = lines;
        this.offset = start;
        this.text = file.text().substring(start, end);
        this.astral = text.codePointCount(0, text.length()) != text.length();
    }

    /** The whole file as a map; JSON is YAML, so this reads JSON too. */
    public static Parsed<Node.Mapping> read(SourceFile file) {
        return read(file, new LineIndex(file), 0, file.text().length());
    }

    /** The file's text from {@code start} to {@code end} as a map. */
    public static Parsed<Node.Mapping> read(SourceFile file, LineIndex lines, int start, int end) {
        return new YamlReader(file, lines, start, end).document();
    }

    private Parsed<Node.Mapping> document() {
        Node.Mapping empty = new Node.Mapping(List.of(), lines.at(offset, offset + 1));
        Optional<Diagnostic> tooDeep = tooDeep();
        if (tooDeep.isPresent()) {
            return new Parsed<>(empty, List.of(tooDeep.get()));
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.path())
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            Node root = root(events, empty);
            if (root instanceof Node.Mapping mapping) {
                return new Parsed<>(mapping, faults);
            }
            faults.add(Diagnostic.of(
                    Rule.YAML_SYNTAX,
                    root.location(),
                    "expected keys and values, found " + root.kind(),
                    "write it as 'key: value' lines"));
        } catch (MarkedYamlEngineException e) {
            faults.add(syntax(e));
        } catch (YamlEngineException e) {
            faults.add(Diagnostic.of(
                    Rule.YAML_SYNTAX,
                    empty.location(),
                    "the YAML can't be read",
                    "mend it; quote values with special characters"));
        }
        return new Parsed<>(empty, faults);
    }

    private Node root(Iterator<Event> events, Node.Mapping empty) {
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent start) {
                Node node = node(start, events);
                refuseSecondDocument(events);
                return node instanceof Node.Scalar scalar && scalar.isEmpty() ? empty : node;
            }
        }
        return empty;
    }

    private void refuseSecondDocument(Iterator<Event> events) {
        while (events.hasNext()) {
            if (events.next() instanceof NodeEvent second) {
                faults.add(refused(second, "a second YAML document", "keep one map of keys"));
                return;
            }
        }
    }

    private Node node(NodeEvent event, Iterator<Event> events) {
        event.getAnchor()
                .filter(anchor -> !(event instanceof AliasEvent))
                .ifPresent(
                        anchor -> faults.add(refused(event, "a YAML anchor '&" + anchor + "'", "write the value out")));
        if (event instanceof ScalarEvent scalar) {
            return new Node.Scalar(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, place(event));
        }
        if (event instanceof SequenceStartEvent) {
            return sequence(event, events);
        }
        if (event instanceof MappingStartEvent) {
            return mapping(event, events);
        }
        faults.add(refused(event, "a YAML alias", "write the value out"));
        return new Node.Scalar("", true, place(event));
    }

    private Node sequence(NodeEvent start, Iterator<Event> events) {
        List<Node> items = new ArrayList<>();
        while (events.next() instanceof NodeEvent item) {
            items.add(node(item, events));
        }
        return new Node.Sequence(items, place(start));
    }

    private Node mapping(NodeEvent start, Iterator<Event> events) {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (events.next() instanceof NodeEvent key) {
            Location at = place(key);
            Node name = node(key, events);
            Node value = node((NodeEvent) events.next(), events);
            if (!(name instanceof Node.Scalar scalar)) {
                faults.add(
                        Diagnostic.of(Rule.YAML_SYNTAX, at, "a key that is " + name.kind(), "use a word as the key"));
            } else if (!seen.add(scalar.text())) {
                faults.add(Diagnostic.of(
                        Rule.YAML_SYNTAX, at, "key '" + scalar.text() + "' is written twice", "keep one of the two"));
            } else {
                entries.add(new Node.Entry(scalar.text(), at, value));
            }
        }
        return new Node.Mapping(entries, place(start));
    }

    /** Flow collections nest by brackets, block ones by indentation: both are counted before the parser, which recurses, sees them. */
    private Optional<Diagnostic> tooDeep() {
        depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            boolean indented = c == '\n' && indentation(i + 1) > DEEPEST * 8;
            if (depth > DEEPEST * 5 || indented) {
                return Optional.of(Diagnostic.of(
                        Rule.YAML_SYNTAX,
                        lines.at(offset + i, offset + i + 1),
                        "YAML nested too deeply",
                        "keep it within " + DEEPEST + " levels"));
            }
        }
        return Optional.empty();
    }

    private int indentation(int lineStart) {
        int i = lineStart;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '-')) {
            i++;
        }
        return i - lineStart;
    }

    private Diagnostic refused(Event event, String what, String fix) {
        return Diagnostic.of(Rule.YAML_SYNTAX, place(event), what + " is not allowed", fix);
    }

    private Diagnostic syntax(MarkedYamlEngineException e) {
        Location at = e.getProblemMark()
                .or(e::getContextMark)
                .map(mark -> lines.at(offset + utf16(mark), offset + utf16(mark) + 1))
                .orElseGet(file::location);
        String problem = e.getProblem() == null ? "can't be read" : e.getProblem();
        return Diagnostic.of(
                Rule.YAML_SYNTAX,
                at,
                "YAML: " + problem,
                "quote a value that holds ': ', '#', '[' or '{' or starts with a symbol");
    }

    private Location place(Event event) {
        int start = event.getStartMark().map(this::utf16).orElse(0);
        int end = event.getEndMark().map(this::utf16).orElse(start);
        return lines.at(offset + start, offset + end);
    }

    /** Marks count code points; offsets here count UTF-16 units. */
    private int utf16(Mark mark) {
        if (!astral) {
            return mark.getIndex();
        }
        return text.offsetByCodePoints(0, Math.min(mark.getIndex(), text.codePointCount(0, text.length())));
    }
}
