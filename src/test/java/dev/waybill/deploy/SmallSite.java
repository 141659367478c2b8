package dev.waybill.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.deploy.store.ReleaseHistory;
import dev.waybill.deploy.store.Store;
import dev.waybill.output.OutputFile;
import dev.waybill.output.PublishedFolder;
import dev.waybill.output.PublishedSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Small sites of pages that need files. Each release has its own style, pictures and pages. */
public final class SmallSite {
    public static final Map<String, String> FIRST = site("1", "", "about/", "gone/", "旧/");
    public static final Map<String, String> SECOND = site("2", "", "about/", "new/", "新 页+~/");
    static final Map<String, String> THIRD = site("3", "", "third/", "gone/");

    private SmallSite() {}

    private static Map<String, String> site(String release, String... pages) {
        Map<String, String> files = new TreeMap<>();
        files.put("_wb/assets/site." + release + ".css", "body { order: " + release + " }");
        files.put("robots.txt", "User-agent: *");
        for (String page : pages) {
            String picture = "pictures/" + (page.isEmpty() ? "home/" : page) + release + ".svg";
            files.put(picture, "<svg xmlns='http://www.w3.org/2000/svg'><title>" + page + "</title></svg>");
            files.put(page + "index.html", """
                    <!DOCTYPE html><link rel="stylesheet" href="/_wb/assets/site.%s.css"><img src="/%s" alt="">
                    """.formatted(release, picture));
        }
        return files;
    }

    public static PublishedSite built(Map<String, String> files, Path folder) throws IOException {
        new PublishedFolder(folder)
                .write(
                        files.entrySet().stream()
                                .map(file -> OutputFile.text(file.getKey(), file.getValue()))
                                .toList(),
                        false);
        return PublishedSite.open(folder);
    }

    /** What a reader can open: all files of the store except the deploy's own. */
    public static Map<String, String> published(Store store) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String path : store.list().keySet()) {
            if (!path.startsWith(ReleaseHistory.FOLDER)) {
                Optional<byte[]> bytes = store.read(path);
                files.put(path, new String(bytes.orElseThrow(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** Asserts that the site is published, with at most the files that pages of another release need. */
    public static void assertIs(Map<String, String> site, Store store, String when) throws IOException {
        assertEquals(site, withoutStaying(site, store), when);
    }

    public static boolean is(Map<String, String> site, Store store) throws IOException {
        return site.equals(withoutStaying(site, store));
    }

    private static Map<String, String> withoutStaying(Map<String, String> site, Store store) throws IOException {
        Map<String, String> files = published(store);
        files.keySet().removeIf(path -> path.startsWith("_wb/assets/") && !site.containsKey(path));
        return files;
    }

    /** Asserts that no page names a missing file. */
    public static void assertWhole(Map<String, String> published, String when) {
        published.forEach((path, text) -> {
            if (path.endsWith(".html")) {
                for (Element element : Jsoup.parse(text).select("[href], [src]")) {
                    String named = (element.attr("href") + element.attr("src")).substring(1);
                    assertTrue(published.containsKey(named), when + ": '" + path + "' names '" + named + "'");
                }
            }
        });
    }
}
