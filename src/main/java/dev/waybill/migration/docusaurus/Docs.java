package dev.waybill.migration.docusaurus;

import dev.waybill.config.yaml.PlainYaml;
import dev.waybill.migration.draft.Draft;
import dev.waybill.migration.draft.DraftEntry;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.draft.ProjectFiles;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.project.ProjectFolder;
import dev.waybill.migration.text.MappedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One folder of documents, with the ids by which sidebars name them. */
final class Docs {
    private final ProjectFolder project;
    private final String folder;
    private final String route;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, String> byId = new LinkedHashMap<>();
    private final Map<String, Double> positions = new TreeMap<>();
    private final Map<String, String> labels = new TreeMap<>();

    /**
     * @param folder from the project's root
     * @param route what addresses start with, such as {@code docs}; empty for the root
     */
    Docs(ProjectFolder project, String folder, String route) {
        this.project = project;
        this.folder = folder;
        this.route = route.replaceAll("^/+|/+$", "");
    }

    List<Draft> drafts() {
        return drafts;
    }

    Docs read(List<String> excluded, Losses losses) {
        for (String file : project.under(folder)) {
            String path = file.substring(folder.length() + 1);
            boolean partial = path.matches("(?:.*/)?_.*") || path.matches("(?:.*/)?.*\\.test\\..*");
            boolean left = excluded.stream().anyMatch(glob -> ProjectFiles.matches(path, glob));
            if (SourcePage.isMarkdown(file) && !partial && !left) {
                page(file, path, losses);
            }
        }
        project.under(folder).stream()
                .filter(file -> file.matches("(?:.*/)?_category_\\.(?:json|ya?ml)"))
                .forEach(this::category);
        return this;
    }

    private void page(String file, String path, Losses losses) {
        SourcePage page = SourcePage.read(project, file, losses);
        Map<String, Object> keys = new LinkedHashMap<>(page.frontMatter());
        String bare = NumberPrefix.without(path.replaceFirst("\\.(?:mdx?|markdown)$", ""));
        String name = bare.substring(bare.lastIndexOf('/') + 1);
        String parent = bare.substring(0, bare.length() - name.length());
        String id = Values.text(keys, "id").orElse(name);
        String parentName = parent.replaceFirst("/$", "").replaceFirst(".*/", "");
        boolean index = name.equalsIgnoreCase("index")
                || name.equalsIgnoreCase("readme")
                || name.equalsIgnoreCase(parentName) && !parentName.isEmpty();
        String natural = "/" + parent + (index ? "" : id);
        String slug = Values.text(keys, "slug")
                .map(each -> each.startsWith("/") ? each : "/" + parent + each.replaceFirst("^\\./", ""))
                .orElse(natural);
        String address = ("/" + route + slug).replaceAll("/+", "/");
        byId.put(parent + id, file);
        byId.putIfAbsent(bare, file);
        Values.text(keys, "sidebar_label").ifPresent(label -> labels.put(file, label));
        NumberPrefix.of(path.substring(path.lastIndexOf('/') + 1))
                .ifPresent(number -> positions.put(file, number.doubleValue()));
        Values.text(keys, "sidebar_position")
                .filter(text -> text.matches("-?\\d+(\\.\\d+)?"))
                .ifPresent(text -> positions.put(file, Double.valueOf(text)));
        List.of(
                        "id",
                        "slug",
                        "sidebar_label",
                        "sidebar_position",
                        "pagination_next",
                        "pagination_prev",
                        "hide_title",
                        "custom_edit_url")
                .forEach(keys::remove);
        if (Boolean.TRUE.equals(keys.remove("hide_table_of_contents"))) {
            keys.put("toc", false);
        }
        if (positions.containsKey(file)) {
            keys.putIfAbsent("weight", positions.getOrDefault(file, 0.0).intValue());
        }
        Optional<String> named = Optional.ofNullable(labels.get(file));
        String target = (address.replaceFirst("^/", "").replaceFirst("/$", "") + (index ? "/index" : ""))
                .replaceFirst("^/", "");
        drafts.add(new Draft(
                file,
                (target.isEmpty() ? "index" : target) + ".md",
                keys,
                named,
                page.body(),
                List.of(
                        address.length() > 1 ? address.replaceFirst("/$", "") : address,
                        natural.length() > 1 ? ("/" + route + natural).replaceAll("/+", "/") : address)));
    }

    /** A folder's name, place and own page. */
    private void category(String file) {
        Map<String, Object> keys =
                project.text(file).flatMap(PlainYaml::read).map(Values::map).orElse(Map.of());
        String path = ProjectFolder.folder(file)
                .substring(
                        Math.min(folder.length() + 1, ProjectFolder.folder(file).length()));
        Values.text(keys, "label").ifPresent(label -> labels.put(path, label));
        Values.text(keys, "position")
                .filter(text -> text.matches("-?\\d+(\\.\\d+)?"))
                .ifPresent(text -> positions.put(path, Double.valueOf(text)));
        Map<String, Object> link = Values.map(keys, "link");
        if (Values.text(link, "type").orElse("").equals("generated-index")) {
            generated(
                    file,
                    path,
                    Values.text(link, "title").orElse(Values.text(keys, "label").orElse("")),
                    Values.text(link, "description"),
                    Values.text(link, "slug")
                            .orElse("/category/"
                                    + slug(Values.text(keys, "label").orElse(path))));
        } else {
            Values.text(link, "id")
                    .flatMap(id -> Optional.ofNullable(byId.get(id)))
                    .ifPresent(page -> byId.put(path + "/*", page));
        }
    }

    private static String slug(String label) {
        return label.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    private void generated(String file, String path, String title, Optional<String> description, String slug) {
        String bare = NumberPrefix.without(path);
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("title", title);
        String target =
                ("/" + route + "/" + bare + "/index.md").replaceAll("/+", "/").substring(1);
        drafts.add(new Draft(
                file,
                target,
                keys,
                Optional.of(title),
                MappedText.of(description.orElse(""), 1),
                List.of(
                        ("/" + route + "/" + slug).replaceAll("/+", "/"),
                        ("/" + route + "/" + bare).replaceAll("/+", "/"))));
        byId.put(path + "/*", file);
    }

    /** The entries of a sidebar. */
    List<DraftEntry> entries(Object sidebar, int depth) {
        List<DraftEntry> entries = new ArrayList<>();
        if (depth > 12) {
            return entries;
        }
        if (sidebar instanceof Map<?, ?> table && !table.containsKey("type")) {
            Values.map(sidebar)
                    .forEach((label, items) -> entries.add(DraftEntry.group(label, entries(items, depth + 1))));
            return entries;
        }
        if (sidebar instanceof Map<?, ?>) {
            return entries(List.of(sidebar), depth);
        }
        for (Object item : Values.list(sidebar)) {
            item(item, depth, entries);
        }
        return entries;
    }

    private void item(Object item, int depth, List<DraftEntry> entries) {
        if (item instanceof String id) {
            document("", id).ifPresent(entries::add);
            return;
        }
        Map<String, Object> keys = Values.map(item);
        String label = Values.text(keys, "label").orElse("");
        switch (Values.text(keys, "type").orElse("")) {
            case "doc", "ref" ->
                document(label, Values.text(keys, "id").orElse("")).ifPresent(entries::add);
            case "link" -> Values.text(keys, "href").ifPresent(href -> entries.add(DraftEntry.address(label, href)));
            case "autogenerated" ->
                entries.addAll(generated(Values.text(keys, "dirName")
                        .orElse(".")
                        .replaceFirst("^\\./?", "")
                        .replaceFirst("/$", "")));
            case "category" -> {
                Map<String, Object> link = Values.map(keys, "link");
                Optional<String> page = Values.text(link, "id").flatMap(id -> Optional.ofNullable(byId.get(id)));
                entries.add(new DraftEntry(
                        label, page, Optional.empty(), entries(keys.getOrDefault("items", List.of()), depth + 1)));
            }
            case "html" -> {}
            default -> entries.addAll(entries(item, depth + 1));
        }
    }

    private Optional<DraftEntry> document(String label, String id) {
        Optional<String> file =
                Optional.ofNullable(byId.get(id)).or(() -> Optional.ofNullable(byId.get(NumberPrefix.without(id))));
        return file.map(each -> DraftEntry.file(label.isEmpty() ? labels.getOrDefault(each, "") : label, each));
    }

    /** The entries of a folder, in the order of their numbers, then of their names. */
    List<DraftEntry> generated(String directory) {
        String prefix = directory.isEmpty() ? "" : directory + "/";
        Map<String, DraftEntry> found = new TreeMap<>();
        for (Draft draft : drafts) {
            String path = draft.source().substring(folder.length() + 1);
            boolean category = path.matches("(?:.*/)?_category_\\..*");
            if (!path.startsWith(prefix)) {
                continue;
            }
            String rest = path.substring(prefix.length());
            int slash = rest.indexOf('/');
            if (slash < 0 && !category) {
                found.put(path, DraftEntry.file(labels.getOrDefault(draft.source(), ""), draft.source()));
            } else if (slash >= 0) {
                String below = prefix + rest.substring(0, slash);
                found.computeIfAbsent(below, each -> folder(each));
            }
        }
        List<Map.Entry<String, DraftEntry>> entries = new ArrayList<>(found.entrySet());
        entries.sort(Comparator.comparingDouble((Map.Entry<String, DraftEntry> entry) -> place(entry.getKey()))
                .thenComparing(Map.Entry::getKey));
        return entries.stream().map(Map.Entry::getValue).toList();
    }

    private DraftEntry folder(String path) {
        List<DraftEntry> children = new ArrayList<>(generated(path));
        String name = NumberPrefix.without(path.substring(path.lastIndexOf('/') + 1));
        String stem = folder + "/" + path + "/";
        Optional<String> page = Optional.ofNullable(byId.get(path + "/*"))
                .or(() -> project.first(
                        stem + "index.md",
                        stem + "index.mdx",
                        stem + "README.md",
                        stem + name + ".md",
                        stem + name + ".mdx"));
        children.removeIf(child -> child.file().equals(page));
        String label = labels.getOrDefault(
                path,
                page.isPresent()
                        ? ""
                        : Character.toUpperCase(name.charAt(0))
                                + name.substring(1).replaceAll("[-_]+", " "));
        return new DraftEntry(label, page, Optional.empty(), children);
    }

    private double place(String path) {
        String file = folder + "/" + path;
        double otherwise = NumberPrefix.of(path.substring(path.lastIndexOf('/') + 1))
                .map(Integer::doubleValue)
                .orElse(path.matches("(?:.*/)?(?:index|README)\\.mdx?") ? -1.0 : 1e9);
        return positions.getOrDefault(file, positions.getOrDefault(path, otherwise));
    }
}
