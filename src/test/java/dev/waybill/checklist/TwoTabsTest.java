package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two tabs on one list: no later change is lost to an earlier one, and fields show what is stored. */
class TwoTabsTest extends ListBehaviour {
    /** Lets a test fill the storage of one tab: while {@code window.full}, nothing can be added. */
    static final String QUOTA = """
            () => { const set = Storage.prototype.setItem;
              Storage.prototype.setItem = function (key, value) {
                if (window.full && this === localStorage) throw new DOMException('full', 'QuotaExceededError');
                set.call(this, key, value) };
              window.full = true }""";

    private static void sees(Tab tab, String id, String note) {
        tab.until("document.querySelector('[data-item=" + id + "] [data-set=note]').value === '" + note + "'");
    }

    /** The exit list with the panel of its first step open. */
    private Tab exitWithPanel() {
        Tab tab = exit();
        tab.openPanel("rules");
        return tab;
    }

    /** Returns what is stored of the step then. */
    private static String markNotApplicable(Tab tab, String id) {
        tab.openPanel(id);
        tab.notApplicable(id).check();
        return tab.stored(RUN + "i/" + id);
    }

    @Test
    void openNoteFollowsWhatIsStored() {
        Tab one = exitWithPanel();
        Tab two = exitWithPanel();
        one.write("rules", "甲");
        sees(two, "rules", "甲");
        two.write("rules", "乙");
        sees(one, "rules", "乙");
        two.press("undo");
        assertEquals("甲", two.note("rules").inputValue());
        sees(one, "rules", "甲");
        one.press("undo");
        assertEquals("", one.note("rules").inputValue());
        sees(two, "rules", "");
    }

    @Test
    void noteThatBothTabsWroteKeepsBothAndSaysSo() {
        Tab one = exitWithPanel();
        Tab two = exitWithPanel();
        two.note("rules").pressSequentially("乙");
        one.write("rules", "甲");
        two.until("localStorage['" + RUN + "n/rules']");
        two.settle();
        assertEquals("乙", two.note("rules").inputValue(), "what is being written stays");
        two.note("rules").blur();
        assertEquals("甲\n乙", two.note("rules").inputValue());
        assertTrue(two.text("status").contains("备注"), two.text("status"));
        sees(one, "rules", "甲\\n乙");
        two.press("undo");
        sees(one, "rules", "甲");
    }

    @Test
    void noteBeingWrittenIsKeptBesideAnotherWhenThePageIsLeft() {
        Tab one = exitWithPanel();
        Tab two = exitWithPanel();
        two.note("rules").pressSequentially("乙");
        one.write("rules", "甲");
        two.until("localStorage['" + RUN + "n/rules']");
        two.reload();
        sees(one, "rules", "甲\\n乙");
    }

    @Test
    void openPanelFollowsWhetherItsStepApplies() {
        Tab one = exitWithPanel();
        Tab two = exitWithPanel();
        one.notApplicable("rules").check();
        two.until("document.querySelector('[data-item=rules] [data-set=na]').checked");
        one.press("undo");
        assertFalse(one.notApplicable("rules").isChecked());
        two.until("!document.querySelector('[data-item=rules] [data-set=na]').checked");
    }

    @Test
    void laterChangeWinsOverOneKeptInMemory() {
        Tab one = exit();
        Tab two = exit();
        one.page().evaluate(QUOTA);
        one.click("rules");
        assertTrue(one.ticked("rules"));
        two.click("rules", "rules");
        one.untilTicked("rules", false);
        one.page().evaluate("window.full = false");
        one.click("papers");
        assertTrue(one.stored(RUN + "i/rules").contains("open"));
        assertFalse(one.ticked("rules"));
        two.untilTicked("papers", true);
        assertFalse(two.ticked("rules"));
    }

    @Test
    void changeKeptInMemoryWinsOverAnEarlierOneAndIsStoredOnceThereIsRoom() {
        Tab one = exit();
        Tab two = exit();
        two.click("rules");
        one.untilTicked("rules", true);
        one.page().evaluate(QUOTA);
        one.click("rules");
        two.click("papers");
        one.untilTicked("papers", true);
        assertFalse(one.ticked("rules"));
        one.page().evaluate("window.full = false");
        two.click("apply");
        two.untilTicked("rules", false);
        assertTrue(one.stored(RUN + "i/rules").contains("open"));
        assertEquals("", one.text("status"));
    }

    @Test
    void undoIsKeptInMemoryLikeAnyChange() {
        Tab tab = exit();
        tab.openPanel("rules");
        tab.write("rules", "长长的备注");
        tab.write("rules", "");
        tab.page().evaluate(QUOTA);
        tab.press("undo");
        assertEquals("长长的备注", tab.note("rules").inputValue());
        assertTrue(tab.text("status").contains("空间满了"));
        tab.page().evaluate("window.full = false");
        tab.click("papers");
        assertTrue(tab.stored(RUN + "n/rules").contains("长长的备注"));
    }

    @Test
    void undoLeavesAloneWhatAnotherTabChangedSince() {
        Tab one = exit();
        Tab two = exit();
        one.click("rules");
        two.untilTicked("rules", true);
        two.click("rules", "rules");
        String later = two.stored(RUN + "i/rules");
        one.until("localStorage['" + RUN + "i/rules'] === '" + later + "'");
        one.press("undo");
        assertEquals(later, one.stored(RUN + "i/rules"));
        assertTrue(one.ticked("rules"));
        assertTrue(one.said().contains("没有动"), one.said());
    }

    @Test
    void undoneImportLeavesAloneWhatAnotherTabChangedSince() {
        Tab one = exit();
        one.click("rules", "papers", "apply");
        String backup = one.exported();
        one.page().evaluate("localStorage.clear()");
        one.reload();
        Tab two = exit();
        one.importText(backup);
        one.answerDialog(true);
        two.untilTicked("papers", true);
        two.click("papers");
        one.untilTicked("papers", false);
        String later = two.stored(RUN + "i/papers");
        one.press("undo");
        assertEquals(later, one.stored(RUN + "i/papers"));
        assertFalse(one.ticked("rules") || one.ticked("apply"));
    }

    @Test
    void restoringAfterAClearingMergesWithWhatWasTickedSince() {
        Tab one = exit();
        Tab two = exit();
        one.click("rules", "papers");
        two.untilTicked("papers", true);
        two.page().evaluate("localStorage.clear()");
        one.untilTicked("rules", false);
        two.reload();
        String later = markNotApplicable(two, "rules");
        one.until("localStorage['" + RUN + "i/rules']");
        one.settle();
        one.press("undo");
        assertEquals(later, one.stored(RUN + "i/rules"));
        assertTrue(one.ticked("papers"));
    }

    @Test
    void resetIsUndoneThoughTheListWasRenamedSince() {
        Tab one = exit();
        Tab two = exit();
        one.click("rules", "papers");
        one.press("reset");
        one.answerDialog(true);
        two.untilTicked("papers", false);
        two.press("rename");
        two.name("店铺A");
        one.until("document.querySelector('[data-part=runs]').selectedOptions[0].textContent === '店铺A'");
        one.press("undo");
        assertTrue(one.ticked("rules") && one.ticked("papers"));
        assertEquals("店铺A", one.list());
    }

    @Test
    void undoneDeletionKeepsWhatAnotherTabTickedSince() {
        Tab one = exit();
        one.press("rename");
        one.name("店铺A");
        one.click("rules", "papers");
        Tab two = exit();
        one.press("delete");
        one.answerDialog(true);
        two.untilTicked("rules", false);
        String later = markNotApplicable(two, "rules");
        one.until("localStorage['" + RUN + "i/rules']");
        one.press("undo");
        assertEquals(later, one.stored(RUN + "i/rules"));
        assertTrue(one.ticked("papers"));
        assertEquals("店铺A", one.list());
    }

    /** The question stays open while another tab changes the list; only what the question said is confirmed. */
    @Test
    void resetAsksAgainWhereTheCountHasChanged() {
        Tab one = exit();
        Tab two = exit();
        one.click("rules");
        one.press("reset");
        assertTrue(one.question().contains("1个勾"));
        two.click("papers");
        one.untilTicked("papers", true);
        one.answerDialog(true);
        assertTrue(one.question().contains("2个勾"), one.question());
        one.answerDialog(true);
        assertEquals("0项必做已完成，共6项", one.text("count"));
    }

    @Test
    void importTakesOverNothingThatChangedWhileItAsked() {
        Tab one = exit();
        one.click("rules", "papers");
        String backup = one.exported();
        Tab two = exit();
        one.press("undo");
        one.importText(backup);
        two.untilTicked("papers", false);
        String later = markNotApplicable(two, "papers");
        one.until("localStorage['" + RUN + "i/papers'] === '" + later + "'");
        for (int asked = 0; one.page().locator("dialog[open]").count() > 0; asked++) {
            assertTrue(asked < 3, "asks without end");
            one.answerDialog(true);
        }
        assertEquals(later, one.stored(RUN + "i/papers"));
    }

    @Test
    void newListsOfOneMomentAreTwo() {
        Tab tab = exit();
        tab.page().clock().setFixedTime("2026-11-23T10:00:00");
        tab.press("new");
        tab.name("甲");
        tab.press("new");
        tab.name("乙");
        assertEquals(
                List.of("甲", "乙"),
                tab.lists().stream().filter(name -> name.length() == 1).toList());
    }

    @Test
    void undoneImportTakesBackWhatRenamedStepsInherited() throws java.io.IOException {
        site.edit("exit", html -> html.replace("data-item=\"bills\"", "data-item=\"bills\" data-was=\"invoices\""));
        Tab tab = exit();
        Map<String, String> before = tab.stored();
        tab.importText("""
                {"waybill":1,"site":"waybill.example","keys":{"exit-managed/1/i/invoices":{"s":"done","t":5,"r":1}}}""");
        tab.answerDialog(true);
        assertTrue(tab.ticked("bills"));
        tab.press("undo");
        assertFalse(tab.ticked("bills"));
        assertEquals(before, tab.stored());
    }
}
