package dev.waybill.migration.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives each page a path of its own: the page of a folder is {@code _index.md}, and no two have one address. */
final class Layout {
    private Layout() {}

    static List<Draft> of(List<Draft> drafts) {
        List<Draft> named =
                drafts.stream().map(draft -> draft.at(clean(draft.path()))).toList();
        Set<String> folders = new TreeSet<>();
        for (Draft draft : named) {
            for (String folder = folder(draft.path()); !folder.isEmpty(); folder = folder(folder)) {
                folders.add(folder.toLowerCase(Locale.ROOT));
            }
        }
        Map<String, Integer> taken = new HashMap<>();
        Set<String> indexes = new HashSet<>();
        named.forEach(draft -> {
            if (draft.path().endsWith("_index.md")) {
                indexes.add(draft.path().toLowerCase(Locale.ROOT));
            }
        });
        List<Draft> all = new ArrayList<>();
        for (Draft draft : named) {
            String path = draft.path();
            String name = path.substring(0, path.length() - ".md".length());
            if (folders.contains(name.toLowerCase(Locale.ROOT))
                    && !indexes.contains((name + "/_index.md").toLowerCase(Locale.ROOT))) {
                path = name + "/_index.md";
            }
            String address = path.replaceFirst("(?:^|/)_index\\.md$", "")
                    .replaceFirst("\\.md$", "")
                    .toLowerCase(Locale.ROOT);
            int count = taken.merge(address, 1, Integer::sum);
            if (count > 1) {
                path = (address.isEmpty()
                                ? "index"
                                : path.replaceFirst("/_index\\.md$", "").replaceFirst("\\.md$", "")) + "-" + count
                        + ".md";
            }
            all.add(draft.at(path));
        }
        return all;
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** A path whose names this program publishes. */
    private static String clean(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/")) {
            names.add(
                    name.strip().replaceAll("[\\\\:*?\"<>|#%\\p{Cc}\\s]+", "-").replaceFirst("^[._]+", ""));
        }
        String last = names.remove(names.size() - 1).replaceFirst("(?i)\\.(?:md|mdx|markdown|html?)$", "");
        names.removeIf(String::isEmpty);
        boolean index = last.equalsIgnoreCase("index") || last.equalsIgnoreCase("readme");
        names.add((index ? "_index" : last.isEmpty() ? "page" : last) + ".md");
        return String.join("/", names);
    }
}
