package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.waybill.SiteOnDisk;
import dev.waybill.TestOptions;
import dev.waybill.testing.Axe;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.Photo;
import dev.waybill.testing.StaticServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of every page, in a real browser under the page's own policy. */
class PageScriptTest {
    private static final String KEY = "wb1-tabs:/";

    private static final String TABS = """
            ```js ins={2} del={1}
            let a;
            let <b>;
            ```

            ::::tabs
            :::tab npm
            One. [Down](#down)
            :::
            :::tab pnpm
            Two.

            ```
            b
            ```

            ::: code-group
            ```sh [yarn]
            y
            ```
            ```sh [npm]
            n
            ```
            :::
            :::
            :::tab yarn
            Three.

            ## Down {#down}
            :::
            ::::
            """;

    private static final String LONG =
            "## One\n\n" + "Text.\n\n".repeat(40) + "## Two {#two}\n\n" + "Text.\n\n".repeat(40);

    @TempDir
    private static Path root;

    private static StaticServer server;

    @BeforeAll
    static void build() throws Exception {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: Test\nlanguage: en\npages: {helpful: thanks/}\n")
                .page("a.md", "", TABS)
                .page("b.md", "", TABS)
                .page("plain.md", "", "Text.\n")
                .page("zoom.md", "", "![A photo](photo.jpg)\n\n![A drawing](drawing.svg)\n")
                .file("content/drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'/>")
                .page("long.md", "", LONG)
                .page("docs.md", "layout: docs", LONG);
        Files.write(root.resolve("content/photo.jpg"), Photo.jpeg(900, 600));
        TestOptions.of(root).into(root.resolve("site")).clean().publish();
        server = new StaticServer(root.resolve("site"));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> assertFalse(message.type().equals("error"), message.text()));
        page.onPageError(error -> {
            throw new AssertionError(error);
        });
        page.navigate(server.address() + path);
        return page;
    }

    private static Locator tab(Page page, int group, String label) {
        return page.locator(".tab-list").nth(group).locator("[role=tab]:text-is(\"" + label + "\")");
    }

    private static List<String> shown(Page page) {
        return page.locator("[role=tab][aria-selected=true]").allTextContents();
    }

    @Test
    void copiesCodeWithoutWhatAChangeTakesOut() {
        try (BrowserContext context = Chromium.shared()
                .newContext(
                        new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")))) {
            Page page = open(context, "a/");
            Locator button = page.locator(".copy").first();
            assertEquals("Copy", button.innerText());
            button.click();
            PlaywrightAssertions.assertThat(button).hasText("Copied");
            assertEquals("let <b>;", page.evaluate("navigator.clipboard.readText()"));
        }
    }

    @Test
    void selectsTheCodeWhereTheBrowserRefusesToCopy() {
        try (BrowserContext context = Chromium.shared().newContext()) {
            Page page = open(context, "a/");
            page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }");
            page.locator(".copy").first().click();
            page.waitForCondition(
                    () -> page.evaluate("String(getSelection())").toString().contains("let a;"));
            assertEquals("Copy", page.locator(".copy").first().innerText());
        }
    }

    @Test
    void showsOnePanelAndMovesByArrowKeys() {
        try (BrowserContext context = Chromium.shared().newContext()) {
            Page page = open(context, "a/");
            assertEquals(List.of("npm", "yarn"), shown(page));
            assertTrue(page.getByText("One.").isVisible());
            assertFalse(page.locator(".tab").nth(1).locator("> p").last().isVisible());
            tab(page, 0, "npm").focus();
            page.keyboard().press("ArrowLeft");
            PlaywrightAssertions.assertThat(tab(page, 0, "yarn")).isFocused();
            assertEquals("yarn", shown(page).get(0));
            page.keyboard().press("ArrowRight");
            page.keyboard().press("End");
            page.keyboard().press("Home");
            assertEquals("npm", shown(page).get(0));
            assertEquals("-1", tab(page, 0, "yarn").getAttribute("tabindex"));
            assertEquals("0", tab(page, 0, "npm").getAttribute("tabindex"));
            page.keyboard().press("Tab");
            PlaywrightAssertions.assertThat(page.getByText("Down").first()).isFocused();
        }
    }

    @Test
    void choosesTheSameLabelEverywhereAndRemembersIt() {
        try (BrowserContext context = Chromium.shared().newContext()) {
            Page page = open(context, "a/");
            tab(page, 0, "pnpm").click();
            assertEquals(List.of("pnpm", "yarn"), shown(page));
            tab(page, 1, "npm").click();
            assertEquals(List.of("npm", "npm"), shown(page));
            Page other = open(context, "b/");
            assertEquals(List.of("npm", "npm"), shown(other));
            tab(other, 0, "yarn").click();
            page.waitForCondition(() -> shown(page).equals(List.of("yarn", "yarn")));
        }
    }

    @Test
    void worksWhereStorageIsAbsentFullOrDamaged() {
        for (String damage : List.of(
                "delete window.localStorage; Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})",
                "Storage.prototype.setItem = () => { throw new Error('full') }",
                "localStorage.setItem('" + KEY + "', '{')",
                "localStorage.setItem('" + KEY + "', '{\"a\":1}')",
                "localStorage.setItem('" + KEY + "', '[1,null,{\"__proto__\":2},[],\"no such\"]')",
                "localStorage.setItem('" + KEY + "', JSON.stringify(Array(1e5).fill('x')))")) {
            try (BrowserContext context = Chromium.shared().newContext()) {
                context.addInitScript(damage);
                Page page = open(context, "a/");
                assertEquals(List.of("npm", "yarn"), shown(page), damage);
                tab(page, 1, "npm").dispatchEvent("click");
                tab(page, 0, "yarn").click();
                assertEquals(List.of("yarn", "yarn"), shown(page), damage);
            }
        }
    }

    @Test
    void opensThePanelThatAnAddressNames() {
        try (BrowserContext context = Chromium.shared().newContext()) {
            Page page = open(context, "a/#down");
            assertEquals("yarn", shown(page).get(0));
            PlaywrightAssertions.assertThat(page.locator("#down")).isInViewport();
            tab(page, 0, "npm").click();
            page.getByText("Down").first().click();
            page.evaluate("location.hash = '#x'");
            page.evaluate("location.hash = '#down'");
            PlaywrightAssertions.assertThat(page.locator("#down")).isVisible();
            page.navigate(server.address() + "a/#%E0%A4%A");
            assertEquals(2, shown(page).size());
        }
    }

    @Test
    void showsEveryPanelUnderItsLabelInPrintAndWithoutScript() {
        try (BrowserContext plain =
                        Chromium.shared().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
                BrowserContext printed = Chromium.shared().newContext()) {
            Page paper = open(printed, "a/");
            paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (Page page : List.of(open(plain, "a/"), paper)) {
                for (Locator part :
                        page.locator(".tab, .tab-label, .tab .code, #down").all()) {
                    assertTrue(part.isVisible(), part.innerHTML());
                }
                assertEquals(0, page.locator(".copy:visible, .tab-list:visible").count());
            }
        }
    }

    @Test
    void isAccessible() {
        for (String scheme : List.of("light", "dark")) {
            try (BrowserContext context = Chromium.shared()
                    .newContext(new Browser.NewContextOptions()
                            .setBypassCSP(true)
                            .setColorScheme(ColorScheme.valueOf(scheme.toUpperCase(java.util.Locale.ROOT))))) {
                Page page = open(context, "a/");
                page.locator(".copy").first().focus();
                assertEquals(List.of(), Axe.violations(page));
            }
        }
    }

    @Test
    void chosenColoursHoldOnEveryPageAndInOtherTabsAndBeforeTheFirstFrame() {
        try (BrowserContext context =
                Chromium.shared().newContext(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT))) {
            Page page = open(context, "a/");
            Page tab = open(context, "plain/");
            assertEquals("", page.locator(".appearance").inputValue());
            assertEquals("rgb(250, 247, 241)", paper(page));
            page.locator(".appearance").selectOption("dark");
            assertEquals("rgb(25, 23, 20)", paper(page));
            assertEquals("all", page.locator("meta[content='#191714']").getAttribute("media"));
            tab.waitForCondition(() -> paper(tab).equals("rgb(25, 23, 20)"));
            Page next = open(context, "b/");
            assertEquals("rgb(25, 23, 20)", paper(next));
            assertEquals("dark", next.locator(".appearance").inputValue());
            next.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertEquals("light", next.evaluate("getComputedStyle(document.documentElement).colorScheme"));
            page.locator(".appearance").selectOption("");
            assertEquals("rgb(250, 247, 241)", paper(page));
        }
    }

    @Test
    void coloursFollowTheSystemWithoutScriptAndWithoutStorage() {
        try (BrowserContext plain = Chromium.shared()
                        .newContext(new Browser.NewContextOptions()
                                .setJavaScriptEnabled(false)
                                .setColorScheme(ColorScheme.DARK));
                BrowserContext refused = Chromium.shared().newContext()) {
            Page page = open(plain, "a/");
            assertEquals(0, page.locator(".appearance:visible, .share:visible").count());
            refused.addInitScript("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})");
            Page other = open(refused, "a/");
            other.locator(".appearance").selectOption("dark");
            assertEquals("rgb(25, 23, 20)", paper(other));
        }
    }

    private static String paper(Page page) {
        return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
                .toString();
    }

    @Test
    void contentsStayInReachOnAPhone() {
        try (BrowserContext context =
                Chromium.shared().newContext(new Browser.NewContextOptions().setViewportSize(375, 600))) {
            for (String path : List.of("long/", "docs/")) {
                Page page = open(context, path);
                page.evaluate("document.getElementById('two').scrollIntoView({behavior: 'instant'})");
                Locator contents = page.locator(".toc summary");
                PlaywrightAssertions.assertThat(contents).isInViewport();
                contents.click();
                page.locator(".toc a[href='#one']").click();
                PlaywrightAssertions.assertThat(page.locator(".toc details[open]"))
                        .hasCount(0);
                PlaywrightAssertions.assertThat(page.locator("#one")).isInViewport();
                page.waitForFunction("""
                        () => one.getBoundingClientRect().top >= document.querySelector(".toc").getBoundingClientRect().bottom""");
            }
            Page docs = context.pages().get(1);
            docs.locator(".tree > details > summary").click();
            docs.locator(".tree p a").click(new Locator.ClickOptions().setTrial(true));
        }
    }

    @Test
    void headingsHaveLinksAndTheContentsFollowTheScroll() {
        try (BrowserContext context =
                Chromium.shared().newContext(new Browser.NewContextOptions().setViewportSize(1280, 600))) {
            context.addInitScript("const old = CSS.supports; CSS.supports = () => false");
            Page page = open(context, "long/");
            assertTrue(page.locator(".toc details[open]").isVisible(), "as CSS can't open it");
            assertEquals("#two", page.locator("#two .heading-link").getAttribute("href"));
            assertEquals("Two", page.locator("#two").evaluate("h => h.innerText.replace('#', '').trim()"));
            page.evaluate("document.getElementById('two').scrollIntoView({behavior: 'instant'})");
            Locator now = page.locator(".toc [aria-current]");
            PlaywrightAssertions.assertThat(now).hasText("Two");
            page.evaluate("scrollTo({top: 0, behavior: 'instant'})");
            PlaywrightAssertions.assertThat(now).hasCount(0);
            page.locator("a[href='#wb-top']").click();
            page.waitForCondition(() -> page.evaluate("scrollY").equals(0));
            page.setViewportSize(375, 600);
            page.reload();
            assertEquals(0, page.locator(".toc details[open]").count());
        }
    }

    @Test
    void sharesWhereTheDeviceCan() {
        try (BrowserContext context = Chromium.shared().newContext()) {
            context.addInitScript(
                    "navigator.share = (what) => { window.shared = what; return Promise.reject(new Error()) }");
            Page page = open(context, "a/#down");
            page.locator("[data-share]").click();
            assertEquals(server.address() + "a/", page.evaluate("shared.url"));
        }
    }

    @Test
    void answersWhetherAPageHelpedByARequestThatTheLogHolds() {
        try (BrowserContext context = Chromium.shared().newContext();
                BrowserContext plain =
                        Chromium.shared().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = open(context, "a/");
            page.waitForRequest(
                    "**/thanks/?no=/a/",
                    () -> page.locator("[data-vote]").last().click());
            PlaywrightAssertions.assertThat(page.locator(".helpful")).hasText("Thank you for telling us");
            assertEquals(server.address() + "a/", page.url());
            Page other = open(plain, "a/");
            other.locator("[data-vote]").first().click();
            assertEquals(server.address() + "thanks/?yes=/a/", other.url());
            assertEquals("Thank you for telling us", other.locator("h1").innerText());
        }
    }

    @Test
    void loadsLinksEarlyUnderThePagesPolicy() throws IOException {
        String page = Files.readString(root.resolve("site/plain/index.html"));
        assertTrue(page.contains("<script type=\"speculationrules\">{\"prefetch\""), page);
        try (BrowserContext context = Chromium.shared().newContext()) {
            open(context, "plain/"); // a rule that the policy forbids would be an error in the console
        }
    }

    @Test
    void opensAPictureAndGoesBack() {
        try (BrowserContext context = Chromium.shared()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(375, 700)
                        .setDeviceScaleFactor(3))) {
            Page page = open(context, "zoom/");
            Locator photo = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("A photo"));
            assertTrue(page.evaluate("document.querySelector('img').currentSrc")
                    .toString()
                    .endsWith("-900.webp"));
            assertEquals(List.of(), Axe.violations(page));
            photo.focus();
            page.keyboard().press("Enter");
            Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("A photo"));
            PlaywrightAssertions.assertThat(dialog).isVisible();
            assertEquals(375.0, dialog.locator("img").boundingBox().width);
            assertEquals("Close", page.evaluate("document.activeElement.textContent"));
            page.keyboard().press("Escape");
            PlaywrightAssertions.assertThat(dialog).hasCount(0);
            assertEquals("A photo", page.evaluate("document.activeElement.querySelector('img').alt"));
            page.getByAltText("A drawing").click();
            page.getByText("Close").click();
            PlaywrightAssertions.assertThat(page.locator("dialog.zoomed")).hasCount(0);
        }
        try (BrowserContext context =
                Chromium.shared().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(server.address() + "zoom/");
            Locator link = page.locator("a:has(> picture)");
            assertEquals("../photo.jpg", link.getAttribute("href"));
            assertEquals(200, page.request().get(server.address() + "photo.jpg").status());
        }
    }

    @Test
    void isSmall() throws IOException {
        assertTrue(compressed(Files.readString(Path.of("templates/zoom/zoom.js"))) <= 512);
        String page = Files.readString(root.resolve("site/plain/index.html"));
        assertEquals(1, page.split("<script defer", -1).length - 1, page);
        String inHead =
                Files.readString(Path.of("templates/appearance/head.js")).replaceAll("(?m)^//.*\n", "");
        assertTrue(inHead.length() <= 400, inHead);
        int everywhere = compressed(asset("site"));
        assertTrue(everywhere <= 2560, everywhere + " bytes compressed");
        int tabs = compressed(asset("tabs"));
        assertTrue(tabs <= 1280, tabs + " bytes compressed");
    }

    @Test
    void onlyPagesWithTabsHaveTheScriptOfTabs() throws IOException {
        String tabs = "<script defer src=\"../_wb/assets/tabs.";
        assertTrue(Files.readString(root.resolve("site/a/index.html")).contains(tabs));
        assertFalse(Files.readString(root.resolve("site/long/index.html")).contains("/tabs."));
    }

    private static String asset(String name) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("site/_wb/assets"))) {
            return Files.readString(
                    files.filter(file -> file.getFileName().toString().matches(name + "\\..*js"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    private static int compressed(String script) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(script.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
