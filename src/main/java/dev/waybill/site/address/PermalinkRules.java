package dev.waybill.site.address;

import dev.waybill.config.LanguageRoot;
import dev.waybill.config.yaml.Located;
import dev.waybill.document.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Maps the source paths of a site to addresses. */
public final class PermalinkRules {
    private final LanguageRoot root;

    /** Folders that hold pages besides the one that stands for the folder. */
    private final Set<String> sections = new HashSet<>();

    /** The same by their paths in lower case, without those that have a page of their own. */
    private final Map<String, String> pageless = new HashMap<>();

    /** The files and folders of a folder by their names without numbers. */
    private final Map<String, Set<String>> unnumbered = new HashMap<>();

    /**
     * @param paths of all pages of the site
     * @param root where they are
     */
    public PermalinkRules(Collection<String> paths, LanguageRoot root) {
        this.root = root;
        for (String path : paths) {
            String folder = parent(path);
            if (SourceName.isFolderPage(path)) {
                folder = parent(folder);
            } else {
                addName(stem(path));
            }
            addFolders(folder);
            addFolderNames(parent(path));
        }
        sections.forEach(folder -> pageless.put(folder.toLowerCase(Locale.ROOT), folder));
        paths.stream()
                .filter(SourceName::isFolderPage)
                .forEach(path -> pageless.remove(parent(path).toLowerCase(Locale.ROOT)));
    }

    private void addFolders(String folder) {
        String above = folder;
        while (sections.add(above) && !above.isEmpty()) {
            above = parent(above);
        }
    }

    private void addFolderNames(String folder) {
        for (String above = folder; !above.isEmpty() && addName(above); ) {
            above = parent(above);
        }
    }

    private boolean addName(String path) {
        return unnumbered
                .computeIfAbsent(parent(path) + "/" + SourceName.unnumbered(name(path)), absent -> new HashSet<>())
                .add(path);
    }

    /**
     * {@code a/b.md} is at {@code a/b/}, the page of folder {@code a} at {@code a/}; a slug replaces the last name. A number in front of a
     * name is left out, unless another name in the folder is the same without it.
     */
    public Permalink of(Document document) {
        String path = document.path();
        String place = SourceName.isFolderPage(path) ? parent(path) : stem(path);
        if (place.equals(root.folder())) {
            return new Permalink(root.path());
        }
        String last =
                document.frontMatter().address().slug().map(Located::value).orElseGet(() -> shown(place));
        return new Permalink(folder(parent(place)) + Slug.of(last) + "/");
    }

    /** The folder of all pages, under {@code content/}. */
    public String folder() {
        return root.folder();
    }

    /** The path of a page within that folder. */
    public String within(String path) {
        return root.within(path);
    }

    /** The address of a folder. */
    public Permalink ofSection(String path) {
        return new Permalink(folder(path));
    }

    /** Whether a page stands for a folder that holds other pages: by its name, or as {@code a.md} beside a folder {@code a}. */
    public boolean isSectionPage(String path) {
        if (!SourceName.isFolderPage(path)) {
            return folderBeside(path).isPresent();
        }
        return path.endsWith("_index.md") || parent(path).equals(root.folder()) || sections.contains(parent(path));
    }

    private Optional<String> folderBeside(String path) {
        return Optional.ofNullable(pageless.get(stem(path).toLowerCase(Locale.ROOT)));
    }

    /** The folder whose list shows the document, or for which it stands. */
    public String section(String path) {
        String folder = parent(path);
        if (!SourceName.isFolderPage(path)) {
            return folderBeside(path).orElse(folder);
        }
        return isSectionPage(path) ? folder : parent(folder);
    }

    /** {@code /old/path} and {@code old/path/} are at {@code old/path/}; a name with a dot is a file. */
    public static List<Permalink> aliases(Document document) {
        return document.frontMatter().address().aliases().stream()
                .map(alias -> alias.value().replaceAll("^/+|/+$", ""))
                .map(path -> new Permalink(path.isEmpty() || name(path).contains(".") ? path : path + "/"))
                .toList();
    }

    public static String parent(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    private static String stem(String path) {
        return path.substring(0, path.length() - ".md".length());
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String folder(String folder) {
        return folder.equals(root.folder()) ? root.path() : folder(parent(folder)) + Slug.of(shown(folder)) + "/";
    }

    private String shown(String path) {
        String name = SourceName.unnumbered(name(path));
        Set<String> same = unnumbered.getOrDefault(parent(path) + "/" + name, Set.of());
        return same.size() > 1 ? name(path) : name;
    }
}
