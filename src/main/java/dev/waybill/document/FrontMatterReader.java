package dev.waybill.document;

import dev.waybill.config.nav.NavReader;
import dev.waybill.config.yaml.Located;
import dev.waybill.config.yaml.Node;
import dev.waybill.config.yaml.Values;
import dev.waybill.config.yaml.YamlReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the front matter: the YAML between a first line {@code ---} and the next line {@code ---}.
 *
 * <p>A file that doesn't start with {@code ---} has none.
 */
public final class FrontMatterReader {
    /** UTF-16 units; YAML parsers are slow on long tokens, and no page needs more. */
    private static final int LONGEST = 64 << 10;

    private static final List<String> LAYOUTS = List.of(FrontMatter.Placement.DOCS, FrontMatter.Placement.DEFAULT);

    /** {@code ---}, alone on a line. */
    private static final Pattern FENCE = Pattern.compile("^---[ \\t]*(?:\\n|\\z)", Pattern.MULTILINE);

    /** {@code ，} between two tags */
    private static final Pattern FULL_WIDTH_COMMA = Pattern.compile("\\s*[，、；]\\s*");

    private final SourceFile file;
    private final LineIndex lines;
    private final Map<String, String> own;
    private final List<String> layouts;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private FrontMatterReader(SourceFile file, LineIndex lines, Map<String, String> own) {
        this.file = file;
        this.lines = lines;
        this.own = own;
        this.layouts = Stream.concat(LAYOUTS.stream(), own.keySet().stream()).toList();
    }

    /**
     * The front matter.
     *
     * @param texts the values that readers see
     * @param bodyStart the offset at which the body starts
     * @param math whether {@code $…$} is a formula, where the page says so
     */
    public record Head(FrontMatter frontMatter, List<Located<String>> texts, int bodyStart, Optional<Boolean> math) {
        public Head {
            texts = List.copyOf(texts);
        }
    }

    /** In a site without layouts of its own. */
    public static Parsed<Head> read(SourceFile file, LineIndex lines) {
        return read(file, lines, Map.of());
    }

    /** @param layouts the site's own, by name, each with the one of the program that it stands for */
    public static Parsed<Head> read(SourceFile file, LineIndex lines, Map<String, String> layouts) {
        FrontMatterReader reader = new FrontMatterReader(file, lines, layouts);
        return new Parsed<>(reader.head(), reader.diagnostics);
    }

    private Head head() {
        String text = file.text();
        Matcher fence = FENCE.matcher(text);
        if (!fence.lookingAt()) {
            return head(0, 0, 0);
        }
        int start = fence.end();
        int end = fence.find() ? fence.start() : -1;
        if (end < 0) {
            diagnostics.add(Diagnostic.of(
                    Rule.YAML_SYNTAX,
                    lines.at(0, 3),
                    Message.of("the front matter that starts with '---' never ends"),
                    Message.of("close it with a line '---'")));
            return head(0, 0, text.length());
        }
        if (end > LONGEST) {
            diagnostics.add(Diagnostic.of(
                    Rule.TOO_LARGE,
                    lines.at(0, 3),
                    Message.of("the front matter is over 64 KiB"),
                    Message.of("move the text into the body")));
            return head(0, 0, end);
        }
        return head(start, end, fence.end());
    }

    private Head head(int start, int end, int bodyStart) {
        Parsed<Node.Mapping> yaml = YamlReader.read(file, lines, start, end);
        Parsed<Values> values = Values.read(FrontMatterKeys.TABLE, yaml.value());
        diagnostics.addAll(yaml.diagnostics());
        diagnostics.addAll(values.diagnostics());
        values.value().texts("tags").stream()
                .filter(tag -> FULL_WIDTH_COMMA.matcher(tag.value()).find())
                .forEach(tag -> diagnostics.add(Diagnostic.of(
                        Rule.TAG_COMMA,
                        tag.location(),
                        Message.of("the tag '%s' holds a full-width comma, so it is one tag", tag.value()),
                        Message.of("write tags: [%s]", List.of(FULL_WIDTH_COMMA.split(tag.value()))))));
        return new Head(
                frontMatter(values.value()),
                texts(values.value()),
                bodyStart,
                values.value().text("math").map(math -> math.value().equals("true")));
    }

    private static List<Located<String>> texts(Values values) {
        return Stream.concat(
                        Stream.of("title", "description", "summary").flatMap(key -> values.text(key).stream()),
                        values.textMap("ask").values().stream())
                .toList();
    }

    private Optional<Located<FrontMatter>> cascade(Values values) {
        Optional<Location> place = values.keyLocation("cascade");
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Values cascade = values.table("cascade", FrontMatterKeys.CASCADE);
        cascade.otherNames().stream()
                .filter(key -> FrontMatterKeys.TABLE.key(key.value()).isPresent())
                .map(key -> Diagnostic.of(
                        Rule.BAD_VALUE,
                        key.location(),
                        Message.of("'%s' belongs to a single page, and can't be set for a folder", key.value()),
                        Message.of("keys for folders: %s", FrontMatterKeys.CASCADE.names())))
                .forEach(diagnostics::add);
        return Optional.of(new Located<>(frontMatter(cascade), place.get()));
    }

    private FrontMatter.Placement placement(Values values) {
        Optional<Located<String>> layout = values.text("layout");
        layout.filter(name -> !layouts.contains(name.value()))
                .map(name -> Diagnostic.of(
                        Rule.UNKNOWN_LAYOUT,
                        name.location(),
                        Message.of("no layout '%s'%s", name.value(), Suggestion.question(name.value(), layouts)),
                        Message.of("layouts: %s", layouts)))
                .ifPresent(diagnostics::add);
        return new FrontMatter.Placement(
                values.text("navTitle").map(title -> title.value().strip()).filter(title -> !title.isEmpty()),
                values.flag("hidden", false),
                values.text("collapsed").map(flag -> flag.value().equals("true")),
                values.flag("listed", true),
                layout.map(Located::value).filter(layouts::contains).map(name -> own.getOrDefault(name, name)),
                layout.map(Located::value).filter(own::containsKey),
                NavReader.read(values, "nav", diagnostics));
    }

    private FrontMatter frontMatter(Values values) {
        Values search = values.table("search", FrontMatterKeys.SEARCH);
        return new FrontMatter(
                values.text("title", "").strip(),
                new FrontMatter.Metadata(
                        values.text("description").map(Located::value),
                        values.text("summary").map(Located::value),
                        AuthorNames.of(values, diagnostics),
                        values.text("image")),
                new FrontMatter.Dates(
                        values.date("date"),
                        values.date("updated"),
                        values.date("publishDate"),
                        values.date("expiryDate")),
                values.flag("draft", false),
                new FrontMatter.Address(values.text("slug"), values.texts("aliases")),
                new FrontMatter.Terms(values.text("category"), values.texts("tags"), values.texts("topics")),
                new FrontMatter.Display(
                        values.text("weight").map(weight -> Integer.parseInt(weight.value())),
                        values.flag("toc", true),
                        values.flag("comments", true),
                        values.texts("related")),
                placement(values),
                new FrontMatter.Search(search.flag("exclude", false), search.decimal("boost", 1)),
                new FrontMatter.ListSettings(values.text("checklist"), values.textMap("ask")),
                new FrontMatter.Facts(
                        values.date("verified"),
                        values.text("verifyEvery").map(days -> Integer.parseInt(days.value())),
                        values.texts("source")),
                values.rules("ignore"),
                params(values),
                values.names().stream()
                        .filter(name -> FrontMatterKeys.CASCADE.key(name).isPresent())
                        .collect(Collectors.toSet()),
                cascade(values));
    }

    /** What stands under {@code params:}, and every key that isn't known. */
    private static Map<String, Object> params(Values values) {
        Map<String, Object> params = new LinkedHashMap<>(values.others());
        params.putAll(values.free("params"));
        return Collections.unmodifiableMap(params);
    }
}
