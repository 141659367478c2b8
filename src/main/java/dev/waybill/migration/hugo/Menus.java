package dev.waybill.migration.hugo;

import dev.waybill.migration.draft.Articles;
import dev.waybill.migration.draft.Draft;
import dev.waybill.migration.draft.DraftEntry;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.project.ProjectFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The main menu of one language, from the configuration and from the front matter of pages, with the pages below what it leads to. */
final class Menus {
    private static final int DEEPEST = 6;

    private final Tree tree;
    private final List<Draft> drafts;
    private final List<Map<String, Object>> items = new ArrayList<>();

    /**
     * @param keys of the configuration
     * @param drafts of the language
     */
    Menus(Map<String, Object> keys, Tree tree, List<Draft> drafts) {
        this.tree = tree;
        this.drafts = drafts;
        Map<String, Object> language = Keys.lower(Values.map(Values.map(keys, "languages"), tree.language()));
        Object own = all(language).getOrDefault("main", List.of());
        Values.list(Values.list(own).isEmpty() ? all(keys).getOrDefault("main", List.of()) : own)
                .forEach(item -> items.add(Keys.lower(Values.map(item))));
        drafts.forEach(draft -> item(draft).ifPresent(items::add));
        items.sort(Comparator.comparingInt(item ->
                item.getOrDefault("weight", 0) instanceof Integer weight && weight != 0 ? weight : Integer.MAX_VALUE));
    }

    /** The menus of the site or of a language, by name. */
    static Map<String, Object> all(Map<String, Object> keys) {
        return Keys.lower(Values.map(keys.getOrDefault("menus", keys.getOrDefault("menu", Map.of()))));
    }

    /** The item that a page asks for: {@code menu: main}, {@code menus: [main]} or {@code menu: {main: {weight: 1}}}. */
    private static Optional<Map<String, Object>> item(Draft draft) {
        Map<String, Object> params = Values.map(draft.frontMatter(), "params");
        Map<String, Object> matter = draft.frontMatter();
        Object written = matter.getOrDefault("menus", matter.getOrDefault("menu", params.getOrDefault("menu", "")));
        boolean listed = Values.texts(written).contains("main");
        Map<String, Object> menus = Keys.lower(Values.map(written));
        if (!listed && !menus.containsKey("main")) {
            return Optional.empty();
        }
        Map<String, Object> item = Keys.lower(Values.map(menus, "main"));
        Values.text(matter, "title").ifPresent(title -> item.putIfAbsent("name", title));
        if (matter.getOrDefault("weight", "") instanceof Integer weight) {
            item.putIfAbsent("weight", weight);
        }
        item.put("file", draft.source());
        return Optional.of(item);
    }

    List<DraftEntry> entries() {
        return below("", 0);
    }

    private List<DraftEntry> below(String parent, int depth) {
        List<DraftEntry> entries = new ArrayList<>();
        for (Map<String, Object> item : items) {
            if (depth < DEEPEST && Values.text(item, "parent").orElse("").equals(parent)) {
                entries.add(entry(item, depth));
            }
        }
        return entries;
    }

    private DraftEntry entry(Map<String, Object> item, int depth) {
        String name = Values.firstText(item, "name", "title").orElse("");
        String address = Values.firstText(item, "pageref", "url").orElse("");
        String identifier = Values.text(item, "identifier").orElse(name);
        List<DraftEntry> children = identifier.isEmpty() ? List.of() : below(identifier, depth + 1);
        Optional<String> file = Values.text(item, "file");
        if (file.isPresent()) {
            return DraftEntry.file(name, file.get()).with(children);
        }
        String local = local(address);
        if (children.isEmpty() && local.startsWith("/") && local.length() > 1) {
            children = section(local, 0);
        }
        return local.isEmpty()
                ? DraftEntry.group(name, children)
                : DraftEntry.address(name, local).with(children);
    }

    /** The address in the folder of the language, where it has such a page. */
    private String local(String address) {
        if (tree.prefix().isEmpty() || address.contains("://") || address.isEmpty()) {
            return address;
        }
        String bare = address.replaceAll("^/|/$", "").toLowerCase(Locale.ROOT);
        String inside = tree.prefix() + (bare.isEmpty() ? "" : "/" + bare);
        boolean has = drafts.stream()
                .anyMatch(draft -> draft.path().equals(inside + ".md")
                        || draft.path().replaceFirst("/_?index\\.md$", "").equals(inside));
        return has ? "/" + inside + "/" : address;
    }

    /** The pages of a section, by weight and path; articles of a blog are too many for a menu. */
    private List<DraftEntry> section(String address, int depth) {
        String prefix = address.replaceFirst("^/", "").replaceFirst("/?$", "/");
        return drafts.stream()
                .filter(draft -> draft.path().startsWith(prefix) && !Articles.isArticle(draft))
                .filter(draft -> {
                    String rest = draft.path()
                            .substring(prefix.length())
                            .replaceFirst("/_?index\\.md$", "")
                            .replaceFirst("^_?index\\.md$", "");
                    return !rest.isEmpty() && !rest.contains("/");
                })
                .sorted(Comparator.comparingInt(Menus::weight).thenComparing(Draft::path))
                .map(draft -> DraftEntry.file(
                                Values.text(Values.map(draft.frontMatter(), "params"), "linkTitle")
                                        .orElse(""),
                                draft.source())
                        .with(
                                depth < DEEPEST - 1 && draft.path().matches(".*/_index\\.md")
                                        ? section("/" + ProjectFolder.folder(draft.path()), depth + 1)
                                        : List.of()))
                .toList();
    }

    private static int weight(Draft draft) {
        return draft.frontMatter().getOrDefault("weight", 0) instanceof Integer weight && weight > 0
                ? weight
                : Integer.MAX_VALUE;
    }
}
