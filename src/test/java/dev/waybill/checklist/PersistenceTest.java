package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Behaviours 11 to 19: what is ticked stays ticked, in every tab. */
class PersistenceTest extends ListBehaviour {
    @Test
    void b11_tickSurvivesReload() {
        Tab tab = exit();
        tab.click("rules");
        tab.reload();
        assertTrue(tab.ticked("rules"));
    }

    @Test
    void noteBeingWrittenSurvivesReload() {
        Tab tab = exit();
        tab.step("rules").locator("> [data-do=more]").click();
        tab.step("rules").locator("[data-set=note]").pressSequentially("问过客服");
        tab.reload();
        tab.step("rules").locator("> [data-do=more]").click();
        assertEquals("问过客服", tab.step("rules").locator("[data-set=note]").inputValue());
    }

    @Test
    void b12_untickSurvivesReload() {
        Tab tab = exit();
        tab.click("rules", "rules");
        tab.reload();
        assertFalse(tab.ticked("rules"));
    }

    @Test
    void b13_secondTabFollows() {
        Tab one = exit();
        Tab two = exit();
        one.click("rules");
        two.untilTicked("rules", true);
        assertEquals("1项必做已完成，共6项", two.text("count"));
    }

    @Test
    void b14_interleavedTicksOfTwoTabsAreAllKept() {
        Tab one = tab("many/");
        Tab two = tab("many/");
        int ticks = LongForm.times(30, 400);
        String tick = """
                async ([first, last]) => { for (let n = first; n <= last; n += 2) {
                  document.querySelector(`[data-item=s${n}] .step-box`).click(); await new Promise(r => setTimeout(r)) } }""";
        one.page().evaluate("all => { window.done = (" + tick + ")(all) }", List.of(1, ticks));
        two.page().evaluate("all => { window.done = (" + tick + ")(all) }", List.of(2, ticks));
        one.page().evaluate("window.done");
        two.page().evaluate("window.done");
        one.until("document.querySelectorAll('.step-box:checked').length === " + ticks);
        two.until("document.querySelectorAll('.step-box:checked').length === " + ticks);
        one.reload();
        assertEquals(ticks + "项必做已完成，共500项", one.text("count"));
    }

    @Test
    void b15_backAndForwardShowTheNewestState() {
        Tab tab = exit();
        tab.click("rules");
        tab.page().navigate(site.address() + "two/");
        Tab other = exit();
        other.click("papers", "rules");
        tab.page().goBack();
        assertFalse(tab.ticked("rules"));
        assertTrue(tab.ticked("papers"));
        tab.page().goForward();
        other.click("papers");
        tab.page().goBack();
        assertFalse(tab.ticked("papers"));
    }

    @Test
    void b15_pageKeptWholeIsBroughtUpToDate() {
        Tab tab = exit();
        tab.store(RUN + "i/rules", "{\"s\":\"done\",\"t\":1000,\"r\":1}");
        assertFalse(tab.ticked("rules"));
        tab.page().evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
        assertTrue(tab.ticked("rules"));
    }

    @Test
    void b16_formRestorationNeverOverridesWhatIsStored() {
        Tab tab = exit();
        tab.page().evaluate("document.querySelector('[data-item=papers] .step-box').checked = true");
        tab.reload();
        assertFalse(tab.ticked("papers"));
        tab.page().navigate(site.address() + "two/");
        tab.page().goBack();
        assertFalse(tab.ticked("papers"));
    }

    @Test
    void b17_twoListsOnAPageAreIndependent() {
        Tab tab = tab("two/");
        tab.page().locator("[data-checklist=left] [data-item=pack] .step-box").click();
        assertFalse(tab.page()
                .locator("[data-checklist=right] [data-item=pack] .step-box")
                .isChecked());
        tab.reload();
        assertEquals(1, tab.page().locator(".step-box:checked").count());
        assertEquals(
                "1项必做已完成，共2项,0项必做已完成，共2项",
                String.join(",", tab.page().locator("[data-part=count]").allInnerTexts()));
    }

    @Test
    void b18_twoSitesOnOneOriginAreIndependent() throws IOException {
        site.put(
                "other/index.html",
                site.page("exit").replace("data-site=\"waybill.example\"", "data-site=\"other.example\""));
        exit().click("rules");
        Tab other = tab("other/");
        assertFalse(other.ticked("rules"));
        other.click("papers");
        assertFalse(exit().ticked("papers"));
    }

    @Test
    void b19_onlyOurOwnKeysAreWrittenOrRemoved() {
        Tab tab = exit();
        tab.store("theirs", "1");
        tab.store("wb1/other.example/exit-managed/1/i/rules", "{\"s\":\"done\",\"t\":1,\"r\":1}");
        tab.store("wb1/waybill.example/exit-managed-2/1/i/rules", "{\"s\":\"done\",\"t\":1,\"r\":1}");
        Map<String, String> before = tab.stored();
        tab.click("rules", "papers");
        tab.answer("yes");
        tab.press("hide");
        tab.press("new");
        tab.name("店铺B");
        tab.click("rules");
        tab.press("reset");
        tab.answerDialog(true);
        tab.press("delete");
        tab.answerDialog(true);
        Map<String, String> after = tab.stored();
        before.forEach((key, value) -> {
            if (!key.startsWith("wb1/waybill.example/exit-managed/")) {
                assertEquals(value, after.get(key));
            }
        });
        after.keySet().removeAll(before.keySet());
        assertEquals(
                0L,
                after.keySet().stream()
                        .filter(key -> !key.startsWith("wb1/waybill.example/exit-managed/"))
                        .count());
        Page page = tab.page();
        assertTrue((Boolean) page.evaluate(
                "Object.keys(sessionStorage).every(k => k.startsWith('wb1/waybill.example/exit-managed/'))"));
    }
}
