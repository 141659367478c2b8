package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behaviour 60's last part: without a network the page and its ticks are there, and with one nothing stale ever is. */
class OfflineTest extends ListBehaviour {
    @TempDir
    Path own;

    private ListSite ours = site;

    @BeforeEach
    void serve() throws IOException {
        ours = serve(Map.of());
    }

    @AfterEach
    void stop() {
        ours.close();
    }

    private ListSite serve(Map<String, String> headers) throws IOException {
        ListSite served = new ListSite(own, headers);
        served.put("sw.js", Files.readString(ListSite.TEMPLATES.resolve("offline/sw.js")));
        served.edit("exit", OfflineTest::withWorker);
        return served;
    }

    private static String withWorker(String html) {
        return html.replace("id=\"checklist-words\">{", "id=\"checklist-words\">{\"offline\":\"../sw.js\",");
    }

    private Tab kept() {
        Page page = profile.newPage();
        page.navigate(ours.address() + "exit/");
        page.waitForFunction("""
                async () => { const cache = await caches.open('waybill-offline-1');
                  return navigator.serviceWorker.controller && (await cache.keys()).length >= 3 }""");
        return new Tab(page);
    }

    @Test
    void b60_offlineReloadKeepsPageAndTicks() {
        Tab tab = kept();
        tab.click("rules", "papers");
        ours.close();
        tab.reload();
        assertTrue(tab.ticked("rules") && tab.ticked("papers"));
        assertEquals("2/6 必做已完成", tab.text("count"));
        tab.click("apply");
        tab.reload();
        assertTrue(tab.ticked("apply"));
        faults.removeIf(fault -> fault.contains("ERR_CONNECTION_REFUSED") || fault.contains("fetching the script"));
    }

    @Test
    void b60_noPageIsStaleAfterADeploy() throws IOException {
        Tab tab = kept();
        tab.click("rules");
        int fresh = 0;
        for (int edition = 1; edition <= 20; edition++) {
            String text = "第" + edition + "版规则";
            ours.edit("exit", html -> withWorker(html).replace("读完平台的退店规则", text));
            if (edition % 2 == 0) {
                tab.reload();
            } else {
                tab.page().navigate(ours.address() + "exit/?" + edition);
                tab.page().navigate(ours.address() + "exit/");
            }
            assertTrue(tab.ticked("rules"));
            fresh += tab.step("rules").innerText().contains(text) ? 1 : 0;
        }
        System.out.println("checklist: fresh after a deploy, " + fresh + " of 20");
        assertEquals(20, fresh);
    }

    @Test
    void b60_killSwitchEndsTheWorkerAndItsCopies() throws IOException {
        Tab tab = kept();
        ours.put("sw.js", Files.readString(ListSite.TEMPLATES.resolve("offline/off.js")));
        ours.restore("exit");
        tab.page().evaluate("navigator.serviceWorker.getRegistration().then(r => r.update())");
        tab.page().waitForFunction("""
                async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0""");
        tab.page().navigate("about:blank");
        tab.page().navigate(ours.address() + "exit/");
        tab.click("rules");
        assertTrue(tab.ticked("rules"));
        assertEquals(0, tab.page().evaluate("caches.keys().then(names => names.length)"));
        assertFalse((Boolean) tab.page().evaluate("!!navigator.serviceWorker.controller"));
    }

    @Test
    void b60_workerThatMayNotFetchNeverInstalls() throws IOException {
        ours.close();
        ours = serve(Map.of("Content-Security-Policy", "connect-src 'none'"));
        Page page = profile.newPage();
        page.navigate(ours.address() + "exit/");
        page.waitForFunction("async () => (await navigator.serviceWorker.getRegistrations()).length === 0");
        new Tab(page).settle();
        assertEquals(
                0,
                page.evaluate(
                        "navigator.serviceWorker.getRegistrations().then(all => all.filter(r => r.active).length)"));
        new Tab(page).click("rules");
        faults.removeIf(
                fault -> fault.contains("Content Security Policy") || fault.contains("Content-Security-Policy"));
    }
}
