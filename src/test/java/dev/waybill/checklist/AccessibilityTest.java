package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import dev.waybill.testing.Axe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behaviours 51 to 58. */
class AccessibilityTest extends ListBehaviour {
    private Tab exitIn(Browser.NewContextOptions options) {
        profile.close();
        profile = profile(options);
        return exit();
    }

    private static Browser.NewContextOptions forAxe() {
        return new Browser.NewContextOptions().setBypassCSP(true);
    }

    private static void fill(Tab tab) {
        tab.openDrawer(tab.page().locator("[data-part=text]"));
        tab.answer("yes");
        tab.click("rules", "papers", "refund");
        tab.step("rules").locator("> [data-do=more]").click();
        tab.step("bills").locator("> [data-do=more]").click();
        tab.step("bills").locator("[data-set=na]").click();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void b51_axeFindsNothing(String scheme) {
        Tab tab = exitIn(forAxe().setColorScheme(ColorScheme.valueOf(scheme.toUpperCase(java.util.Locale.ROOT))));
        assertEquals(List.of(), Axe.violations(tab.page()));
        fill(tab);
        assertEquals(List.of(), Axe.violations(tab.page()));
        tab.press("reset");
        assertEquals(List.of(), Axe.violations(tab.page()), "with a dialog");
    }

    @Test
    void b51_axeFindsNothingAt320PixelsAndAllDone() {
        Tab tab = exitIn(forAxe().setViewportSize(320, 640));
        fill(tab);
        assertEquals(List.of(), Axe.violations(tab.page()));
        tab.answer("no");
        tab.click("shop-info", "statements", "apply", "close");
        tab.answerDialog(true);
        assertEquals("6项必做已完成，共6项", tab.text("count"));
        assertEquals(List.of(), Axe.violations(tab.page()));
    }

    @Test
    void b51_axeFindsNothingWithoutTheScript() {
        profile.close();
        profile = profile(forAxe());
        profile.route("**/*.js", route -> route.abort());
        Tab tab = exit();
        assertTrue(tab.page().locator(".checklist-notice").isVisible());
        assertEquals(List.of(), Axe.violations(tab.page()));
        errors.removeIf(error -> error.contains("ERR_FAILED"));
    }

    @Test
    void b51_axeFindsNothingOnMyLists() {
        profile.close();
        profile = profile(forAxe());
        exit().click("rules", "refund");
        assertEquals(List.of(), Axe.violations(tab("mine/").page()));
    }

    @Test
    void b52_nameIsTheNumberAndTheText() {
        Tab tab = exit();
        for (String name : List.of("1. 读完平台的退店规则", "2.1 店铺信息", "3. 提交申请，看规则", "4. 下载历史账单", "5. 申请退款", "6. 关闭店铺")) {
            assertEquals(
                    1,
                    tab.page()
                            .getByRole(
                                    AriaRole.CHECKBOX,
                                    new Page.GetByRoleOptions().setName(name).setExact(true))
                            .count(),
                    name);
        }
    }

    @Test
    void b53_tabReachesAllSpaceTogglesAndFocusStays() {
        Tab tab = exit();
        List<String> met = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            tab.page().keyboard().press("Tab");
            met.add((String)
                    tab.page().evaluate("document.activeElement.name || document.activeElement.dataset.do || ''"));
        }
        List<String> boxes =
                met.stream().filter(name -> name.startsWith("step-")).toList();
        assertEquals(
                List.of(
                        "step-rules",
                        "step-papers",
                        "step-shop-info",
                        "step-statements",
                        "step-apply",
                        "step-bills",
                        "step-refund",
                        "step-payee",
                        "step-close"),
                boxes.stream().distinct().toList());
        assertTrue(met.containsAll(List.of("menu", "more")));
        tab.box("papers").focus();
        tab.page().keyboard().press("Space");
        assertTrue(tab.ticked("papers"));
        assertEquals("step-papers", tab.page().evaluate("document.activeElement.name"));
        tab.page().keyboard().press("Space");
        assertFalse(tab.ticked("papers"));
        tab.box("close").focus();
        tab.page().keyboard().press("Space");
        tab.page().keyboard().press("Escape");
        tab.settle();
        assertFalse(tab.ticked("close"), "irreversible: asked first");
        assertEquals("step-close", tab.page().evaluate("document.activeElement.name"));
    }

    @Test
    void b54_politeTextAfterATickAndNoneOnLoad() {
        Tab tab = exit();
        assertEquals("", tab.said());
        assertEquals("status", tab.page().locator("[data-part=live]").getAttribute("role"));
        tab.click("rules");
        assertEquals("1项必做已完成，共6项", tab.said());
        tab.reload();
        assertEquals("", tab.said());
    }

    @Test
    void b55_hidingDoneStepsMovesFocusToTheNextBox() {
        Tab tab = exit();
        tab.press("hide");
        tab.box("rules").focus();
        tab.page().keyboard().press("Space");
        assertFalse(tab.step("rules").isVisible());
        assertEquals("step-papers", tab.page().evaluate("document.activeElement.name"));
        tab.page().keyboard().press("Space");
        assertTrue(tab.step("papers").isVisible(), "it holds steps that are not done");
        tab.click("shop-info", "statements");
        assertFalse(tab.step("papers").isVisible());
        assertEquals("step-apply", tab.page().evaluate("document.activeElement.name"));
        tab.click("close");
        tab.answerDialog(true);
        assertEquals("step-payee", tab.page().evaluate("document.activeElement.name"), "none below: the one above");
        tab.press("hide");
        assertTrue(tab.step("rules").isVisible());
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void b56_targetsAreLargeAndNothingScrollsSideways(int width) {
        Tab tab = exitIn(new Browser.NewContextOptions().setViewportSize(width, 800));
        fill(tab);
        Object small = tab.page().evaluate("""
                () => [...document.querySelectorAll('.checklist-frame :is(button, select, textarea, label, [type=file])')]
                  .filter(e => e.checkVisibility() && !e.closest('dialog'))
                  .map(e => [e.outerHTML.slice(0, 80), Math.round(e.getBoundingClientRect().width), Math.round(e.getBoundingClientRect().height)])
                  .filter(([, w, h]) => w < 44 || h < 44)""");
        assertEquals(List.of(), small);
        assertEquals(0, tab.page().evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        tab.press("reset");
        assertEquals(0, tab.page().evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        assertEquals(List.of(), tab.page().evaluate("""
                () => [...document.querySelectorAll('dialog[open] button')].map(e => e.getBoundingClientRect().height).filter(h => h < 44)"""));
    }

    @Test
    void b57_forcedColoursTellTickedFromUnticked() {
        Tab tab = exitIn(new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE));
        tab.page().mouse().move(0, 0);
        byte[] before = tab.box("rules").screenshot();
        tab.box("rules").focus();
        tab.page().keyboard().press("Space");
        tab.box("papers").focus();
        byte[] after = tab.box("rules").screenshot();
        assertFalse(Arrays.equals(before, after));
        assertEquals("auto", tab.box("rules").evaluate("b => getComputedStyle(b).appearance"));
    }

    @Test
    void b58_reducedMotionHasNone() {
        try (BrowserContext still = profile(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = still.newPage();
            page.navigate(site.address() + "exit/");
            Tab tab = new Tab(page);
            tab.click("rules");
            tab.press("hide");
            assertEquals(0, page.evaluate("document.getAnimations().length"));
            assertEquals("auto", page.evaluate("getComputedStyle(document.documentElement).scrollBehavior"));
            assertNotEquals("", tab.text("count"));
        }
    }
}
