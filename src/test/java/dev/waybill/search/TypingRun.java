package dev.waybill.search;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.StaticServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Types queries into the dialog of a built site, letter by letter, and prints what that loads: {@code SITE PAUSE QUERY...}, with the pause
 * between letters in milliseconds. Called by {@code bench/search/typing}.
 */
final class TypingRun {
    private TypingRun() {}

    public static void main(String[] arguments) throws IOException {
        Path site = Path.of(arguments[0]);
        int pause = Integer.parseInt(arguments[1]);
        List<String> queries = List.of(arguments).subList(2, arguments.length);
        List<Long> requests = new ArrayList<>();
        List<Long> bytes = new ArrayList<>();
        try (StaticServer server = new StaticServer(site);
                Chromium chromium = new Chromium()) {
            for (String query : queries) {
                List<String> loaded = loaded(chromium, server, query, pause);
                requests.add((long) loaded.size());
                long sum = 0;
                for (String path : loaded) {
                    sum += gzip(Files.readAllBytes(site.resolve(path.substring(1))));
                }
                bytes.add(sum);
            }
        }
        Collections.sort(requests);
        Collections.sort(bytes);
        System.out.printf(
                Locale.ROOT,
                "%d queries, %d ms a letter: requests median %d, most %d; bytes by gzip median %d, most %d%n",
                queries.size(),
                pause,
                requests.get(requests.size() / 2),
                requests.get(requests.size() - 1),
                bytes.get(bytes.size() / 2),
                bytes.get(bytes.size() - 1));
    }

    private static List<String> loaded(Chromium chromium, StaticServer server, String query, int pause) {
        try (BrowserContext context = chromium.browser().newContext();
                Page page = context.newPage()) {
            page.navigate(server.address());
            int before = server.requests().size();
            page.keyboard().press("/");
            page.waitForSelector("dialog.finder[open]");
            page.keyboard().type(query, new Keyboard.TypeOptions().setDelay(pause));
            page.waitForTimeout(2_000);
            return List.copyOf(server.requests())
                    .subList(before, server.requests().size())
                    .stream()
                    .filter(path -> path.endsWith(".js"))
                    .toList();
        }
    }

    private static long gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.size();
    }
}
