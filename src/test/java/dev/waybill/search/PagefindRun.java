package dev.waybill.search;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.StaticServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Runs queries with Pagefind's own client: {@code SITE QUERIES RUN [--english]}, for an indexed site. Called by {@code bench/search/}.
 */
final class PagefindRun {
    /** How many queries are measured as a browser's first query. Each needs a new browser context. */
    private static final int FIRST = 40;

    private static final String ASK = """
            async ([text, count]) => {
              const {results} = await pagefind.search(text);
              const shown = await Promise.all(results.slice(0, count).map((result) => result.data()));
              return shown.map(({url}) => decodeURIComponent(url).replace(/^\\//, "").replace(/\\.html$/, ""));
            }
            """;

    private PagefindRun() {}

    public static void main(String[] arguments) throws IOException {
        Path site = Path.of(arguments[0]);
        List<String[]> queries = Files.readAllLines(Path.of(arguments[1])).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
        String language = arguments.length > 3 ? "en" : "zh-cn";
        Files.writeString(site.resolve("blank.html"), "<!doctype html><html lang=\"" + language + "\">");
        try (StaticServer server = new StaticServer(site);
                Chromium chromium = new Chromium();
                PrintStream run = new PrintStream(arguments[2], StandardCharsets.UTF_8)) {
            try (BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions())) {
                Page page = open(context, server);
                for (String[] query : queries) {
                    int rank = 1;
                    for (Object id : (List<?>) page.evaluate(ASK, List.of(query[1], 10))) {
                        run.print(query[0] + "\t" + rank++ + "\t" + id + "\n");
                    }
                }
            }
            List<Long> loaded = new ArrayList<>();
            for (int i = 0; i < queries.size(); i += Math.max(1, queries.size() / FIRST)) {
                loaded.add(first(chromium, server, site, queries.get(i)[1]));
            }
            Collections.sort(loaded);
            System.out.printf(
                    Locale.ROOT,
                    "first query with five results, all files by gzip: median %d, most %d bytes of %d queries%n",
                    loaded.get(loaded.size() / 2),
                    loaded.get(loaded.size() - 1),
                    loaded.size());
        }
    }

    private static Page open(BrowserContext context, StaticServer server) {
        Page page = context.newPage();
        page.navigate(server.address() + "blank.html");
        page.evaluate(
                "async () => { globalThis.pagefind = await import('/pagefind/pagefind.js'); await pagefind.init(); }");
        return page;
    }

    private static long first(Chromium chromium, StaticServer server, Path site, String query) throws IOException {
        int before = server.requests().size();
        try (BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions())) {
            open(context, server).evaluate(ASK, List.of(query, 5));
        }
        long bytes = 0;
        for (String path :
                List.copyOf(server.requests()).subList(before, server.requests().size())) {
            Path file = site.resolve(path.substring(1));
            if (path.startsWith("/pagefind/") && Files.isRegularFile(file)) {
                bytes += gzip(Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    private static long gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return Math.min(bytes.size(), content.length);
    }
}
