package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Behaviours 1 to 9: ticks stay with their steps when the page is edited. */
class IdentityTest extends ListBehaviour {
    private static final Pattern BILLS =
            Pattern.compile("<li class=\"step\" id=\"step-bills\".*?</li>\\n", Pattern.DOTALL);

    private Tab edited(Tab tab, UnaryOperator<String> change) throws IOException {
        site.edit("exit", change);
        tab.reload();
        return tab;
    }

    @Test
    void b01_rewordingKeepsTheTick() throws IOException {
        Tab tab = exit();
        tab.click("rules");
        edited(tab, html -> html.replace("读完平台的退店规则", "先读一遍规则"));
        assertTrue(tab.ticked("rules"));
        assertTrue(tab.step("rules").innerText().contains("先读一遍规则"));
    }

    @Test
    void b02_insertingBeforeKeepsEveryTickOnItsStep() throws IOException {
        Tab tab = exit();
        tab.click("rules", "shop-info");
        edited(
                tab,
                html -> html.replace(
                        "<ol class=\"checklist\">",
                        "<ol class=\"checklist\"><li class=\"step\" id=\"step-new\" data-item=\"new\"><label>"
                                + "<input type=\"checkbox\" class=\"step-box\" data-set=\"box\" name=\"step-new\"> 新的一步</label></li>"));
        assertFalse(tab.ticked("new"));
        assertTrue(tab.ticked("rules") && tab.ticked("shop-info"));
        assertFalse(tab.ticked("papers"));
    }

    @Test
    void b03_reorderingKeepsTicks() throws IOException {
        Tab tab = exit();
        tab.click("bills", "rules");
        String bills = BILLS.matcher(site.page("exit"))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        edited(
                tab,
                html -> html.replace(bills, "")
                        .replace("<ol class=\"checklist\">", "<ol class=\"checklist\">" + bills));
        assertTrue(tab.ticked("bills") && tab.ticked("rules"));
        assertFalse(tab.ticked("apply"));
    }

    @Test
    void b04_movingThePageKeepsTicks() throws IOException {
        exit().click("rules");
        site.put("moved/index.html", site.page("exit"));
        assertTrue(tab("moved/").ticked("rules"));
    }

    @Test
    void b05_wasCarriesATick() throws IOException {
        Tab tab = exit();
        tab.click("rules");
        edited(tab, html -> html.replace("data-item=\"rules\"", "data-item=\"terms\" data-was=\"rules\""));
        assertTrue(tab.ticked("terms"));
        assertEquals("1/6 必做已完成", tab.text("count"));
        edited(tab, html -> html.replace("data-item=\"rules\"", "data-item=\"terms\""));
        assertTrue(tab.ticked("terms"), "carried for good");
    }

    @Test
    void b06_mergedIsDoneOnlyIfBothWere() throws IOException {
        UnaryOperator<String> merge =
                html -> html.replace("data-item=\"apply\"", "data-item=\"hand-in\" data-was=\"rules shop-info\"");
        Tab tab = exit();
        tab.click("rules");
        assertFalse(edited(tab, merge).ticked("hand-in"));
        site.restore("exit");
        tab.reload();
        tab.click("shop-info");
        assertTrue(edited(tab, merge).ticked("hand-in"));
    }

    @Test
    void b06_splitIsInheritedByBothAndMarked() throws IOException {
        Tab tab = exit();
        tab.click("apply");
        edited(
                tab,
                html -> html.replace("data-item=\"apply\"", "data-item=\"fill-in\" data-was=\"apply\"")
                        .replace("data-item=\"bills\"", "data-item=\"send\" data-was=\"apply\""));
        assertTrue(tab.ticked("fill-in") && tab.ticked("send"));
        assertEquals("doubt", tab.state("fill-in"));
        assertTrue(tab.step("fill-in").innerText().contains("请复核"));
        tab.step("fill-in").locator("[data-do=keep]").click();
        assertEquals("done", tab.state("fill-in"));
        assertFalse(tab.step("fill-in").innerText().contains("请复核"));
    }

    @Test
    void b07_raisedRevAsksForReviewAndLowersTheCount() throws IOException {
        Tab tab = exit();
        tab.page().clock().setFixedTime("2026-11-20T10:00:00");
        tab.click("rules", "apply");
        assertEquals("2/6 必做已完成", tab.text("count"));
        edited(tab, html -> html.replace("data-item=\"apply\" data-rev=\"1\"", "data-item=\"apply\" data-rev=\"2\""));
        assertFalse(tab.ticked("apply"));
        assertEquals("1/6 必做已完成", tab.text("count"));
        assertTrue(tab.step("apply").innerText().contains("需复核"));
        assertTrue(tab.step("apply").innerText().contains("11月20日"));
        tab.step("apply").locator("[data-do=keep]").click();
        assertTrue(tab.ticked("apply"));
        assertEquals("2/6 必做已完成", tab.text("count"));
    }

    @Test
    void b08_removedAndRestoredStepHasItsTick() throws IOException {
        Tab tab = exit();
        tab.click("bills");
        edited(tab, html -> BILLS.matcher(html).replaceAll(""));
        assertEquals(0, tab.step("bills").count());
        site.restore("exit");
        tab.reload();
        assertTrue(tab.ticked("bills"));
    }

    @Test
    void b09_identicalLabelsHoldSeparateTicks() {
        Tab tab = tab("two/");
        tab.page()
                .locator("[data-checklist=left] [data-item=pack-again] .step-box")
                .click();
        tab.reload();
        assertEquals(1, tab.page().locator(".step-box:checked").count());
        assertTrue(tab.page()
                .locator("[data-checklist=left] [data-item=pack-again] .step-box")
                .isChecked());
    }

    @Test
    void newRequiredStepReopensAFinishedListAndSaysSo() throws IOException {
        Tab tab = exit();
        tab.click("rules", "papers", "shop-info", "statements", "apply", "close");
        tab.answerDialog(true);
        assertEquals("必做的步骤全部完成。", tab.text("status"));
        edited(tab, html -> html.replace("data-item=\"bills\" data-optional", "data-item=\"all-bills\""));
        assertEquals("6/7 必做已完成", tab.text("count"));
        assertEquals("清单新增了必做的步骤，重新打开。", tab.text("status"));
        tab.click("all-bills");
        assertEquals("必做的步骤全部完成。", tab.text("status"));
    }
}
