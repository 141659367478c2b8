package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behaviours 20 to 25. That the console stays silent (23) is checked after every test of this package. */
class FailureTest extends ListBehaviour {
    private Tab exitWith(String setUp) {
        Page page = profile.newPage();
        page.addInitScript(setUp);
        page.navigate(site.address() + "exit/");
        return new Tab(page);
    }

    @Test
    void b20_b23_blockedStorageLeavesAWorkingPageThatSaysSo() {
        Tab tab = exitWith("""
                for (const name of ['localStorage', 'sessionStorage'])
                  Object.defineProperty(window, name, {get() { throw new DOMException('no', 'SecurityError') }})""");
        assertTrue(tab.text("status").contains("本次进度不会保存"));
        tab.click("rules");
        assertTrue(tab.ticked("rules"));
        assertEquals("1项必做已完成，共6项", tab.text("count"));
        assertTrue(tab.exported().contains("exit-managed/1/i/rules"));
        tab.press("undo");
        assertFalse(tab.ticked("rules"));
        tab.reload();
        assertFalse(tab.ticked("rules"));
    }

    @Test
    void b20_missingStorageIsLikeBlocked() {
        Tab tab = exitWith("Object.defineProperty(window, 'localStorage', {value: null})");
        tab.click("rules");
        assertTrue(tab.ticked("rules"));
        assertTrue(tab.text("status").contains("本次进度不会保存"));
    }

    /** Storage that opens but refuses access, as in a damaged browser profile. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Storage.prototype.getItem = () => { throw new DOMException('no', 'SecurityError') }",
                "Storage.prototype.getItem = Storage.prototype.setItem = Storage.prototype.removeItem = () => { throw new Error('no') }",
                "Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError') }",
                "Storage.prototype.setItem = () => {}",
                "let reads = 0, get = Storage.prototype.getItem; Storage.prototype.getItem = function (k) {"
                        + " if (++reads > 40) throw new Error('no'); return get.call(this, k) }",
                "Object.defineProperty(Storage.prototype, 'length', { get() { throw new Error('no') } })"
            })
    void b20_b23_storageThatOpensAndRefusesIsLikeBlocked(String setUp) {
        for (String path : List.of("exit/", "mine/")) {
            Page page = profile.newPage();
            page.addInitScript(setUp);
            page.navigate(site.address() + path);
        }
        Tab tab = exitWith(setUp);
        tab.click("rules");
        assertTrue(tab.ticked("rules"));
        assertTrue(tab.text("status").contains("本次进度不会保存"), tab.text("status"));
        assertEquals("1项必做已完成，共6项", tab.text("count"));
        tab.openPanel("rules");
        tab.write("rules", "备注");
        assertTrue(tab.exported().contains("exit-managed/1/i/rules"));
        tab.press("undo");
        tab.press("undo");
        assertFalse(tab.ticked("rules"));
    }

    @Test
    void b21_b23_fullStorageKeepsTheTickWarnsAndExports() {
        Tab tab = exit();
        tab.page().evaluate("""
                () => { for (let size = 1 << 22, n = 0; size; size >>= 1)
                  try { for (;;) localStorage.setItem('filler' + n++, 'x'.repeat(size)) } catch {} }""");
        tab.click("rules");
        assertTrue(tab.ticked("rules"));
        assertTrue(tab.text("status").contains("空间满了"), tab.text("status"));
        assertTrue(tab.said().contains("空间满了"));
        assertTrue(tab.exported().contains("\"exit-managed/1/i/rules\":{\"s\":\"done\""));
        tab.page().evaluate("localStorage.removeItem('filler0')");
        tab.click("papers");
        assertTrue(tab.stored().containsKey(RUN + "i/rules"), "what was kept in memory is written once there is room");
        assertEquals("", tab.text("status"));
    }

    @Test
    void b22_b23_corruptValueHarmsItsOwnStepOnly() {
        Tab tab = exit();
        tab.click("rules", "papers", "apply");
        for (String poison : List.of(
                "{",
                "null",
                "[]",
                "\"done\"",
                "1e999",
                "{\"s\":\"__proto__\",\"t\":1,\"r\":1}",
                "{\"s\":\"done\",\"t\":1e300,\"r\":1}",
                "{\"s\":\"done\",\"t\":\"<img src=x onerror=alert(1)>\",\"r\":1}",
                "{\"__proto__\":{\"s\":\"done\"},\"t\":1}",
                "{\"s\":{\"toString\":1},\"t\":5,\"r\":{}}")) {
            tab.store(RUN + "i/papers", poison);
            tab.store(RUN + "m", poison);
            tab.store(RUN + "q/deposit", poison);
            tab.store(RUN + "n/rules", poison);
            tab.store("wb1/waybill.example/exit-managed/run", poison);
            tab.reload();
            assertTrue(tab.ticked("rules"), poison);
            assertFalse(tab.ticked("papers"), poison);
            assertTrue(tab.ticked("apply"), poison);
            assertEquals("2项必做已完成，共6项", tab.text("count"));
        }
        tab.click("papers");
        tab.reload();
        assertTrue(tab.ticked("papers"));
    }

    @Test
    void b24_noRequestFollowsATick() {
        Tab tab = exit();
        int before = site.requests().size();
        tab.click("rules", "papers", "apply");
        tab.answer("yes");
        tab.click("refund");
        tab.press("undo");
        tab.settle();
        assertEquals(before, site.requests().size());
        assertTrue(
                tab.page().locator("meta[http-equiv]").getAttribute("content").contains("connect-src 'none'"));
    }

    @Test
    void b25_textSaysWhereTheDataLivesAndWarnsOfSafari() {
        Tab tab = exit();
        tab.openDrawer(tab.page().locator(".checklist-privacy"));
        String text = tab.page().locator(".checklist-privacy").innerText();
        assertTrue(text.contains("只存在这个浏览器里") && text.contains("Safari") && text.contains("七天"), text);
    }
}
