package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.waybill.testing.ActiveVectors;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.LongForm;
import dev.waybill.testing.StaticServer;
import dev.waybill.testing.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever an editor writes in any field stays text in a reader's browser. */
@ParameterizedClass(name = "part {0}")
@MethodSource("parts")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SinksTest {
    /** The number of parts into which all vectors are divided; each part has its own site. */
    private static final int PARTS = LongForm.times(254, 13);

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> NO_ELEMENTS =
            Set.of("iframe", "object", "embed", "base", "frame", "frameset", "applet", "marquee", "math", "image");
    private static final Set<String> ADDRESSES = Set.of(
            "href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href", "ping", "background");

    /** {@code Content-Security-Policy default-src …}, and for old addresses {@code refresh 0; url=../s/new/} */
    private static final Pattern REFRESH = Pattern.compile("Content-Security-Policy .*|refresh 0; url=[^:/][^:]*");

    @Parameter
    private int part;

    private Path folder = Path.of("");
    private List<String> vectors = List.of();
    private RenderedFolder site = RenderedFolder.NONE;

    /** A part contains vectors of all families. */
    @BeforeAll
    void writeSite(@TempDir Path top) throws IOException {
        folder = top;
        List<String> all = ActiveVectors.all();
        vectors = IntStream.iterate(part, i -> i < all.size(), i -> i + PARTS)
                .mapToObj(all::get)
                .toList();
        List<String> files = new ArrayList<>(List.of(
                "waybill.yaml",
                "title: T\nbaseUrl: https://waybill.example/\nlists: {pageSize: 100}\n",
                "content/_data/stats.json",
                "{\"searches\": {" + yaml(vectors.get(1)) + ": 3}}"));
        for (int i = 0; i < vectors.size(); i++) {
            files.addAll(List.of("content/s" + i % 3 + "/v" + i + ".md", page(i, vectors.get(i))));
        }
        site = RenderedFolder.of(folder.resolve("source"), files.toArray(new String[0]));
        site.writeTo(folder.resolve("site"));
    }

    static IntStream parts() {
        return LongForm.parts(PARTS);
    }

    private static String page(int i, String vector) {
        String head = """
                title: %1$s
                summary: %1$s
                description: %1$s
                author: %1$s
                category: %1$s
                tags: [%1$s]
                topics: [%1$s]
                image: %1$s
                aliases: [%1$s]
                slug: %1$s
                related: [%1$s]
                source: [%1$s]
                ask: {q: %1$s}
                params: {p: %1$s}
                checklist: c%2$d
                date: 2025-01-01
                """.formatted(yaml(vector), i);
        String body = """
                钥匙 %1$s

                ## %2$s

                1. [ ] %2$s <!-- #a if=q -->

                | %2$s |
                |---|
                | %2$s |

                :::details[%2$s]
                %1$s
                :::

                ![%2$s](a.png "%2$s")
                [%2$s](a.md '%2$s')

                ```%2$s
                %1$s
                ```

                %1$s
                """.formatted(vector, vector.replace('\n', ' '));
        return "---\n" + head + "---\n" + body;
    }

    private static String yaml(String text) {
        return JSON.writeValueAsString(text).replace("\u2028", "\\u2028");
    }

    @Test
    void nothingIsActiveInAnyPage() {
        int pages = 0;
        for (String path : site.paths()) {
            if (path.endsWith(".html")) {
                pages++;
                assertInactive(Jsoup.parse(site.text(path)), path, true);
            }
        }
        System.out.println("injection: " + vectors.size() + " vectors, " + pages + " pages");
        assertTrue(pages > vectors.size());
    }

    @Test
    void nothingIsActiveInAFeed() throws Exception {
        int entries = 0;
        for (String path : site.paths()) {
            if (path.endsWith("atom.xml")) {
                for (String content : Xml.of(site.text(path)).all("//content[@type='html']")) {
                    entries++;
                    assertInactive(Jsoup.parseBodyFragment(content), path, false);
                }
            } else if (path.endsWith("feed.json")) {
                for (JsonNode item : JSON.readTree(site.text(path)).path("items")) {
                    entries++;
                    assertInactive(
                            Jsoup.parseBodyFragment(item.path("content_html").asString("")), path, false);
                }
            }
        }
        assertTrue(entries >= Math.min(vectors.size(), 40), entries + " entries");
    }

    @Test
    void everyDataFileIsWhatItsNameSays() throws Exception {
        for (String path : site.paths()) {
            if (path.endsWith(".json") || path.endsWith(".webmanifest")) {
                JSON.readTree(site.text(path));
            } else if (path.endsWith(".xml")) {
                Xml.of(site.text(path));
            }
        }
        assertTrue(site.text("_headers").lines().noneMatch(line -> line.contains("hit")));
    }

    @Test
    void noBrowserRunsOrFetchesAny() throws IOException {
        Set<String> met = new TreeSet<>();
        try (StaticServer server = new StaticServer(folder.resolve("site"));
                BrowserContext context = Chromium.shared()
                        .newContext(new Browser.NewContextOptions()
                                .setBypassCSP(true)
                                .setServiceWorkers(ServiceWorkerPolicy.BLOCK))) { // it would fetch whole sites
            context.exposeFunction("hit", ignored -> met.add("hit"));
            context.onRequest(request -> {
                if (!request.url().startsWith(server.address())) {
                    met.add(request.url());
                }
            });
            Page page = context.newPage();
            page.onDialog(dialog -> met.add(dialog.message()));
            PagesInFrames frames = new PagesInFrames(page, server, folder.resolve("site"));
            for (List<String> some : shown()) {
                assertTrue(frames.show(some), () -> "one of " + some + " leads on");
                assertEquals(Set.of(), met, () -> "one of " + some);
            }
            page.navigate(server.address() + "search/?q=%E9%92%A5%E5%8C%99");
            page.locator("[data-search-result]").nth(5).waitFor();
            assertEquals(
                    0,
                    page.locator("main img, main iframe, main svg:not([class])").count());
            assertEquals(Set.of(), met, "search");
            Path control =
                    Files.createDirectories(folder.resolve("site/control")).resolve("index.html");
            Files.writeString(control, "<script>hit()</script>");
            assertTrue(frames.show(List.of("control/")));
            assertEquals(Set.of("hit"), met, "what runs in a frame is noticed");
        }
    }

    /** Every third page, except old addresses, which redirect; twenty at a time. */
    private List<List<String>> shown() {
        List<String> pages = site.paths().stream()
                .filter(path -> path.endsWith("index.html"))
                .filter(path -> !site.text(path).contains("http-equiv=\"refresh\""))
                .map(path -> path.substring(0, path.length() - "index.html".length()))
                .toList();
        List<String> third = IntStream.iterate(0, i -> i < pages.size(), i -> i + 3)
                .mapToObj(pages::get)
                .toList();
        return IntStream.iterate(0, i -> i < third.size(), i -> i + 20)
                .mapToObj(i -> third.subList(i, Math.min(third.size(), i + 20)))
                .toList();
    }

    private static void assertInactive(org.jsoup.nodes.Document document, String path, boolean page) {
        document.traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof Element element) {
                String why = active(element, page);
                assertEquals("", why, () -> path + ": " + shortened(element));
            }
        });
    }

    private static String shortened(Node node) {
        String html = node.outerHtml();
        return html.substring(0, Math.min(300, html.length()));
    }

    /** Why an element is active; empty if it isn't. */
    private static String active(Element element, boolean page) {
        if (NO_ELEMENTS.contains(element.normalName())
                || !page && element.is("script, style, link, meta, form, input:not([type=checkbox]), svg")) {
            return "element";
        }
        if (element.is("script:not([src])")
                && element.data().contains("hit()")
                && !element.attr("type").endsWith("json")) {
            return "script";
        }
        if (element.is("script[src]") && element.attr("src").matches("(?:[a-z]+:|//).*")
                || element.is("style") && element.data().contains("evil")
                || element.is("meta[http-equiv]")
                        && !REFRESH.matcher(element.attr("http-equiv") + " " + element.attr("content"))
                                .matches()) {
            return "head";
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(java.util.Locale.ROOT);
            if (name.startsWith("on") || name.equals("style") || name.equals("srcdoc")) {
                return name;
            }
            if (ADDRESSES.contains(name)
                    && !attribute.getValue().matches("(?!//|\\\\)(?:[^:]*|https?:.*|mailto:.*|tel:.*|[^:]*[/#?].*)")) {
                return name + " " + attribute.getValue();
            }
        }
        return "";
    }
}
