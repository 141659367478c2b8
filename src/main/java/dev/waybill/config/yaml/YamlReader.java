package dev.waybill.config.yaml;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SizeAdvice;
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
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a span of a file as one YAML map. Every scalar stays text: the key decides what {@code 12:30} or {@code NO} means. Anchors,
 * aliases, tags, repeated keys and deep nesting are errors.
 */
public final class YamlReader {
    /** The maximum number of levels of maps and lists. The parser supports more. */
    private static final int DEEPEST = 20;

    /** The maximum length in UTF-16 units. The parser takes quadratic time for one token, about two seconds at this length. */
    public static final int LARGEST = 2 << 20;

    private final int largest;

    private final SourceFile file;
    private final LineIndex lines;
    private final int offset;
    private final String text;
    private final YamlPlaces places;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int depth;

    private YamlReader(SourceFile file, LineIndex lines, int start, int end, int largest) {
        this.file = file;
        this.largest = largest;
        this.lines = lines;
        this.offset = start;
        this.text = file.text().substring(start, end);
        this.places = new YamlPlaces(file.location(), lines, start, text);
    }

    /** The whole file as a map; JSON is YAML, so this reads JSON too. */
    public static Parsed<Node.Mapping> read(SourceFile file) {
        return read(file, LARGEST);
    }

    /**
     * The same for a file that may be larger than others.
     *
     * @param largest the maximum length in UTF-16 units
     */
    public static Parsed<Node.Mapping> read(SourceFile file, int largest) {
        return new YamlReader(file, new LineIndex(file), 0, file.text().length(), largest).document();
    }

    /** The file's text from {@code start} to {@code end} as a map. */
    public static Parsed<Node.Mapping> read(SourceFile file, LineIndex lines, int start, int end) {
        return new YamlReader(file, lines, start, end, LARGEST).document();
    }

    private Parsed<Node.Mapping> document() {
        Node.Mapping empty = new Node.Mapping(List.of(), lines.at(offset, offset + 1));
        if (text.length() > largest) {
            return new Parsed<>(empty, List.of(tooLarge()));
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
                return new Parsed<>(mapping, diagnostics);
            }
            diagnostics.add(places.fullWidthColon()
                    .orElseGet(() -> Diagnostic.of(
                            Rule.YAML_SYNTAX,
                            root.location(),
                            Message.of("expected keys and values, found %s", root.kind()),
                            Message.of("write it as 'key: value' lines"))));
        } catch (MarkedYamlEngineException e) {
            diagnostics.add(places.syntax(e));
        } catch (ReaderException e) {
            diagnostics.add(places.unprintable(e));
        } catch (YamlEngineException e) {
            diagnostics.add(Diagnostic.of(
                    Rule.YAML_SYNTAX,
                    empty.location(),
                    Message.of("the YAML can't be read"),
                    Message.of("correct it; quote values with special characters")));
        }
        return new Parsed<>(empty, diagnostics);
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
                diagnostics.add(places.refused(
                        second, Message.of("a second YAML document"), Message.of("keep one map of keys")));
                return;
            }
        }
    }

    private Node node(NodeEvent event, Iterator<Event> events) {
        event.getAnchor()
                .filter(anchor -> !(event instanceof AliasEvent))
                .ifPresent(anchor -> diagnostics.add(places.refused(
                        event, Message.of("a YAML anchor '&%s'", anchor), Message.of("write the value out"))));
        tag(event)
                .ifPresent(tag -> diagnostics.add(places.refused(
                        event, Message.of("a YAML tag '%s'", tag), Message.of("write the value without it"))));
        if (event instanceof ScalarEvent scalar) {
            return new Node.Scalar(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, places.of(event));
        }
        if (event instanceof CollectionStartEvent start) {
            return collection(start, events);
        }
        diagnostics.add(places.refused(event, Message.of("a YAML alias"), Message.of("write the value out")));
        return new Node.Scalar("", true, places.of(event));
    }

    /** Any tag is refused. The key decides a value's type, and a tag could name a class. */
    private static Optional<String> tag(NodeEvent event) {
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        return tag.map(name -> name.replaceFirst("^tag:yaml\\.org,2002:", "!!"));
    }

    private Node collection(CollectionStartEvent start, Iterator<Event> events) {
        if (depth == DEEPEST) {
            throw new ParserException("nested too deeply, beyond " + DEEPEST + " levels", start.getStartMark());
        }
        depth++;
        Node node = start instanceof MappingStartEvent ? mapping(start, events) : sequence(start, events);
        depth--;
        return node;
    }

    private Node sequence(NodeEvent start, Iterator<Event> events) {
        List<Node> items = new ArrayList<>();
        while (events.next() instanceof NodeEvent item) {
            items.add(node(item, events));
        }
        return new Node.Sequence(items, places.of(start));
    }

    private Node mapping(NodeEvent start, Iterator<Event> events) {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (events.next() instanceof NodeEvent key) {
            Location at = places.of(key);
            Node name = node(key, events);
            Node value = node((NodeEvent) events.next(), events);
            if (!(name instanceof Node.Scalar scalar)) {
                diagnostics.add(Diagnostic.of(
                        Rule.YAML_SYNTAX,
                        at,
                        Message.of("a key that is %s", name.kind()),
                        Message.of("use a word as the key")));
            } else if (!seen.add(scalar.text())) {
                diagnostics.add(Diagnostic.of(
                        Rule.YAML_SYNTAX,
                        at,
                        Message.of("key '%s' is written twice", scalar.text()),
                        Message.of("keep one of the two")));
            } else {
                entries.add(new Node.Entry(scalar.text(), at, value));
            }
        }
        return new Node.Mapping(entries, places.of(start));
    }

    private Diagnostic tooLarge() {
        return Diagnostic.of(
                Rule.TOO_LARGE,
                file.location(),
                Message.of("the YAML has %s characters, and %s is the most", text.length(), largest),
                SizeAdvice.of(file.path()));
    }
}
