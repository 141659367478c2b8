package dev.waybill.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import dev.waybill.testing.Axe;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.LongForm;
import dev.waybill.testing.StaticServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal in a real browser: one page of each kind, and in the long form every page. */
class PortalInBrowserTest {
    private static final BuiltPortal PORTAL = BuiltPortal.get();

    /** One page of each kind. */
    static final List<String> KINDS = List.of(
            "",
            "aliexpress/",
            "aliexpress/exit-full-management/",
            "aliexpress/compare-modes/",
            "about/write-a-guide/",
            "topics/",
            "topics/full-management/",
            "tags/",
            "tags/全托管/",
            "archive/",
            "guides/",
            "search/",
            "404.html");

    private static final List<Integer> WIDTHS = List.of(320, 375, 768, 1280);

    /** The kinds that have controls, which forced colours change most. */
    private static final List<String> WITH_CONTROLS = List.of("aliexpress/exit-full-management/", "search/");

    private static StaticServer server;

    @BeforeAll
    static void open() throws IOException {
        server = PORTAL.serve();
    }

    private static List<String> pages() {
        return LongForm.cases(KINDS, PORTAL::pages);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /**
     * The console also reports violations of the content security policy. The window is resized, since loading a page costs more than all
     * that is looked at.
     */
    @Test
    void everyKindFitsEachWidthInSilence() {
        List<String> errors = new ArrayList<>();
        try (BrowserContext context = Chromium.shared().newContext()) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> errors.add(page.url() + " console: " + message.text()));
            page.onPageError(error -> errors.add(page.url() + " error: " + error));
            for (String path : pages()) {
                page.navigate(server.address() + path);
                for (int width : WIDTHS) {
                    page.setViewportSize(width, 900);
                    int beyond = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
                    if (beyond > 0) {
                        errors.add(path + " is " + beyond + " px wider than " + width);
                    }
                }
            }
        }
        errors.removeIf(error -> error.contains("404 (Not Found)"));
        assertEquals(List.of(), errors);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void axeFindsNoViolation(String scheme) {
        List<String> errors = new ArrayList<>();
        try (BrowserContext context = Chromium.shared()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(scheme.equals("LIGHT") ? 375 : 1280, 900)
                        .setBypassCSP(true)
                        .setColorScheme(ColorScheme.valueOf(scheme)))) {
            Page page = context.newPage();
            for (String path : pages()) {
                page.navigate(server.address() + path);
                Axe.violations(page).forEach(violation -> errors.add(path + " " + violation));
            }
        }
        assertEquals(List.of(), errors);
    }

    @Test
    void forcedColorsAndReducedMotionKeepControlsClean() {
        List<String> errors = new ArrayList<>();
        try (BrowserContext context = Chromium.shared()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(375, 900)
                        .setBypassCSP(true)
                        .setForcedColors(ForcedColors.ACTIVE)
                        .setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = context.newPage();
            for (String path : LongForm.cases(WITH_CONTROLS, PORTAL::pages)) {
                page.navigate(server.address() + path);
                Axe.violations(page).forEach(violation -> errors.add(path + " " + violation));
            }
        }
        assertEquals(List.of(), errors);
    }

    @Test
    void everyKindReadsWithoutScript() {
        try (BrowserContext context =
                Chromium.shared().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            for (String path : KINDS) {
                page.navigate(server.address() + path);
                assertTrue(page.locator("h1").isVisible(), path);
                assertTrue(page.locator("main").innerText().length() > 20, path);
            }
        }
    }

    @Test
    void readerComesFromTheHomePageToTicksAStepAndGoesOn() {
        try (BrowserContext context =
                Chromium.shared().newContext(new Browser.NewContextOptions().setViewportSize(375, 800))) {
            Page page = context.newPage();
            page.navigate(server.address());
            page.locator("main a", new Page.LocatorOptions().setHasText("速卖通全托管怎么退出"))
                    .first()
                    .click();
            assertEquals("速卖通全托管怎么退出", page.locator("h1").innerText());
            page.locator("main input[type=checkbox]").first().check();
            assertTrue(page.locator("main input[type=checkbox]").first().isChecked());
            page.locator(".breadcrumb a").last().click();
            assertTrue(page.locator("h1").innerText().contains("速卖通"));
        }
    }

    @Test
    void treeIsBesideTheTextOrClosedAboveItWithoutScript() {
        try (BrowserContext context =
                Chromium.shared().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.setViewportSize(1280, 800);
            page.navigate(server.address() + "aliexpress/exit-full-management/");
            assertTrue(page.locator(".tree [aria-current=page]").isVisible());
            assertTrue(page.locator(".toc li a").first().isVisible());
            assertTrue(
                    page.locator(".tree").boundingBox().x < page.locator("main").boundingBox().x);
            page.setViewportSize(768, 800);
            assertFalse(page.locator(".tree [aria-current=page]").isVisible());
            assertFalse(page.locator(".toc li a").first().isVisible());
            assertTrue(
                    page.locator(".tree").boundingBox().y < page.locator("main").boundingBox().y);
            page.locator(".tree summary").first().press("Enter");
            assertTrue(page.locator(".tree [aria-current=page]").isVisible());
        }
    }

    @Test
    void printedGuideShowsTheArticleAndNotTheFrame() {
        try (BrowserContext context = Chromium.shared().newContext()) {
            Page page = context.newPage();
            page.navigate(server.address() + "aliexpress/exit-full-management/");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertTrue(page.locator("h1").isVisible());
            assertTrue(page.locator("main input[type=checkbox]").first().isVisible());
            assertTrue(page.locator("body > header nav").isHidden());
        }
    }

    @Test
    void anArticleTakesAtMostFiveRequestsAllToItsOwnHost() {
        List<String> requests = new ArrayList<>();
        try (BrowserContext context = Chromium.shared().newContext()) {
            Page page = context.newPage();
            page.onRequest(request -> requests.add(request.url()));
            page.navigate(server.address() + "aliexpress/deposit-refund/");
        }
        assertTrue(requests.size() <= 5, requests.toString());
        assertTrue(requests.stream().allMatch(url -> url.startsWith(server.address())), requests.toString());
    }
}
