package dev.waybill.document.markdown.include;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.config.yaml.Node;
import dev.waybill.config.yaml.YamlReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Fix;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.document.LinkTarget;
import dev.waybill.document.markdown.syntax.Attribute;
import dev.waybill.document.markdown.syntax.Directive;
import dev.waybill.document.markdown.text.PageDiagnostics;
import dev.waybill.document.markdown.text.WholeText;
import dev.waybill.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Shows data of the files in {@code content/_data/}: a value in a sentence, a table, or collapsible choices. */
final class DataValues {
    /** The folder of data files under {@code content/}. */
    static final String FOLDER = "_data/";

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private final IncludedFiles files;
    private final PageDiagnostics diagnostics;
    private final Map<String, Optional<Node.Mapping>> read = new HashMap<>();

    /** @param diagnostics receives the diagnostics of the data */
    DataValues(IncludedFiles files, PageDiagnostics diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
    }

    /** @param path under {@code content/} */
    static boolean isData(String path) {
        return path.startsWith(FOLDER) && ENDINGS.stream().anyMatch(path::endsWith);
    }

    /** The files that were requested, found or not; their paths start with {@code content/}. */
    Set<String> included() {
        return new TreeSet<>(read.keySet());
    }

    /**
     * A value as text.
     *
     * @param written what the page says it is
     * @param place of the address that names it
     */
    Optional<WholeText> inline(LinkTarget.Content target, BasedSequence written, Location place, PageDiagnostics own) {
        Optional<Node> node = find(target, place, own);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (!(node.get() instanceof Node.Scalar scalar) || scalar.isEmpty()) {
            Message found = node.get() instanceof Node.Scalar
                    ? Message.of("empty")
                    : node.get().kind();
            own.add(Diagnostic.of(
                    Rule.DATA,
                    place,
                    Message.of("'%s' is %s and can't be shown in a sentence", name(target), found),
                    Message.of("name one value, such as file.yaml#name.name; ::data shows a map")));
            return Optional.empty();
        }
        if (Numbers.contradict(written.toString(), scalar.text())) {
            Location span = own.at(written.getStartOffset(), written.getEndOffset());
            Diagnostic diagnostic = Diagnostic.of(
                    Rule.DATA_NUMBER,
                    span,
                    Message.of(
                            "'%s' contradicts '%s' in 'content/%s'",
                            written, LiteralText.oneLine(scalar.text()), name(target)),
                    Message.of("fix the one that is wrong; readers see what the data says"));
            boolean fixable = written.indexOf('\n') < 0 && isPlain(LiteralText.oneLine(scalar.text()));
            own.add(fixable ? diagnostic.with(new Fix(span, LiteralText.oneLine(scalar.text()))) : diagnostic);
        }
        return Optional.of(made(scalar));
    }

    /** Whether it has the same meaning inside a link's brackets. */
    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> "\\`*_[]<&!".indexOf(c) >= 0);
    }

    /** Data as a block. */
    Optional<WholeText> block(LinkTarget.Content target, Directive directive, Location place, PageDiagnostics own) {
        if (!isData(target.path())) {
            Message message = Message.of("'content/%s' is not a data file", target.path());
            own.add(Diagnostic.of(Rule.DATA, place, message, Message.of("name a .yaml file of content/_data/")));
            return Optional.empty();
        }
        Optional<Node> node = find(target, place, own);
        String shown = Optional.ofNullable(directive.attributes().get("as"))
                .map(Attribute::value)
                .orElse("table");
        return node.flatMap(data -> shown.equals("details")
                ? new ValueDetails(own).of(data, directive)
                : new ValueTable(own).of(data, directive));
    }

    private Optional<Node> find(LinkTarget.Content target, Location place, PageDiagnostics own) {
        String path = "content/" + target.path();
        Optional<Node.Mapping> file = read.computeIfAbsent(path, this::read);
        if (file.isEmpty()) {
            own.add(Diagnostic.of(
                    Rule.DATA,
                    place,
                    Message.of("no file at '%s'", path),
                    Message.of("name a file of content/_data/")));
        }
        return file.flatMap(top -> find(top, target.fragment(), target, place, own));
    }

    private Optional<Node.Mapping> read(String path) {
        Optional<Parsed<SourceFile>> file = files.file(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        file.get().diagnostics().forEach(diagnostics::add);
        Parsed<Node.Mapping> yaml = YamlReader.read(file.get().value());
        yaml.diagnostics().forEach(diagnostics::add);
        return Optional.of(yaml.value());
    }

    /**
     * A part of the data.
     *
     * @param name keys separated by full stops; a key may contain full stops
     */
    private static Optional<Node> find(
            Node top, String name, LinkTarget.Content target, Location place, PageDiagnostics own) {
        Node node = top;
        String rest = name;
        while (!rest.isEmpty()) {
            List<Node.Entry> entries = node instanceof Node.Mapping map ? map.entries() : List.of();
            String left = rest;
            Optional<Node.Entry> next = entries.stream()
                    .filter(entry -> left.equals(entry.key()) || left.startsWith(entry.key() + "."))
                    .findFirst();
            if (next.isEmpty()) {
                List<String> keys = entries.stream().map(Node.Entry::key).toList();
                own.add(Diagnostic.of(
                        Rule.DATA,
                        place,
                        Message.of("no '%s' in 'content/%s'%s", rest, target.path(), Suggestion.question(rest, keys)),
                        keys.isEmpty()
                                ? Message.of("name a key that exists")
                                : Message.of(
                                        "keys there: %s", keys.stream().limit(8).toList())));
                return Optional.empty();
            }
            node = next.get().value();
            rest = rest.substring(Math.min(rest.length(), next.get().key().length() + 1));
        }
        return Optional.of(node);
    }

    private static String name(LinkTarget.Content target) {
        return target.path() + (target.fragment().isEmpty() ? "" : "#" + target.fragment());
    }

    private static WholeText made(Node.Scalar scalar) {
        return new WholeText.Builder()
                .made(LiteralText.markdown(scalar.text()), scalar.location())
                .build();
    }
}
