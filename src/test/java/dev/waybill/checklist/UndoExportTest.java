package dev.waybill.checklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behaviours 26 to 33. */
class UndoExportTest extends ListBehaviour {
    private static Map<String, String> without(Map<String, String> stored, String suffix) {
        Map<String, String> kept = new TreeMap<>(stored);
        kept.keySet().removeIf(key -> key.endsWith(suffix));
        return kept;
    }

    @Test
    void b26_undoRestoresTheExactState() {
        Tab tab = exit();
        assertTrue(tab.page().locator("[data-do=undo]").isDisabled());
        tab.click("rules", "papers");
        Map<String, String> before = tab.stored();
        tab.click("rules");
        assertFalse(tab.ticked("rules"));
        tab.press("undo");
        assertTrue(tab.ticked("rules"));
        assertEquals(before, tab.stored());
        tab.press("undo");
        assertFalse(tab.ticked("papers"));
        assertFalse(tab.stored().containsKey(RUN + "i/papers"), "what was not there is not there again");
        assertTrue(tab.said().contains("已撤销"));
    }

    @Test
    void b27_resetConfirmsNamesTheCountAndCanBeUndone() {
        Tab tab = exit();
        tab.click("rules", "papers", "bills");
        tab.press("reset");
        assertTrue(tab.page().locator("dialog[open] p").innerText().contains("3个勾"));
        tab.answerDialog(false);
        assertTrue(tab.ticked("rules"));
        tab.press("reset");
        tab.answerDialog(true);
        assertEquals("0项必做已完成，共6项", tab.text("count"));
        tab.reload();
        assertFalse(tab.ticked("rules"));
        tab.click("rules");
        assertTrue(tab.ticked("rules"), "ticks after a reset count");
        tab.press("undo");
        tab.press("reset");
        tab.answerDialog(true);
        tab.press("undo");
        assertEquals("0项必做已完成，共6项", tab.text("count"));
    }

    @Test
    void b27_resetTakenBackShowsEveryTickAgain() {
        Tab tab = exit();
        tab.click("rules", "papers", "bills");
        tab.press("reset");
        tab.answerDialog(true);
        tab.press("undo");
        assertTrue(tab.ticked("rules") && tab.ticked("papers") && tab.ticked("bills"));
    }

    @Test
    void b28_resetTouchesOneRunOnly() {
        Tab tab = exit();
        tab.click("rules");
        tab.press("new");
        tab.name("店铺B");
        tab.click("papers");
        tab.press("reset");
        tab.answerDialog(true);
        assertFalse(tab.ticked("papers"));
        tab.page().locator("[data-part=runs]").selectOption("1");
        assertTrue(tab.ticked("rules"));
    }

    @Test
    void b29_b32_copiedTextReadIntoACleanProfileIsIdentical() {
        Tab tab = exit();
        tab.click("rules", "papers", "apply");
        tab.click("papers");
        tab.answer("yes");
        tab.step("rules").locator("[data-do=more]").click();
        tab.step("rules").locator("[data-set=note]").fill("问过客服\n<b>再看</b>");
        tab.step("rules").locator("[data-set=note]").blur();
        tab.store(RUN + "i/step-of-a-later-edition", "{\"s\":\"done\",\"t\":1000,\"r\":3}");
        String text = tab.exported();
        Map<String, String> expected = without(tab.stored(), "/run");
        try (BrowserContext clean = profile(new Browser.NewContextOptions())) {
            Page page = clean.newPage();
            page.navigate(site.address() + "exit/");
            Tab other = new Tab(page);
            other.importText(text);
            other.answerDialog(true);
            assertEquals(expected, without(other.stored(), "/run"));
            assertTrue(other.ticked("apply"));
            other.press("undo");
            assertEquals(Map.of(), without(other.stored(), "/run"));
        }
    }

    @Test
    void b29_downloadedFileIsTheSameAsTheText() throws IOException {
        Tab tab = exit();
        tab.click("rules");
        String text = tab.exported();
        Download download = tab.page().waitForDownload(() -> tab.press("download"));
        assertEquals("exit-managed.json", download.suggestedFilename());
        assertEquals(text, Files.readString(download.path()));
    }

    @Test
    void b29_fileIsRead() {
        Tab tab = exit();
        tab.click("rules");
        String text = tab.exported();
        tab.press("undo");
        tab.openDrawer(tab.page().locator("[data-set=file]"));
        tab.page()
                .locator("[data-set=file]")
                .setInputFiles(new FilePayload("a.json", "application/json", text.getBytes(StandardCharsets.UTF_8)));
        tab.answerDialog(true);
        assertTrue(tab.ticked("rules"));
    }

    @Test
    void b30_importShowsCountsBeforeItWrites() {
        Tab tab = exit();
        tab.click("rules", "papers", "apply");
        String text = tab.exported();
        tab.press("undo");
        tab.click("papers");
        Map<String, String> before = tab.stored();
        tab.importText(text);
        String preview = tab.page().locator("dialog[open] p").innerText();
        assertTrue(preview.contains("新增1项") && preview.contains("冲突1项"), preview);
        assertEquals(before, tab.stored());
        tab.answerDialog(false);
        assertEquals(before, tab.stored());
        tab.importText(text);
        tab.answerDialog(true);
        assertTrue(tab.ticked("apply"));
        assertFalse(tab.ticked("papers"), "the later state stays");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                                                        | 不是清单的备份
            null                                                                     | 不是清单的备份
            []                                                                       | 不是清单的备份
            {"waybill":1,"site":"other.example","keys":{}}                           | 别的网站
            {"waybill":2,"site":"waybill.example","keys":{}}                         | 更新的版本
            """)
    void b31_whatIsNotOursIsRefused(String text, String reason) {
        Tab tab = exit();
        tab.click("rules");
        Map<String, String> before = tab.stored();
        tab.importText(text);
        tab.settle();
        assertTrue(tab.text("status").contains(reason), tab.text("status"));
        assertEquals(0, tab.page().locator("dialog[open]").count());
        assertEquals(before, tab.stored());
    }

    @Test
    void b31_moreThanAMegabyteIsRefused() {
        Tab tab = exit();
        tab.page().evaluate("""
                document.querySelector('[data-part=text]').value = JSON.stringify(
                  {waybill: 1, site: 'waybill.example', keys: {}, more: '字'.repeat(400000)})""");
        tab.press("import");
        assertTrue(tab.text("status").contains("1 MB"));
    }

    @Test
    void b31_importWritesNothingButListKeysAndNoTimeToCome() {
        Tab tab = exit();
        tab.importText("""
                {"waybill":1,"site":"waybill.example","keys":{
                "exit-managed/1/i/rules":{"s":"done","t":7999999999999999,"r":1,"extra":"x"},
                "__proto__":{"polluted":1}, "exit-managed/1/i/__proto__":{"s":"done","t":5,"r":1},
                "../../evil":{"s":"done","t":5,"r":1}, "exit-managed/run":"7", "exit-managed/1/x/a":{"s":"done","t":5}}}""");
        tab.answerDialog(true);
        Map<String, String> stored = without(tab.stored(), "/run");
        assertEquals(java.util.Set.of(RUN + "i/rules", RUN + "i/__proto__"), stored.keySet());
        assertTrue((Boolean) tab.page()
                .evaluate(
                        "([v]) => { const e = JSON.parse(v); return e.t <= Date.now() && !('extra' in e) }",
                        new Object[] {stored.get(RUN + "i/rules")}));
        assertNull(tab.page().evaluate("({}).polluted ?? null"));
    }

    @Test
    void b33_progressLinkOpensAPreviewAndNeverWritesByItself() {
        Tab tab = exit();
        tab.click("rules", "papers");
        tab.press("link");
        String link = tab.page().locator("[data-part=text]").inputValue();
        assertTrue(link.contains("#wb1/exit-managed/rules*done*1*"), link);
        try (BrowserContext clean = profile(new Browser.NewContextOptions())) {
            Page page = clean.newPage();
            page.navigate(link);
            Tab other = new Tab(page);
            assertTrue(page.locator("dialog[open] p").innerText().contains("新增2项"));
            assertEquals(Map.of(), without(other.stored(), "/run"));
            assertFalse(page.url().contains("#"));
            other.answerDialog(true);
            assertTrue(other.ticked("rules") && other.ticked("papers"));
            other.press("undo");
            assertFalse(other.ticked("rules"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "#wb1/exit-managed/<img src=x onerror=alert(1)>*done*1*zz",
        "#wb1/exit-managed/__proto__*done*1*1",
        "#wb1/exit-managed/",
        "#wb1/exit-managed/rules*done*NaN*zzzzzzzzzzzzzzzzzzzzzz",
        "#wb1/%E0%A4%A",
        "#%",
        "#step-rules"
    })
    void b33_anyFragmentIsHarmless(String fragment) {
        Tab tab = tab("exit/" + fragment);
        tab.settle();
        assertEquals(Map.of(), without(tab.stored(), "/run"));
        assertEquals(0, tab.page().locator("main img").count());
        if (tab.page().locator("dialog[open]").count() > 0) {
            tab.answerDialog(true);
        }
        tab.click("rules");
        assertTrue(tab.ticked("rules"));
    }

    @Test
    void b33_qrCodeIsDrawnInThePage() {
        Tab tab = exit();
        tab.click("rules");
        tab.press("qr");
        tab.page().locator("[data-part=qr]").waitFor();
        int modules = (int) tab.page().evaluate("document.querySelector('[data-part=qr]').width");
        assertTrue(modules >= 29 && modules <= 185, () -> modules + " modules");
    }

    @Test
    void b33_moreThanAQrCodeHoldsIsSaid() {
        Tab tab = tab("many/");
        tab.press("qr");
        tab.page().locator("[data-part=qr]").waitFor();
        tab.page()
                .evaluate(
                        "() => { for (let n = 1; n <= 300; n++) localStorage.setItem(`wb1/waybill.example/many/1/i/s${n}`,"
                                + " JSON.stringify({s: 'done', t: Date.now() - n, r: 1})) }");
        tab.page().evaluate("dispatchEvent(new Event('pageshow'))");
        tab.press("qr");
        tab.until("document.querySelector('[data-part=status]').textContent.includes('进度链接')");
        assertFalse(tab.page().locator("[data-part=qr]").isVisible());
        assertTrue(tab.said().contains("进度链接"), tab.said());
    }

    @Test
    void b33_codeThatCannotBeLoadedIsSaid() {
        profile.route("**/lean-qr.js", com.microsoft.playwright.Route::abort);
        Tab tab = exit();
        tab.press("qr");
        assertThat(tab.page().locator("[data-part=status]")).containsText("进度链接");
        errors.removeIf(error -> error.contains("ERR_FAILED"));
    }

    @Test
    void clearedOriginIsOfferedBackFromMemory() {
        Tab tab = exit();
        Tab other = exit();
        tab.click("rules", "papers");
        Map<String, String> before = tab.stored();
        other.page().evaluate("localStorage.clear()");
        tab.page().waitForFunction("() => !document.querySelector('[data-item=rules] .step-box').checked");
        assertTrue(tab.text("status").contains("恢复"), tab.text("status"));
        tab.press("undo");
        assertTrue(tab.ticked("rules") && tab.ticked("papers"));
        assertEquals(before, tab.stored());
    }
}
