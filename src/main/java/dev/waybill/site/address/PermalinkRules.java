package dev.waybill.site.address;

import dev.waybill.config.yaml.Located;
import dev.waybill.document.Document;
import java.util.List;

/** Maps source paths to addresses. */
public final class PermalinkRules {
    private PermalinkRules() {}

    /** {@code a/b.md} is at {@code a/b/}, {@code a/_index.md} and {@code a/index.md} at {@code a/}; a slug replaces the last name. */
    public static Permalink of(Document document) {
        String path = document.path();
        String stem = path.substring(0, path.length() - ".md".length());
        String name = stem.substring(stem.lastIndexOf('/') + 1);
        boolean folder = name.equals("_index") || name.equals("index");
        String address = folder ? parent(stem) : stem;
        if (address.isEmpty()) {
            return new Permalink("");
        }
        String last = document.frontMatter()
                .address()
                .slug()
                .map(Located::value)
                .orElse(address.substring(address.lastIndexOf('/') + 1));
        return new Permalink(joined(parent(address)) + Slug.of(last) + "/");
    }

    /** The folder whose list shows the document. */
    public static String section(String path) {
        String folder = parent(path);
        return path.endsWith("/index.md") ? parent(folder) : folder;
    }

    public static Permalink ofSection(String path) {
        return new Permalink(joined(path));
    }

    /** {@code /old/path} and {@code old/path/} are at {@code old/path/}; a name with a dot is a file. */
    public static List<Permalink> aliases(Document document) {
        return document.frontMatter().address().aliases().stream()
                .map(alias -> alias.value().replaceAll("^/+|/+$", ""))
                .map(path -> new Permalink(
                        path.isEmpty()
                                        || path.substring(path.lastIndexOf('/') + 1)
                                                .contains(".")
                                ? path
                                : path + "/"))
                .toList();
    }

    public static String parent(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    private static String joined(String folder) {
        if (folder.isEmpty()) {
            return "";
        }
        StringBuilder address = new StringBuilder();
        for (String name : folder.split("/")) {
            address.append(Slug.of(name)).append('/');
        }
        return address.toString();
    }
}
