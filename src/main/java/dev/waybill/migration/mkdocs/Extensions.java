package dev.waybill.migration.mkdocs;

import dev.waybill.migration.link.HeadingIds;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.project.ProjectFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Markdown extensions that a project uses.
 *
 * @param listed as the configuration has them
 * @param snippets folders that snippets are looked for in
 * @param variables what {@code {{ name }}} stands for, by the macros plugin
 */
record Extensions(
        Object listed, HeadingIds headingIds, List<String> snippets, Map<String, Object> variables, boolean macros) {
    static Extensions of(Map<String, Object> keys, String root, String docs) {
        Object listed = keys.getOrDefault("markdown_extensions", "");
        List<String> folders = new ArrayList<>();
        Map<String, Object> snippets = option(listed, "pymdownx.snippets").orElse(Map.of());
        Values.texts(snippets.getOrDefault("base_path", ""))
                .forEach(path -> ProjectFolder.resolve(root, path).ifPresent(folders::add));
        folders.add(root);
        folders.add(docs);
        boolean slugs =
                option(listed, "toc").filter(toc -> toc.containsKey("slugify")).isPresent();
        return new Extensions(
                listed,
                slugs ? HeadingIds.PYMDOWN : HeadingIds.PYTHON,
                folders,
                Values.map(keys, "extra"),
                plugin(keys, "macros").isPresent());
    }

    boolean has(String... names) {
        for (String name : names) {
            Optional<Map<String, Object>> found = option(listed, name);
            if (found.isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The options of a plugin or extension; empty where it isn't used. */
    static Optional<Map<String, Object>> plugin(Map<String, Object> keys, String name) {
        return option(keys.getOrDefault("plugins", ""), name);
    }

    static Optional<Map<String, Object>> option(Object list, String name) {
        Map<String, Object> table = Values.map(list);
        if (table.containsKey(name)) {
            return Optional.of(Values.map(table, name));
        }
        for (Object item : Values.list(list)) {
            if (name.equals(item)) {
                return Optional.of(Map.of());
            }
            if (Values.map(item).containsKey(name)) {
                return Optional.of(Values.map(Values.map(item), name));
            }
        }
        return Optional.empty();
    }
}
