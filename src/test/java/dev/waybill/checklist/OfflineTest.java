package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The last part of behaviour 60, on a built site under a path: without a network the page and its ticks are available, and with a network
 * nothing is stale.
 */
class OfflineTest extends ListBehaviour {
    private static final String STEPS =
            "1. [ ] 读完平台的退店规则 <!-- #rules -->\n2. [ ] 备齐申请资料 <!-- #papers -->\n3. [ ] 提交申请 <!-- #apply -->\n";

    private static final int DEPLOYS = LongForm.times(4, 20);

    @TempDir
    Path own;

    private BuiltSite built;

    @BeforeEach
    void publish() throws IOException {
        built = new BuiltSite(own)
                .list("exit.md", STEPS)
                .file("content/plain.md", "---\ntitle: 没有清单\n---\n第0版。\n")
                .publish();
    }

    @AfterEach
    void stop() {
        built.close();
    }

    /** Waits for a promise to resolve to true. {@code waitForFunction} doesn't: it treats the promise itself as true. */
    private static void until(Page page, String condition) {
        page.evaluate("""
                async () => { for (let tries = 0; tries < 1000; tries++) {
                  if (await (%s)()) return; await new Promise(done => setTimeout(done, 10)) }
                  throw new Error('never came true') }""".formatted(condition));
    }

    /** The list, after the worker has stored the page, its style, its script and its icon. */
    private Tab kept() {
        Page page = profile.newPage();
        page.navigate(built.address() + "exit/");
        until(page, """
                async () => { const [name] = await caches.keys();
                  return name && navigator.serviceWorker.controller && (await (await caches.open(name)).keys()).length >= 4 }""");
        return new Tab(page);
    }

    @Test
    void b60_offlineReloadKeepsPageAndTicks() {
        Tab tab = kept();
        tab.click("rules", "papers");
        built.close();
        tab.reload();
        assertTrue(tab.ticked("rules") && tab.ticked("papers"));
        assertEquals("2项必做已完成，共3项", tab.text("count"));
        assertEquals(
                "sticky", tab.page().locator(".checklist-bar").evaluate("e => getComputedStyle(e).position"), "styled");
        tab.click("apply");
        tab.reload();
        assertTrue(tab.ticked("apply"));
        errors.removeIf(error -> error.contains("ERR_CONNECTION_REFUSED") || error.contains("fetching the script"));
    }

    /** Each deploy is followed by a reload, by returning from another page, and by a page without a list, which the worker handles too. */
    @Test
    void b60_noPageIsStaleAfterADeploy() throws IOException {
        Tab tab = kept();
        tab.click("rules");
        int fresh = 0;
        for (int edition = 1; edition <= DEPLOYS; edition++) {
            String text = "第" + edition + "版";
            built.list("exit.md", STEPS.replace("读完平台的", text))
                    .file("content/plain.md", "---\ntitle: 没有清单\n---\n" + text + "。\n")
                    .build();
            boolean plain = true;
            if (edition % 2 == 0) {
                tab.reload();
            } else {
                tab.page().navigate(built.address() + "plain/");
                plain = tab.page().locator("main").innerText().contains(text);
                tab.page().navigate(built.address() + "exit/");
            }
            assertTrue(tab.ticked("rules"));
            fresh += plain && tab.step("rules").innerText().contains(text) ? 1 : 0;
        }
        System.out.println("checklist: fresh after a deploy, " + fresh + " of " + DEPLOYS);
        assertEquals(DEPLOYS, fresh);
    }

    @Test
    void b60_switchedOffTheWorkerEndsWithItsCopiesAndNoOthers() throws IOException {
        Tab tab = kept();
        tab.click("rules");
        tab.page().evaluate("caches.open('waybill-offline-1 https://other.example/')");
        built.settings("offline: false\n").publish();
        tab.reload();
        tab.page().evaluate("navigator.serviceWorker.getRegistration().then(r => r?.update())");
        until(tab.page(), """
                async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 1""");
        assertEquals(
                List.of("waybill-offline-1 https://other.example/"), tab.page().evaluate("caches.keys()"));
        tab.page().navigate("about:blank");
        tab.page().navigate(built.address() + "exit/");
        assertTrue(tab.ticked("rules"));
        assertFalse((Boolean) tab.page().evaluate("!!navigator.serviceWorker.controller"));
    }

    @Test
    void b60_workerThatMayNotFetchNeverInstalls() {
        built.answerWith("connect-src 'none'");
        Page page = profile.newPage();
        page.navigate(built.address() + "exit/");
        until(page, "async () => (await navigator.serviceWorker.getRegistrations()).length === 0");
        new Tab(page).settle();
        assertEquals(
                0,
                page.evaluate(
                        "navigator.serviceWorker.getRegistrations().then(all => all.filter(r => r.active).length)"));
        new Tab(page).click("rules");
        errors.removeIf(
                error -> error.contains("Content Security Policy") || error.contains("Content-Security-Policy"));
    }

    @Test
    void b60_pagesWithoutAListRegisterNoWorker() {
        Page page = profile.newPage();
        page.navigate(built.address() + "plain/");
        new Tab(page).settle();
        assertEquals(0, page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)"));
    }
}
