package dev.waybill.migration.vitepress;

import dev.waybill.migration.draft.DraftEntry;
import dev.waybill.migration.link.FolderPath;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.project.ProjectFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One tree of what VitePress and VuePress have as links of the header and as a sidebar a folder. */
final class Sidebar {
    private static final int DEEPEST = 12;

    private final String folder;
    private final String language;
    private final List<String> others;
    private final Set<String> seen = new LinkedHashSet<>();

    /**
     * @param folder that the pages are in
     * @param language what the addresses of its language start with, such as {@code /zh/}
     * @param others what those of other languages start with
     */
    Sidebar(String folder, String language, List<String> others) {
        this.folder = folder;
        this.language = language;
        this.others = List.copyOf(others);
    }

    private boolean isOwn(String address) {
        return address.startsWith(language) && others.stream().noneMatch(address::startsWith);
    }

    List<DraftEntry> entries(Map<String, Object> theme, ProjectFolder project) {
        Object header = theme.getOrDefault("nav", theme.getOrDefault("navbar", List.of()));
        Object sidebar = theme.getOrDefault("sidebar", List.of());
        List<DraftEntry> all = new ArrayList<>();
        if (sidebar instanceof List<?>) {
            all.addAll(items(sidebar, language, project, 0));
        } else {
            Map<String, String> titles = new LinkedHashMap<>();
            titles(header, titles, 0);
            Values.map(sidebar).forEach((path, value) -> {
                List<DraftEntry> children = isOwn(path) ? items(value, path, project, 0) : List.of();
                if (path.equals(language)) {
                    all.addAll(0, children);
                } else if (!children.isEmpty()) {
                    all.add(group(path, children, titles, project));
                }
            });
        }
        Set<String> listed = Set.copyOf(seen);
        all.addAll(others(items(header, language, project, 0), listed));
        return all;
    }

    /** The links of the header. */
    List<DraftEntry> header(Map<String, Object> theme, ProjectFolder project) {
        return items(theme.getOrDefault("nav", theme.getOrDefault("navbar", List.of())), language, project, 0);
    }

    /** A folder's sidebar as one entry, unless it is a single group anyway. */
    private DraftEntry group(
            String path, List<DraftEntry> children, Map<String, String> titles, ProjectFolder project) {
        boolean single = children.size() == 1
                && !children.get(0).children().isEmpty()
                && !children.get(0).title().isBlank();
        if (single) {
            return children.get(0);
        }
        String title = titles.entrySet().stream()
                .filter(link -> link.getKey().startsWith(path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        Optional<String> page = file(path, project);
        boolean listed = page.isPresent()
                && children.stream().anyMatch(child -> child.file().equals(page));
        String name = path.replaceAll("^/|/$", "");
        return new DraftEntry(
                title.isEmpty() && page.isEmpty() ? name : title,
                listed && !title.isEmpty() ? Optional.empty() : page,
                Optional.empty(),
                children);
    }

    private static void titles(Object items, Map<String, String> titles, int depth) {
        for (Object item : Values.list(items)) {
            Map<String, Object> keys = Values.map(item);
            Values.text(keys, "link")
                    .ifPresent(link ->
                            titles.putIfAbsent(link, Values.text(keys, "text").orElse("")));
            if (depth < DEEPEST) {
                titles(keys.getOrDefault("items", keys.getOrDefault("children", "")), titles, depth + 1);
            }
        }
    }

    /** The pages that the header has and the sidebar hasn't. */
    private static List<DraftEntry> others(List<DraftEntry> entries, Set<String> listed) {
        List<DraftEntry> others = new ArrayList<>();
        for (DraftEntry entry : entries) {
            List<DraftEntry> children = others(entry.children(), listed);
            boolean leads = entry.file().filter(file -> !listed.contains(file)).isPresent();
            if (leads || !children.isEmpty()) {
                others.add(leads ? entry.with(children) : DraftEntry.group(entry.title(), children));
            }
        }
        return others;
    }

    private List<DraftEntry> items(Object value, String base, ProjectFolder project, int depth) {
        Map<String, Object> wrapped = Values.map(value);
        if (!wrapped.isEmpty() && (wrapped.containsKey("items") || wrapped.containsKey("children"))) {
            return items(
                    wrapped.getOrDefault("items", wrapped.getOrDefault("children", "")),
                    joined(base, Values.text(wrapped, "base").orElse("")),
                    project,
                    depth);
        }
        List<DraftEntry> entries = new ArrayList<>();
        for (Object item : Values.list(value)) {
            if (depth < DEEPEST) {
                item(item, base, project, depth).ifPresent(entries::add);
            }
        }
        entries.forEach(entry -> entry.file().ifPresent(seen::add));
        return entries;
    }

    private Optional<DraftEntry> item(Object item, String base, ProjectFolder project, int depth) {
        if (item instanceof List<?> pair) {
            List<Object> parts = Values.list(pair);
            return parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(leaf(
                            parts.size() > 1 ? Values.text(parts.get(1)).orElse("") : "",
                            String.valueOf(parts.get(0)),
                            base,
                            project));
        }
        if (item instanceof String link) {
            return Optional.of(leaf("", link, base, project));
        }
        Map<String, Object> keys = Values.map(item);
        String title = Values.firstText(keys, "text", "title", "label")
                .map(text -> text.replaceAll("<[^>]*>", ""))
                .orElse("");
        Optional<String> link = Values.firstText(keys, "link", "path");
        String below = joined(base, Values.firstText(keys, "prefix", "base").orElse(""));
        Object inner = keys.getOrDefault("items", keys.getOrDefault("children", ""));
        List<DraftEntry> children = items(inner, below, project, depth + 1);
        DraftEntry entry = link.map(to -> leaf(title, to, keys.containsKey("base") ? below : base, project))
                .orElse(DraftEntry.group(title, List.of()));
        return title.isEmpty() && link.isEmpty() && children.isEmpty()
                ? Optional.empty()
                : Optional.of(entry.with(children));
    }

    private static String joined(String base, String prefix) {
        return prefix.startsWith("/") ? prefix : base + prefix;
    }

    private DraftEntry leaf(String title, String link, String base, ProjectFolder project) {
        if (link.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
            return DraftEntry.address(title, link);
        }
        String path = link.startsWith("/") ? link : base.substring(0, base.lastIndexOf('/') + 1) + link;
        return file(path, project).map(file -> DraftEntry.file(title, file)).orElse(DraftEntry.address(title, path));
    }

    private Optional<String> file(String address, ProjectFolder project) {
        String path = address.replaceFirst("[?#].*", "").replaceFirst("^/", "").replaceFirst("\\.(?:html|md)$", "");
        String bare = FolderPath.inside(folder, path);
        String whole = bare.replaceFirst("/$", "");
        return path.isEmpty() || path.endsWith("/")
                ? project.first(
                        whole + "/index.md",
                        whole + "/README.md",
                        whole + "/readme.md",
                        whole + ".md",
                        whole.isEmpty() ? "index.md" : "",
                        whole.isEmpty() ? "README.md" : "")
                : project.first(whole + ".md", whole + "/index.md", whole + "/README.md");
    }
}
