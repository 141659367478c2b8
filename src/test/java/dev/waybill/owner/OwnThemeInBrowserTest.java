package dev.waybill.owner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.waybill.SiteOnDisk;
import dev.waybill.TestOptions;
import dev.waybill.testing.Axe;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.StaticServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site with everything that an owner can add, in a real browser under the policies of its pages and of its {@code _headers}. */
class OwnThemeInBrowserTest {
    private static final String VIDEO = "::youtube[How to pack]{id=dQw4w9WgXcQ}\n\n" + "Text.\n\n".repeat(40);

    @TempDir
    private static Path root;

    private static StaticServer server;

    /** Addresses of other sites that were asked for. */
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void build() throws Exception {
        new SiteOnDisk(root)
                .file("waybill.yaml", """
                        title: Field guide
                        language: en
                        theme:
                          accent: "#0b5c8a"
                          paper: {light: "#ffffff", dark: "#10181f"}
                          font: sans
                          logo: {file: static/logo.svg, dark: static/dark.svg, alt: Field}
                          footer:
                            text: © 2026 Field guide
                            links: [{title: Video, page: video.md}]
                            icp: 京ICP备12345678号-1
                            psb: {number: 京公网安备 11010502030143号, icon: static/logo.svg}
                          social: [{name: GitHub, url: https://github.com/example}]
                        navigation: [{title: More, items: [{title: Next, page: next.md}, {title: The list that is open at the end, page: list.md}]}]
                        css: static/own.css
                        js: [static/own.js, static/app.mjs]
                        analytics: {goatcounter: {host: https://stats.example.org}}
                        comments:
                          giscus: {repo: example/site, repoId: R_kgDOGjYtbQ, category: News, categoryId: DIC_kwDOGjYtbc4CA_TT}
                        """)
                .file(
                        "static/logo.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='20'><rect width='80'"
                                + " height='20'/></svg>")
                .file("static/dark.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='20'/>")
                .file("static/own.css", "main h1 { letter-spacing: 3px }\n")
                .file("static/own.js", "document.documentElement.dataset.own = 'yes';\n")
                .file(
                        "static/app.mjs",
                        "import { part } from './part.js';\ndocument.documentElement.dataset.part = part;\n")
                .file("static/part.js", "export const part = 'yes';\n")
                .page("video.md", "", VIDEO)
                .page("next.md", "", "Text.\n\n".repeat(60))
                .page("list.md", "checklist: leave", "1. [ ] Read <!-- #read -->\n2. [ ] Act <!-- #act -->\n")
                .locked();
        assertEquals(
                List.of(),
                TestOptions.of(root)
                        .into(root.resolve("site"))
                        .clean()
                        .publish()
                        .diagnostics());
        String policy = Files.readString(root.resolve("site/_headers"))
                .lines()
                .filter(line -> line.contains("Content-Security-Policy: "))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*?: ", "");
        server = new StaticServer(root.resolve("site"), Map.of("Content-Security-Policy", policy));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void forget() {
        asked.clear();
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = Chromium.shared().newContext(options);
        context.route(address -> !address.startsWith(server.address()), route -> {
            asked.add(route.request().url());
            boolean script = route.request().url().endsWith(".js");
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(script ? "text/javascript" : "text/html")
                    .setBody(
                            script
                                    ? "navigator.sendBeacon(document.currentScript.dataset.goatcounter, 'p=' +"
                                            + " location.pathname);"
                                    : "<p>Frame</p>"));
        });
        return context;
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                throw new AssertionError(message.text());
            }
        });
        page.onPageError(error -> {
            throw new AssertionError(error);
        });
        page.navigate(path.startsWith("http") ? path : server.address() + path);
        return page;
    }

    private static Object style(Locator element, String property) {
        return element.evaluate("(e, p) => getComputedStyle(e).getPropertyValue(p)", property);
    }

    @Test
    void runsWhatTheOwnerAddsAndAVideoWhenItIsChosenUnderBothPolicies() {
        try (BrowserContext context = context(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT))) {
            Page page = open(context, "video/");
            page.waitForCondition(() -> asked.contains("https://stats.example.org/count"));
            assertEquals(List.of("https://stats.example.org/count.js", "https://stats.example.org/count"), asked);
            assertEquals("3px", style(page.locator("h1"), "letter-spacing"));
            assertEquals("yes", page.locator("html").getAttribute("data-own"));
            assertEquals("yes", page.locator("html").getAttribute("data-part"));
            assertEquals("rgb(255, 255, 255)", style(page.locator("html"), "background-color"));
            assertThat(page.locator(".brand img.light")).isVisible();
            assertThat(page.locator(".brand img.dark")).isHidden();
            page.locator(".appearance").selectOption("dark");
            assertEquals("rgb(16, 24, 31)", style(page.locator("html"), "background-color"));
            assertThat(page.locator(".brand img.dark")).isVisible();
            assertThat(page.locator(".own")).containsText("京ICP备12345678号-1");
            page.locator(".embed a").click();
            assertThat(page.frameLocator(".embed iframe[title='How to pack']").locator("p"))
                    .hasText("Frame");
            assertEquals(
                    List.of("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"),
                    asked.subList(2, asked.size()));
        }
    }

    @Test
    void ticksStayOnAPageWithAList() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page page = open(context, "list/");
            page.locator("main input[type=checkbox]").first().check();
            page.reload();
            assertThat(page.locator("main input[type=checkbox]").first()).isChecked();
            assertThat(page.locator("main input[type=checkbox]").last()).not().isChecked();
            assertEquals("yes", page.locator("html").getAttribute("data-own"));
            assertEquals(List.of(), asked);
        }
    }

    @Test
    void aVideoIsALinkWithoutScript() {
        try (BrowserContext plain = context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = open(plain, "video/");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertTrue(page.locator(".embed a")
                    .evaluate("a => getComputedStyle(a, '::after').content")
                    .toString()
                    .contains("watch?v=dQw4w9WgXcQ"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.locator(".embed a").click();
            page.waitForURL("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
        }
    }

    @Test
    void loadsCommentsWhenAskedAndLaterWhenTheyComeNear() {
        try (BrowserContext context = context(new Browser.NewContextOptions().setViewportSize(1000, 600))) {
            Page page = open(context, "video/");
            assertEquals(0, page.locator(".comments iframe").count());
            page.locator(".comments button").click();
            Locator frame = page.locator(".comments iframe");
            String address = frame.getAttribute("src");
            assertTrue(address.startsWith("https://giscus.app/en/widget?origin=http"), address);
            assertTrue(address.contains("&repo=example%2Fsite&repoId=R_kgDOGjYtbQ&category=News&"), address);
            assertTrue(address.endsWith("&term=video%2F"), address);
            page.waitForCondition(() -> page.frames().size() == 2);
            page.frames().get(1).evaluate("parent.postMessage({giscus: {resizeHeight: 512}}, '*')");
            page.waitForCondition(() -> style(frame, "height").equals("512px"));
            page.evaluate("dispatchEvent(new MessageEvent('message', {origin: 'https://evil.example', data: {giscus:"
                    + " {resizeHeight: 9}}}))");
            assertEquals("512px", style(frame, "height"));
            Page next = open(context, "next/?giscus=token#x");
            assertEquals(server.address() + "next/#x", next.url());
            assertEquals(0, next.locator(".comments iframe").count());
            next.locator(".comments").scrollIntoViewIfNeeded();
            assertThat(next.locator(".comments iframe")).hasAttribute("src", Pattern.compile(".*&session=token&.*"));
            next.waitForCondition(() -> next.frames().size() == 2);
            next.frames().get(1).evaluate("parent.postMessage({giscus: {error: 'Bad credentials'}}, '*')");
            assertThat(next.locator(".comments iframe")).hasAttribute("src", Pattern.compile(".*&session=&.*"));
            assertEquals("\"\"", next.evaluate("localStorage.getItem('giscus-session')"));
        }
    }

    @Test
    void loadsTheClientOfWalineFromTheSite(@TempDir Path other) throws Exception {
        new SiteOnDisk(other)
                .file("waybill.yaml", """
                        title: T
                        language: en
                        comments: {waline: {server: https://c.example.org, script: static/waline.js, style: static/waline.css}}
                        """)
                .file("static/waline.css", ".comments div { letter-spacing: 2px }\n")
                .file(
                        "static/waline.js",
                        "export const init = ({el, serverURL, lang, emoji, search}) => { el.textContent = serverURL +"
                                + " lang + emoji + search; fetch(serverURL); };\n")
                .file(
                        "templates/layouts/bare.ftlh",
                        "<#import \"/partials/page.ftlh\" as shell><@shell.frame \"bare\"; part><#if part =="
                                + " \"main\"><h1>Bare</h1></#if></@shell.frame>\n")
                .page("a.md")
                .page("b.md", "layout: bare");
        TestOptions.of(other).into(other.resolve("site")).clean().publish();
        try (StaticServer own = new StaticServer(other.resolve("site"));
                BrowserContext context = Chromium.shared().newContext()) {
            context.route("https://c.example.org/**", route -> {
                asked.add(route.request().url());
                route.fulfill(new Route.FulfillOptions().setHeaders(Map.of("Access-Control-Allow-Origin", "*")));
            });
            Page page = context.newPage();
            page.navigate(own.address() + "a/");
            page.locator(".comments button").click();
            assertThat(page.locator(".comments div")).hasText("https://c.example.orgenfalsefalse");
            assertThat(page.locator(".comments div")).hasCSS("letter-spacing", "2px");
            page.waitForCondition(() -> asked.contains("https://c.example.org/"));
            assertThat(open(context, own.address() + "b/").locator("h1")).hasText("Bare");
        }
    }

    @Test
    void isAccessible() {
        try (BrowserContext context =
                context(new Browser.NewContextOptions().setBypassCSP(true).setViewportSize(375, 700))) {
            Page page = open(context, "video/");
            page.locator(".menu summary").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator(".menu details a").first()).isFocused();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertEquals(List.of(), Axe.violations(page));
                assertTrue((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
            }
        }
    }
}
