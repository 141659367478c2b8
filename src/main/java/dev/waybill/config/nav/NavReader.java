package dev.waybill.config.nav;

import dev.waybill.config.yaml.KeyTable;
import dev.waybill.config.yaml.KeyTable.ValueType;
import dev.waybill.config.yaml.Located;
import dev.waybill.config.yaml.Node;
import dev.waybill.config.yaml.Values;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code nav:}. An entry is a path, a line of hyphens, {@code Title: path}, {@code Title: address}, {@code Title:} with a list of
 * entries, or a map of the keys of {@link #KEYS}.
 */
public final class NavReader {
    /** The keys of an entry that is written as a map. */
    public static final KeyTable KEYS = new KeyTable(
            "nav",
            List.of(
                    new KeyTable.Key("title", new ValueType.Text(), "Its title; that of the page if absent."),
                    new KeyTable.Key("page", new ValueType.Text(), "The page or the folder it leads to."),
                    new KeyTable.Key("url", new ValueType.Text(), "An address of another site."),
                    new KeyTable.Key("children", new ValueType.Nav(), "The entries below it."),
                    new KeyTable.Key("collapsed", new ValueType.Flag(), "Whether it is closed at first.")));

    private static final Pattern SEPARATOR = Pattern.compile("-{3,}"); // ---
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|mailto|tel):.+"); // https://example.org/
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*"); // javascript:alert(1)

    private static final Message FORM =
            Message.of("write a path, 'Title: path', 'Title: https://…', 'Title:' with a list, or '---'");

    private final List<Diagnostic> diagnostics;

    private NavReader(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The entries under a key; none if it is absent or no list. */
    public static List<NavEntry> read(Values values, String key, List<Diagnostic> diagnostics) {
        return new NavReader(diagnostics).entries(values, key);
    }

    private List<NavEntry> entries(Values values, String key) {
        return values.node(key).orElse(null) instanceof Node.Sequence list ? entries(list) : List.of();
    }

    private List<NavEntry> entries(Node.Sequence list) {
        List<NavEntry> entries = new ArrayList<>();
        list.items().forEach(item -> entry(item).ifPresent(entries::add));
        return entries;
    }

    private Optional<NavEntry> entry(Node item) {
        if (item instanceof Node.Scalar text && !text.isEmpty()) {
            return SEPARATOR.matcher(text.text()).matches()
                    ? Optional.of(NavEntry.separator(text.location()))
                    : target(new Located<>("", text.location()), text);
        }
        if (item instanceof Node.Mapping map) {
            if (map.entries().stream().anyMatch(entry -> KEYS.key(entry.key()).isPresent())) {
                return mapped(map, map.location(), "");
            }
            if (map.entries().size() == 1) {
                Node.Entry only = map.entries().get(0);
                return titled(new Located<>(only.key(), only.keyLocation()), only.value());
            }
        }
        diagnostics.add(wrong(item.location(), Message.of("an entry of nav can't be read")));
        return Optional.empty();
    }

    private Optional<NavEntry> titled(Located<String> title, Node value) {
        if (value instanceof Node.Sequence list) {
            return Optional.of(
                    new NavEntry(title, Optional.empty(), Optional.empty(), entries(list), Optional.empty()));
        }
        if (value instanceof Node.Mapping map) {
            return mapped(map, title.location(), title.value());
        }
        Node.Scalar text = (Node.Scalar) value;
        return text.isEmpty()
                ? Optional.of(new NavEntry(title, Optional.empty(), Optional.empty(), List.of(), Optional.empty()))
                : target(title, text);
    }

    private Optional<NavEntry> target(Located<String> title, Node.Scalar text) {
        Located<String> target = new Located<>(text.text().strip(), text.location());
        if (!SCHEME.matcher(target.value()).matches()) {
            return Optional.of(new NavEntry(title, Optional.of(target), Optional.empty(), List.of(), Optional.empty()));
        }
        return link(title, target, List.of(), Optional.empty());
    }

    private Optional<NavEntry> mapped(Node.Mapping map, Location location, String title) {
        Parsed<Values> read = Values.read(KEYS, map);
        diagnostics.addAll(read.diagnostics());
        Values values = read.value();
        Located<String> name = new Located<>(values.text("title", title).strip(), location);
        Optional<Located<String>> page = values.text("page");
        Optional<Boolean> collapsed =
                values.text("collapsed").map(flag -> flag.value().equals("true"));
        List<NavEntry> children = entries(values, "children");
        Optional<Located<String>> url = values.text("url");
        if (url.isPresent() && page.isEmpty()) {
            return SCHEME.matcher(url.get().value()).matches()
                    ? link(name, url.get(), children, collapsed)
                    : Optional.of(new NavEntry(name, url, Optional.empty(), children, collapsed));
        }
        if (url.isPresent() || name.value().isEmpty() && page.isEmpty()) {
            diagnostics.add(
                    wrong(location, Message.of("an entry of nav needs a title, and one of 'page' and 'url' at most")));
            return Optional.empty();
        }
        return Optional.of(new NavEntry(name, page, Optional.empty(), children, collapsed));
    }

    private Optional<NavEntry> link(
            Located<String> title, Located<String> url, List<NavEntry> children, Optional<Boolean> collapsed) {
        if (!ADDRESS.matcher(url.value()).matches()) {
            diagnostics.add(Diagnostic.of(
                    Rule.UNSAFE_LINK,
                    url.location(),
                    Message.of("the address '%s' has a scheme that isn't allowed", url.value()),
                    Message.of("use http, https, mailto or tel, or a path")));
            return Optional.empty();
        }
        if (title.value().isEmpty()) {
            diagnostics.add(wrong(url.location(), Message.of("the link to '%s' has no title", url.value())));
            return Optional.empty();
        }
        return Optional.of(new NavEntry(title, Optional.empty(), Optional.of(url), children, collapsed));
    }

    private static Diagnostic wrong(Location location, Message message) {
        return Diagnostic.of(Rule.BAD_VALUE, location, message, FORM);
    }
}
