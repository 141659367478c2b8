package dev.waybill.source;

/** What to do about a file that is too large, depending on its purpose. */
public final class SizeAdvice {
    private SizeAdvice() {}

    /** @param path from the site's root */
    public static String of(String path) {
        return switch (path) {
            case "waybill.yaml" -> "keep settings in it; texts belong in pages";
            case "content/checklists.lock.json" ->
                "take the file's last good version; waybill ids --write brings it up to date";
            case "content/_data/stats.json" ->
                "run waybill stats with a log: it leaves out what is rarest, so that the file can be read";
            case "content/_data/search-stop.txt", "content/_data/synonyms.txt" -> "keep fewer words";
            default -> ofKind(path);
        };
    }

    private static String ofKind(String path) {
        if (path.startsWith("content/_data/")) {
            return "keep fewer rows or keys in it, or make two data files of it";
        }
        if (path.startsWith("templates/")) {
            return "make several templates of it, and move data it holds to content/_data/";
        }
        if (path.startsWith(".waybill/")) {
            return "delete it; it is made again";
        }
        return path.endsWith(".md") ? "make several pages of it" : "make it smaller";
    }
}
