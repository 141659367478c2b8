package dev.waybill.migration.starlight;

import dev.waybill.migration.draft.DraftEntry;
import dev.waybill.migration.link.FolderPath;
import dev.waybill.migration.literal.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pages by their address, and the sidebar as entries of them. */
final class Tree {
    private record Place(String file, Optional<String> label, int order, boolean hidden) {}

    private final String docs;
    private final String main;
    private final String locale;
    private final String tag;
    private final Map<String, Place> bySlug;

    /** @param main the folder of the main language; empty for the root */
    Tree(String docs, String main) {
        this(docs, main, "", "", new TreeMap<>());
    }

    private Tree(String docs, String main, String locale, String tag, Map<String, Place> bySlug) {
        this.docs = docs;
        this.main = main;
        this.locale = locale;
        this.tag = tag;
        this.bySlug = bySlug;
    }

    /** The same pages for another language: entries lead to those in its folder. */
    Tree in(String folder, String language) {
        return new Tree(docs, main, folder, language, bySlug);
    }

    /** The main language's folder is the root. */
    String path(String path) {
        return !main.isEmpty() && path.startsWith(main + "/") ? path.substring(main.length() + 1) : path;
    }

    void add(String file, String slug, Optional<String> label, int order, boolean hidden) {
        bySlug.putIfAbsent(slug, new Place(file, label, order, hidden));
    }

    List<DraftEntry> entries(Object items) {
        return entries(items, 0);
    }

    private List<DraftEntry> entries(Object items, int depth) {
        List<DraftEntry> entries = new ArrayList<>();
        for (Object item : depth > 12 ? List.of() : Values.list(items)) {
            if (item instanceof String slug) {
                entry("", slug).ifPresent(entries::add);
                continue;
            }
            Map<String, Object> keys = Values.map(item);
            String label = label(keys);
            Map<String, Object> generated = Values.map(keys, "autogenerate");
            if (!generated.isEmpty()) {
                List<DraftEntry> children =
                        generated(Values.text(generated, "directory").orElse("").replaceAll("^/|/$", ""));
                entries.addAll(label.isEmpty() ? children : List.of(DraftEntry.group(label, children)));
            } else if (keys.containsKey("items")) {
                entries.add(DraftEntry.group(label, entries(keys.getOrDefault("items", List.of()), depth + 1)));
            } else if (keys.containsKey("slug")) {
                entry(label, Values.text(keys, "slug").orElse("")).ifPresent(entries::add);
            } else {
                Values.text(keys, "link")
                        .ifPresent(link -> entries.add(entry(label, link)
                                .filter(each -> !link.contains("://"))
                                .orElse(DraftEntry.address(label, link))));
            }
        }
        return entries;
    }

    /** The label in the tree's language. */
    private String label(Map<String, Object> keys) {
        return Values.text(Values.map(keys, "translations"), tag)
                .or(() -> Values.text(Values.map(keys, "label"), tag))
                .or(() -> Values.text(keys, "label"))
                .or(() -> Values.map(keys, "label").values().stream()
                        .flatMap(each -> Values.text(each).stream())
                        .findFirst())
                .orElse("");
    }

    private String local(String slug) {
        return locale.isEmpty() ? slug : slug.isEmpty() ? locale : locale + "/" + slug;
    }

    private Optional<DraftEntry> place(String slug) {
        return Optional.ofNullable(bySlug.get(slug))
                .map(place -> DraftEntry.file(place.label().orElse(""), place.file()));
    }

    private Optional<DraftEntry> entry(String label, String slug) {
        String key = local(slug.replaceFirst("#.*", "").replaceAll("^/|/$", "").replaceFirst("^index$", ""));
        return Optional.ofNullable(bySlug.get(key))
                .map(place -> DraftEntry.file(label.isEmpty() ? place.label().orElse("") : label, place.file()));
    }

    private List<DraftEntry> generated(String directory) {
        String start = local(directory);
        String prefix = start.isEmpty() ? "" : start + "/";
        Map<String, List<String>> below = new LinkedHashMap<>();
        bySlug.forEach((slug, place) -> {
            boolean inside = (slug + "/").startsWith(prefix) && place.file().startsWith(docs);
            if (inside && !place.hidden()) {
                String rest = slug.length() <= prefix.length() ? "" : slug.substring(prefix.length());
                below.computeIfAbsent(
                                rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : "=" + slug,
                                each -> new ArrayList<>())
                        .add(slug);
            }
        });
        List<Map.Entry<Integer, DraftEntry>> found = new ArrayList<>();
        below.forEach((name, slugs) -> {
            int order = slugs.stream()
                    .mapToInt(slug -> Optional.ofNullable(bySlug.get(slug))
                            .map(Place::order)
                            .orElse(Integer.MAX_VALUE))
                    .min()
                    .orElse(0);
            if (name.startsWith("=")) {
                place(name.substring(1)).ifPresent(each -> found.add(Map.entry(order, each)));
            } else {
                found.add(Map.entry(
                        order,
                        DraftEntry.group(name.replace('-', ' '), generated(FolderPath.inside(directory, name)))));
            }
        });
        found.sort(Comparator.comparingInt(Map.Entry::getKey));
        return found.stream().map(Map.Entry::getValue).toList();
    }
}
