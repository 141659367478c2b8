package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Behaviours 34 to 37: two shops, two runs. */
class RunsTest extends ListBehaviour {
    private static List<String> runs(Tab tab) {
        return tab.page().locator("[data-part=runs] option").allTextContents();
    }

    private static String current(Tab tab) {
        return tab.page().locator("[data-part=runs] option:checked").textContent();
    }

    @Test
    void b34_createNameSwitchDelete() {
        Tab tab = exit();
        assertEquals(List.of("第1份"), runs(tab));
        tab.press("rename");
        tab.name("店铺A");
        tab.press("new");
        tab.name("店铺B <b>");
        assertEquals(List.of("店铺A", "店铺B <b>"), runs(tab));
        assertEquals("店铺B <b>", current(tab));
        tab.page().locator("[data-part=runs]").selectOption("1");
        assertEquals("店铺A", current(tab));
        tab.reload();
        assertEquals("店铺A", current(tab));
        tab.press("delete");
        assertTrue(tab.page().locator("dialog[open] p").innerText().contains("店铺A"));
        tab.answerDialog(true);
        assertEquals(List.of("店铺B <b>"), runs(tab));
        assertTrue(tab.stored().keySet().stream().noneMatch(key -> key.startsWith(RUN)));
    }

    @Test
    void b35_runsNeverShareTicks() {
        Tab tab = exit();
        tab.click("rules");
        tab.press("new");
        tab.name("店铺B");
        assertFalse(tab.ticked("rules"));
        tab.click("papers");
        tab.page().locator("[data-part=runs]").selectOption("1");
        assertTrue(tab.ticked("rules"));
        assertFalse(tab.ticked("papers"));
    }

    @Test
    void b36_twoTabsHoldTwoRuns() {
        Tab one = exit();
        Tab two = exit();
        two.press("new");
        two.name("店铺B");
        one.click("rules");
        two.click("papers");
        assertTrue(one.ticked("rules"));
        assertFalse(one.ticked("papers"));
        assertFalse(two.ticked("rules"));
        one.reload();
        two.reload();
        assertEquals("第1份", current(one));
        assertEquals("店铺B", current(two));
        assertTrue(one.ticked("rules"));
        assertEquals("店铺B", current(exit()), "a new tab takes the last one chosen");
    }

    @Test
    void b37_deletingCanBeUndone() {
        Tab tab = exit();
        tab.press("new");
        tab.name("店铺B");
        tab.click("rules");
        var before = tab.stored();
        tab.press("delete");
        tab.answerDialog(true);
        assertEquals(List.of("第1份"), runs(tab));
        tab.press("undo");
        assertEquals(List.of("第1份", "店铺B"), runs(tab));
        tab.page()
                .locator("[data-part=runs]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("店铺B"));
        assertTrue(tab.ticked("rules"));
        assertEquals(before, tab.stored());
    }

    @Test
    void cardOfADeletedListIsAsBefore() {
        Tab tab = exit();
        Tab mine = tab("mine/");
        String card = "document.querySelector('[data-checklist=exit-managed]').innerText";
        Object before = mine.page().evaluate(card);
        tab.click("rules");
        mine.until(card + ".includes('1项必做已完成，共6项')");
        tab.press("delete");
        tab.answerDialog(true);
        mine.until("!" + card + ".includes('1项必做已完成，共6项')");
        assertEquals(before, mine.page().evaluate(card));
    }
}
