package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Behaviours 38 to 45. */
class ProgressTest extends ListBehaviour {
    private static final String FINISHED = "必做的步骤全部完成。";

    private static void notApplicable(Tab tab, String id) {
        tab.step(id).locator("> [data-do=more]").click();
        tab.step(id).locator("> .step-panel [data-set=na]").click();
    }

    private static void finish(Tab tab) {
        tab.click("rules", "papers", "shop-info", "statements", "apply", "close");
        tab.answerDialog(true);
    }

    @Test
    void b38_textAgreesWithProgress() {
        Tab tab = exit();
        for (String id : new String[] {"rules", "papers", "bills", "apply", "papers"}) {
            tab.click(id);
            Object bar = tab.page()
                    .evaluate("(p => `${p.value}项必做已完成，共${p.max}项`)(document.querySelector('[data-part=bar]'))");
            assertEquals(bar, tab.text("count"));
        }
        assertEquals("2项必做已完成，共6项", tab.text("count"));
    }

    @Test
    void b39_optionalAndNotApplicableLeaveTheDenominator() {
        Tab tab = exit();
        tab.click("bills");
        assertEquals("0项必做已完成，共6项", tab.text("count"));
        notApplicable(tab, "rules");
        assertEquals("0项必做已完成，共5项", tab.text("count"));
        assertFalse(tab.ticked("rules"));
        assertEquals("na", tab.state("rules"));
        assertTrue(tab.step("rules").locator("> .step-na").isVisible());
        tab.reload();
        assertTrue(tab.step("rules").locator("> .step-na").isVisible());
        notApplicable(tab, "rules");
        assertEquals("0项必做已完成，共6项", tab.text("count"));
        notApplicable(tab, "papers");
        assertEquals("0项必做已完成，共3项", tab.text("count"), "its steps go with it");
    }

    @Test
    void b40_allDoneIsSaidExactlyOnce() {
        Tab other = exit();
        Tab tab = exit();
        tab.page().evaluate("""
                () => { window.said = []; new MutationObserver(() => said.push(document.querySelector('[data-part=live]').textContent))
                  .observe(document.querySelector('[data-part=live]'), {childList: true}) }""");
        finish(tab);
        assertEquals(FINISHED, tab.text("status"));
        tab.click("bills", "rules", "rules", "bills");
        tab.press("undo");
        assertEquals(1, tab.page().evaluate("said.filter(text => text.includes('全部完成')).length"));
        assertEquals("6项必做已完成，共6项", other.text("count"));
        assertEquals("", other.said());
        tab.reload();
        assertEquals("", tab.said());
        assertEquals("", tab.text("status"));
    }

    @Test
    void b40_allDoneIsSaidAgainWhereItWasUndone() {
        Tab tab = exit();
        tab.click("rules", "papers", "shop-info", "statements", "apply");
        Map<String, String> before = tab.stored();
        tab.click("close");
        tab.answerDialog(true);
        assertEquals(FINISHED, tab.said());
        tab.press("undo");
        assertEquals(before, tab.stored());
        tab.click("close");
        tab.answerDialog(true);
        assertEquals(FINISHED, tab.said());
    }

    @Test
    void b41_unansweredConditionShowsEverythingLabelled() {
        Tab tab = exit();
        assertTrue(tab.step("refund").isVisible() && tab.step("payee").isVisible());
        assertTrue(tab.step("refund").innerText().contains("已缴保证金"));
        assertTrue(tab.page().locator("[data-ask=deposit] input[value=open]").isChecked());
        tab.answer("no");
        assertFalse(tab.step("refund").isVisible() || tab.step("payee").isVisible());
        assertEquals("0项必做已完成，共6项", tab.text("count"));
        tab.answer("yes");
        assertTrue(tab.step("refund").isVisible());
        assertEquals("0项必做已完成，共8项", tab.text("count"));
        tab.reload();
        assertTrue(tab.page().locator("[data-ask=deposit] input[value=yes]").isChecked());
        assertEquals("0项必做已完成，共8项", tab.text("count"));
    }

    @Test
    void b42_changedAnswerKeepsHiddenTicks() {
        Tab tab = exit();
        tab.answer("yes");
        tab.click("refund", "payee");
        tab.answer("no");
        tab.reload();
        assertFalse(tab.step("refund").isVisible());
        tab.answer("yes");
        assertTrue(tab.ticked("refund") && tab.ticked("payee"));
        assertEquals("2项必做已完成，共8项", tab.text("count"));
    }

    @Test
    void b43_unmetOrderIsAHintAndNeverALock() {
        Tab tab = exit();
        tab.click("apply");
        assertTrue(tab.ticked("apply"));
        assertTrue(tab.said().endsWith("; 先完成第1、2步"), tab.said());
        tab.click("rules", "papers", "apply", "apply");
        assertEquals("3项必做已完成，共6项", tab.said());
    }

    @Test
    void b44_parentShowsMixedAndNeverErasesItsChildren() {
        Tab tab = exit();
        tab.click("shop-info");
        assertTrue((Boolean) tab.box("papers").evaluate("b => b.indeterminate && !b.checked"));
        tab.click("papers");
        assertTrue(tab.ticked("papers") && tab.ticked("shop-info"));
        assertFalse(tab.ticked("statements"));
        tab.click("papers");
        assertTrue(tab.ticked("shop-info"));
        assertFalse(tab.ticked("papers") || tab.ticked("statements"));
        assertTrue((Boolean) tab.box("papers").evaluate("b => b.indeterminate"));
    }

    @Test
    void b45_guidesShowEachGuidesProgressAndWhatIsDue() {
        Tab tab = exit();
        tab.page().clock().setFixedTime("2026-11-23T10:00:00"); // a Monday
        Tab before = new Tab(profile.newPage());
        before.page().navigate(site.address() + "mine/");
        assertEquals(
                "没有正在等的事。", before.page().locator("[data-part=due]").innerText().strip());
        tab.click("rules", "papers", "refund");
        Tab mine = new Tab(profile.newPage());
        mine.page().clock().setFixedTime("2026-11-24T10:00:00");
        mine.page().navigate(site.address() + "mine/");
        String card = mine.page().locator("[data-checklist=exit-managed]").innerText();
        assertTrue(card.contains("2项必做已完成，共6项") && card.contains("下一步：2.1 店铺信息"), card);
        assertEquals(
                2, mine.page().locator("[data-checklist=exit-managed] progress").evaluate("p => p.value"));
        assertEquals(
                "2项必做",
                mine.page().locator("[data-checklist=left] [data-part=count]").innerText());
        String due = mine.page().locator("[data-part=due]").innerText().strip();
        assertEquals("预计11月26–30日：申请退款（速卖通全托管怎么退出）", due);
        assertEquals(
                "../exit/#step-refund", mine.page().locator("[data-part=due] a").getAttribute("href"));
        tab.click("apply");
        mine.page()
                .waitForFunction(
                        "() => document.querySelector('[data-checklist=exit-managed]').innerText.includes('3项必做已完成，共6项')");
        tab.press("new");
        tab.name("店铺B");
        tab.click("rules");
        mine.page()
                .waitForFunction(
                        "() => document.querySelector('[data-checklist=exit-managed]').innerText.includes('店铺B 1项必做已完成，共6项')");
    }
}
