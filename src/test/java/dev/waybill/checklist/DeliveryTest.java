package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import dev.waybill.testing.NuValidator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behaviours 59 and 60, and the size of the script. */
class DeliveryTest extends ListBehaviour {
    private static final String SHIFTS = """
            window.shift = [];
            window.late = 0;
            new PerformanceObserver(list => { for (const e of list.getEntries()) for (const s of e.sources)
                window.shift.push([s.node?.parentElement?.outerHTML.slice(0, 90), s.previousRect.y, s.currentRect.y, s.previousRect.x, s.currentRect.x].join(' ')) })
              .observe({type: 'layout-shift', buffered: true});
            const look = () => {
              for (const id of ['rules', 'shop-info', 'refund'])
                for (const box of document.querySelectorAll(`[data-item=${id}] > label > .step-box`)) if (!box.checked) window.late++;
              if (document.readyState !== 'complete') requestAnimationFrame(look);
            };
            requestAnimationFrame(look)""";

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void scriptStaysWithinItsBudget() throws IOException {
        int script = compressed(ListSite.script());
        int qr = compressed(Files.readString(ListSite.TEMPLATES.resolve("checklist/lean-qr.js")));
        int head = ListSite.head().getBytes(StandardCharsets.UTF_8).length;
        System.out.println(
                "checklist: script " + script + " bytes compressed, in the head " + head + ", QR code " + qr);
        assertTrue(script <= 9500, () -> script + " bytes");
        assertTrue(head <= 4096, () -> head + " bytes");
        assertTrue(qr <= 6144, () -> qr + " bytes");
    }

    @Test
    void noModuleWritesHtml() {
        for (String sink :
                List.of("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(")) {
            assertFalse(ListSite.script().contains(sink), sink);
        }
    }

    @Test
    void whatTheTemplatesWriteIsValid() throws Exception {
        Map<String, byte[]> pages = new TreeMap<>();
        for (String fixture : List.of("exit", "two", "mine")) {
            pages.put(fixture, site.page(fixture).getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(List.of(), NuValidator.errors(pages));
    }

    @Test
    void b59_withoutJavaScriptEverythingIsOpenAndUsable() {
        profile.close();
        profile = profile(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        assertPlain(exit());
    }

    @Test
    void b59_withoutTheScriptFileEverythingIsOpenAndUsable() {
        profile.route("**/checklist.js", Route::abort);
        assertPlain(exit());
        errors.removeIf(error -> error.contains("ERR_FAILED"));
    }

    @Test
    void b59_brokenScriptIsLikeNone() {
        profile.route(
                "**/checklist.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("syntax error")));
        assertPlain(exit());
        errors.removeIf(error -> error.contains("SyntaxError"));
    }

    private static void assertPlain(Tab tab) {
        assertTrue(tab.page().locator(".checklist-notice").isVisible());
        assertFalse(tab.page().locator(".checklist-bar").isVisible());
        assertFalse(tab.page().locator(".checklist-ask").isVisible());
        for (String id : List.of("rules", "papers", "shop-info", "apply", "refund", "payee", "close")) {
            assertTrue(tab.step(id).isVisible(), id);
        }
        tab.click("rules");
        assertTrue(tab.ticked("rules"));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void b60_firstFrameShowsStoredTicksAndNothingMoves(int width) throws IOException {
        profile.close();
        profile = profile(new Browser.NewContextOptions().setViewportSize(width, 3000));
        Tab tab = exit();
        tab.answer("yes");
        tab.click("rules", "shop-info", "refund", "apply");
        tab.step("bills").locator("[data-do=more]").click();
        tab.step("bills").locator("[data-set=na]").click();
        site.edit(
                "exit",
                html -> html.replace("data-item=\"apply\" data-rev=\"1\"", "data-item=\"apply\" data-rev=\"2\""));
        Page page = profile.newPage();
        page.addInitScript(SHIFTS);
        page.navigate(site.address() + "exit/");
        new Tab(page).settle();
        assertEquals(0, page.evaluate("window.late"));
        assertEquals(List.of(), page.evaluate("window.shift"));
        assertEquals("stale", new Tab(page).state("apply"));
        assertEquals("3项必做已完成，共8项", new Tab(page).text("count"));
    }

    @Test
    void b60_headAloneShowsTicksHiddenStepsAndAnswers() {
        Tab tab = exit();
        tab.answer("no");
        tab.click("rules");
        tab.press("hide");
        tab.page().close();
        profile.route("**/checklist.js", route -> {});
        Page page = profile.newPage();
        page.navigate(
                site.address() + "exit/",
                new Page.NavigateOptions().setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));
        page.waitForFunction("() => document.querySelector('#step-close .step-box')");
        Tab first = new Tab(page);
        assertTrue(first.ticked("rules"));
        assertFalse(first.step("rules").isVisible());
        assertFalse(first.step("refund").isVisible());
        assertTrue(first.step("papers").isVisible());
        assertFalse(page.locator(".checklist-notice").isVisible());
    }

    @Test
    void b60_printShowsTicksAndOpenedDetails() {
        Tab tab = exit();
        tab.click("rules");
        tab.press("hide");
        tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        tab.page().evaluate("dispatchEvent(new Event('beforeprint'))");
        assertTrue(tab.step("rules").isVisible());
        assertTrue(tab.page().getByText("问在线客服。").isVisible());
        assertFalse(tab.page().locator("[data-do=undo]").isVisible());
        assertFalse(tab.step("refund").locator("> .step-wait").isVisible(), "no range yet");
        assertFalse(tab.step("rules").locator("[data-do=more]").isVisible());
        tab.page().evaluate("dispatchEvent(new Event('afterprint'))");
        assertEquals(0, tab.page().locator("details[open]").count());
    }

    @Test
    void fiveHundredStepsAreRestored() {
        Tab tab = tab("many/");
        tab.page().evaluate("""
                () => { for (let n = 1; n <= 500; n++)
                  localStorage.setItem(`wb1/waybill.example/many/1/i/s${n}`, JSON.stringify({s: 'done', t: 1000 + n, r: 1})) }""");
        tab.reload();
        assertEquals("500项必做已完成，共500项", tab.text("count"));
        CDPSession session = profile.newCDPSession(tab.page());
        JsonObject processor = new JsonObject();
        processor.addProperty("timeDomain", "threadTicks");
        session.send("Performance.enable", processor);
        double before = script(session);
        Object least = tab.page().evaluate("""
                () => { const times = [];
                  for (let i = 0; i < 50; i++) { const start = performance.now(); dispatchEvent(new Event('pageshow')); times.push(performance.now() - start) }
                  return Math.min(...times) }""");
        System.out.printf(
                Locale.ROOT,
                "checklist: 500 stored steps restored in %.1f ms of processor time, mean of 50; least by the clock %.1f ms%n",
                (script(session) - before) * 1000 / 50,
                ((Number) least).doubleValue());
    }

    /** Seconds of processor time that the page's script has used. */
    private static double script(CDPSession session) {
        for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("ScriptDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new AssertionError("no such metric");
    }
}
