package dev.waybill.config.nav;

import dev.waybill.config.yaml.KeyTable;
import dev.waybill.config.yaml.KeyTable.ValueType;
import dev.waybill.config.yaml.Located;
import dev.waybill.config.yaml.Values;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A link of the header or the footer.
 *
 * @param page the source path under {@code content/} it leads to; empty where {@code url} is given
 * @param url a site path or an address elsewhere
 * @param items the links of its menu, which have none themselves; it needn't lead anywhere then
 */
public record NavigationLink(
        String title, Optional<Located<String>> page, Optional<Located<String>> url, List<NavigationLink> items) {
    public NavigationLink {
        items = List.copyOf(items);
    }

    /** The keys of a link. */
    public static final KeyTable KEYS = new KeyTable(
            "navigation",
            List.of(
                    new KeyTable.Key("title", new ValueType.Text(), "The text of the link."),
                    new KeyTable.Key(
                            "page", new ValueType.Text(), "The source file it leads to, by its path under content/."),
                    new KeyTable.Key(
                            "url",
                            new ValueType.Text(),
                            "A path of this site or an address of another, if the link leads to no page.")));

    private static final String ITEMS = "items";

    /** The keys of a link of the header, which may have a menu. */
    public static final KeyTable MENU = new KeyTable(
            "navigation",
            Stream.concat(
                            KEYS.keys().stream(),
                            Stream.of(new KeyTable.Key(
                                    ITEMS,
                                    new ValueType.Tables(KEYS),
                                    "Links of a menu that opens below it; page and url may then be absent.")))
                    .toList());

    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*"); // javascript:alert(1)
    private static final Pattern SAFE = Pattern.compile("(?i)(https?://|mailto:|tel:)\\S+"); // https://example.org/

    /** The links under a key, in order. */
    public static List<NavigationLink> read(
            Values values, String key, Location otherwise, List<Diagnostic> diagnostics) {
        return read(values.tables(key, MENU), otherwise, diagnostics);
    }

    private static List<NavigationLink> read(List<Values> items, Location otherwise, List<Diagnostic> diagnostics) {
        List<NavigationLink> links = new ArrayList<>();
        for (Values item : items) {
            NavigationLink link = new NavigationLink(
                    item.text("title", ""),
                    item.text("page"),
                    item.text("url"),
                    read(item.tables(ITEMS, KEYS), otherwise, diagnostics));
            if (link.title().isBlank()) {
                diagnostics.add(Diagnostic.of(
                        Rule.BAD_VALUE,
                        link.page().or(link::url).map(Located::location).orElse(otherwise),
                        Message.of("a navigation link has no title"),
                        Message.of("add 'title:' beside it")));
            }
            link.url().ifPresent(url -> checkScheme(url, diagnostics));
            links.add(link);
        }
        return links;
    }

    /** Whether an address has a scheme that is safe to follow. */
    public static boolean isSafe(String address) {
        return SAFE.matcher(address).matches();
    }

    private static void checkScheme(Located<String> url, List<Diagnostic> diagnostics) {
        if (SCHEME.matcher(url.value()).matches() && !isSafe(url.value())) {
            diagnostics.add(Diagnostic.of(
                    Rule.UNSAFE_LINK,
                    url.location(),
                    Message.of("'%s' has a scheme that isn't allowed here", url.value()),
                    Message.of("write a path, or an address with https, http, mailto or tel")));
        }
    }
}
