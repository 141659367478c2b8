package dev.waybill.site.address;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of files and folders, as readers see them. */
public final class SourceName {
    /** Pages of this name stand for their folder. */
    private static final List<String> FOLDER_PAGES = List.of("_index.md", "index.md", "README.md", "readme.md");

    /** {@code 01-intro}, {@code 200.deploy}; not {@code 2024-05-01-news}, {@code 7.0-notes} or {@code 1688}. */
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,6}[-_. ]+(?![0-9])(.+)");

    private SourceName() {}

    /** Whether a page stands for its folder by its file's name. */
    public static boolean isFolderPage(String path) {
        return FOLDER_PAGES.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Paths of the pages that may stand for a folder. */
    public static List<String> folderPages(String folder) {
        String start = folder.isEmpty() ? "" : folder + "/";
        return FOLDER_PAGES.stream().map(page -> start + page).toList();
    }

    /** Without the number in front that only orders it: {@code intro} for {@code 01-intro}. */
    public static String unnumbered(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() ? numbered.group(1) : name;
    }

    /** In words: {@code First steps} for {@code 01-first_steps}. */
    public static String readable(String name) {
        String words = unnumbered(name).replaceAll("[-_]+", " ").strip();
        if (words.isEmpty()) {
            return name;
        }
        int second = words.offsetByCodePoints(0, 1);
        return words.substring(0, second).toUpperCase(Locale.ROOT) + words.substring(second);
    }
}
