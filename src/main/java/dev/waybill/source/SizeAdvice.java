package dev.waybill.source;

import dev.waybill.diagnostic.Message;

/** What to do about a file that is too large, depending on its purpose. */
public final class SizeAdvice {
    private SizeAdvice() {}

    /** @param path from the site's root */
    public static Message of(String path) {
        return switch (path) {
            case "waybill.yaml" -> Message.of("keep settings in it; texts belong in pages");
            case "content/checklists.lock.json" ->
                Message.of("take the file's last good version; waybill ids --write brings it up to date");
            case "content/_data/stats.json" ->
                Message.of("run waybill stats with a log: it leaves out what is rarest, so that the file can be read");
            case "content/_data/search-stop.txt", "content/_data/synonyms.txt" -> Message.of("keep fewer words");
            default -> ofKind(path);
        };
    }

    private static Message ofKind(String path) {
        if (path.startsWith("content/_data/")) {
            return Message.of("keep fewer rows or keys in it, or make two data files of it");
        }
        if (path.startsWith("templates/")) {
            return Message.of("make several templates of it, and move data it holds to content/_data/");
        }
        if (path.startsWith(".waybill/")) {
            return Message.of("delete it; it is made again");
        }
        return path.endsWith(".md") ? Message.of("make several pages of it") : Message.of("make it smaller");
    }
}
