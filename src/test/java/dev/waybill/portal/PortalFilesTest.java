package dev.waybill.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The portal's files: its links, its sizes, its head. */
class PortalFilesTest {
    private static final BuiltPortal PORTAL = BuiltPortal.get();
    private static final URI ROOT = URI.create("https://portal.test/");

    private static final Map<String, Document> PAGES = parsed();

    @Test
    void buildsWithoutErrorOrWarning() {
        assertEquals(List.of(), PORTAL.report().diagnostics());
    }

    @Test
    void everyLinkLeadsToAFileAndEveryFragmentToAnId() {
        Set<String> diagnostics = new TreeSet<>();
        PAGES.forEach((path, page) -> {
            for (Element link : page.select("a[href], link[href], img[src], script[src], form[action]")) {
                String written = link.hasAttr("href")
                        ? link.attr("href")
                        : link.hasAttr("src") ? link.attr("src") : link.attr("action");
                diagnostic(path, written).ifPresent(diagnostics::add);
            }
        });
        assertEquals(Set.of(), diagnostics);
    }

    @Test
    void everyPageIsReachedFromTheHomePage() {
        Set<String> seen = new TreeSet<>(Set.of(""));
        List<String> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            String path = open.remove(open.size() - 1);
            for (Element link : PAGES.get(path).select("a[href]")) {
                URI target = base(path).resolve(link.attr("href"));
                String found = target.getPath() == null ? "" : target.getPath().replaceFirst("^/", "");
                if (target.getHost() != null
                        && target.getHost().equals(ROOT.getHost())
                        && PAGES.containsKey(found)
                        && seen.add(found)) {
                    open.add(found);
                }
            }
        }
        Set<String> unreached = new TreeSet<>(PAGES.keySet());
        unreached.removeAll(seen);
        assertEquals(Set.of("404.html", "offline/"), unreached);
    }

    @Test
    void everyPageKeepsTheBudget() {
        List<String> diagnostics = new ArrayList<>();
        for (String file : PORTAL.files(".html")) {
            int size = compressed(PORTAL.bytes(file));
            if (size > 15 * 1024) {
                diagnostics.add(file + " has " + size + " bytes compressed");
            }
        }
        assertEquals(List.of(), diagnostics);
        for (String file : PORTAL.files(".css")) {
            int size = compressed(PORTAL.bytes(file));
            int most = file.contains("/site.") ? 8192 : 2048;
            assertTrue(size <= most, file + " has " + size + " bytes compressed");
        }
    }

    @Test
    void pagesWithoutListsHaveOneScript() {
        PAGES.forEach((path, page) -> {
            int scripts = page.select("script[src]:not([src*=/tabs.])").size();
            boolean lists = !page.select("[data-checklist]").isEmpty() || path.equals("offline/");
            assertEquals(path.equals("search/") || lists, scripts > 1, path);
            String policy =
                    page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
            int hashes = policy.split("'sha256-", -1).length - 1;
            assertEquals(lists ? 3 : 2, hashes, path);
            boolean ticked = !page.select("section[data-checklist]").isEmpty()
                    || path.equals("checklists/")
                    || path.equals("offline/");
            assertTrue(policy.contains("connect-src " + (ticked ? "'none';" : "'self';")), path + ": " + policy);
            assertTrue(policy.contains("worker-src " + (ticked ? "'self';" : "'none';")), path + ": " + policy);
        });
    }

    @Test
    void everyPageSaysWhatItIs() {
        Set<String> titles = new TreeSet<>();
        PAGES.forEach((path, page) -> {
            assertEquals("zh-CN", page.select("html").attr("lang"), path);
            assertEquals(1, page.select("h1").size(), path);
            assertEquals(1, page.select("main").size(), path);
            assertTrue(titles.add(page.title()), path + " has another page's title: " + page.title());
            assertFalse(page.select("meta[name=description]").attr("content").isBlank(), path);
            String csp = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
            assertTrue(csp.contains("default-src 'none'") && !csp.contains("unsafe"), path + ": " + csp);
            assertTrue(page.select("[style], [onclick]").isEmpty(), path);
        });
    }

    @Test
    void assetsAreNamedByTheirContentAndCheckedByTheBrowser() {
        PAGES.forEach((path, page) -> {
            for (Element asset : page.select("link[rel=stylesheet], script[src]")) {
                if (asset.attr("src")
                        .matches(".*/_wb/assets/(disk|site|tabs|zoom)\\..*js")) { // work where integrity can't be
                    // checked
                    continue;
                }
                assertTrue(asset.attr("integrity").startsWith("sha384-"), path + " " + asset);
            }
        });
    }

    private static java.util.Optional<String> diagnostic(String path, String written) {
        if (written.startsWith("mailto:") || written.startsWith("tel:") || written.startsWith("data:")) {
            return java.util.Optional.empty();
        }
        URI target = base(path).resolve(written);
        String site = "https://waybill.example/";
        if (target.toString().startsWith(site)) {
            target = ROOT.resolve(target.toString().substring(site.length()));
        }
        if (!ROOT.getHost().equals(target.getHost())) {
            return java.util.Optional.empty();
        }
        String file = target.getPath().replaceFirst("^/", "");
        Path found = PORTAL.folder().resolve(file.isEmpty() || file.endsWith("/") ? file + "index.html" : file);
        if (!Files.isRegularFile(found)) {
            return java.util.Optional.of(path + " -> " + written + ": no such file");
        }
        Document page = PAGES.get(file);
        String fragment = target.getFragment();
        if (fragment != null && page != null && page.getElementById(fragment) == null) {
            return java.util.Optional.of(path + " -> " + written + ": no such id");
        }
        return java.util.Optional.empty();
    }

    private static URI base(String path) {
        return ROOT.resolve(
                path.isEmpty() ? "" : URI.create("/").resolve(encoded(path)).toString());
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static Map<String, Document> parsed() {
        Map<String, Document> pages = new HashMap<>();
        PORTAL.pages().forEach(path -> pages.put(path, Jsoup.parse(PORTAL.text(path))));
        return pages;
    }

    private static int compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.size();
    }
}
