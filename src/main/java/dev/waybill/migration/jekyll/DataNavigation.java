package dev.waybill.migration.jekyll;

import dev.waybill.config.yaml.PlainYaml;
import dev.waybill.migration.draft.Articles;
import dev.waybill.migration.draft.Draft;
import dev.waybill.migration.draft.DraftEntry;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.project.ProjectFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The navigation of a Jekyll site: from parents named in front matter, or from a list in {@code _data/}. */
final class DataNavigation {
    private static final int DEEPEST = 8;

    private final ProjectFolder project;
    private final String folder;

    DataNavigation(ProjectFolder project, String root) {
        this.project = project;
        this.folder = (root.isEmpty() ? "" : root + "/") + "_data";
    }

    List<DraftEntry> entries(List<Draft> drafts) {
        boolean parents = drafts.stream()
                .anyMatch(draft -> draft.frontMatter().containsKey("nav_order")
                        || draft.frontMatter().containsKey("parent"));
        return parents ? below("", "", drafts, 0) : listed(drafts);
    }

    private static List<DraftEntry> below(String parent, String above, List<Draft> drafts, int depth) {
        List<DraftEntry> entries = new ArrayList<>();
        List<Draft> children = drafts.stream()
                .filter(draft ->
                        Values.text(draft.frontMatter(), "parent").orElse("").equals(parent))
                .filter(draft -> above.isEmpty()
                        || Values.text(draft.frontMatter(), "grand_parent")
                                .map(above::equals)
                                .orElse(true))
                .filter(draft -> !Articles.isArticle(draft))
                .filter(draft -> Values.text(draft.frontMatter(), "title").isPresent()
                        && !Boolean.TRUE.equals(draft.frontMatter().get("nav_exclude")))
                .sorted(Comparator.comparingDouble(DataNavigation::order).thenComparing(Draft::path))
                .toList();
        for (Draft draft : depth > DEEPEST ? List.<Draft>of() : children) {
            String title = Values.text(draft.frontMatter(), "title").orElse("");
            entries.add(DraftEntry.file(title, draft.source())
                    .with(title.equals(parent) ? List.of() : below(title, parent, drafts, depth + 1)));
        }
        return entries;
    }

    private static double order(Draft draft) {
        return Values.text(draft.frontMatter(), "nav_order")
                .filter(text -> text.matches("-?\\d+(\\.\\d+)?"))
                .map(Double::valueOf)
                .orElse(1e9);
    }

    private List<DraftEntry> listed(List<Draft> drafts) {
        Map<String, String> byAddress = new LinkedHashMap<>();
        drafts.forEach(draft -> draft.addresses()
                .forEach(address -> byAddress.putIfAbsent(
                        address.replaceFirst("\\.html$", "").replaceFirst("/$", ""), draft.source())));
        List<DraftEntry> best = new ArrayList<>();
        for (String file : project.under(folder)) {
            if (file.matches("(?i).*(?:nav|sidebar|toc|menu|docs|tutorials|contents)[^/]*\\.ya?ml")) {
                Object value = project.text(file).flatMap(PlainYaml::read).orElse("");
                List<DraftEntry> entries = items(value, byAddress, 0);
                boolean more = leaves(entries) > leaves(best);
                best = more ? entries : best;
            }
        }
        return leaves(best) < 3 ? List.of() : best;
    }

    private static int leaves(List<DraftEntry> entries) {
        return entries.stream()
                .mapToInt(entry -> (entry.file().isPresent() ? 1 : 0) + leaves(entry.children()))
                .sum();
    }

    private static List<DraftEntry> items(Object value, Map<String, String> byAddress, int depth) {
        List<DraftEntry> entries = new ArrayList<>();
        if (depth > DEEPEST) {
            return entries;
        }
        if (value instanceof Map<?, ?>) {
            Values.map(value).forEach((key, items) -> {
                List<DraftEntry> children = items(items, byAddress, depth + 1);
                if (leaves(children) > 0) {
                    entries.add(DraftEntry.group(key, children));
                }
            });
            return entries;
        }
        for (Object item : Values.list(value)) {
            if (item instanceof String name) {
                file(name, byAddress).ifPresent(file -> entries.add(DraftEntry.file("", file)));
                continue;
            }
            Map<String, Object> keys = Values.map(item);
            String title =
                    Values.firstText(keys, "title", "name", "text", "label").orElse("");
            Optional<String> address = Values.firstText(keys, "url", "link", "href", "path", "page", "slug");
            List<DraftEntry> children = new ArrayList<>();
            keys.forEach((key, inner) -> {
                if (inner instanceof List<?>) {
                    children.addAll(items(inner, byAddress, depth + 1));
                }
            });
            Optional<String> file = address.flatMap(each -> file(each, byAddress));
            if (file.isPresent()
                    || !children.isEmpty()
                    || address.filter(each -> each.contains("://")).isPresent()) {
                entries.add(new DraftEntry(title, file, file.isPresent() ? Optional.empty() : address, children));
            }
        }
        return entries;
    }

    private static Optional<String> file(String name, Map<String, String> byAddress) {
        String bare = name.replaceFirst("\\.(?:html|md)$", "").replaceFirst("/$", "");
        for (String tried : List.of(bare, "/" + bare, "/docs/" + bare, "/tutorials/" + bare)) {
            String file = byAddress.get(tried);
            if (file != null) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
