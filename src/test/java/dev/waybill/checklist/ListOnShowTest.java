package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What undo changes is shown, and open panels show and store values of the list that is shown. */
class ListOnShowTest extends ListBehaviour {
    private static final String SHOP = "店铺B";

    private static final String WRITES = """
            () => { window.written = [];
              for (const name of ['setItem', 'removeItem'])
                Storage.prototype[name] = key => window.written.push(key) }""";

    private Tab withTwoLists() {
        Tab tab = exit();
        tab.click("rules");
        tab.press("new");
        tab.name(SHOP);
        return tab;
    }

    @Test
    void undoShowsTheListThatItChanges() {
        Tab tab = withTwoLists();
        tab.choose("第1份");
        tab.click("papers");
        tab.choose(SHOP);
        tab.press("undo");
        assertEquals("第1份", tab.list());
        assertFalse(tab.ticked("papers"));
        assertTrue(tab.ticked("rules"));
        assertTrue(tab.said().contains("第1份"), tab.said());
    }

    @Test
    void undoNamesNoListWhereItStaysInTheOneOnShow() {
        Tab tab = withTwoLists();
        tab.click("papers");
        tab.press("undo");
        assertEquals(SHOP, tab.list());
        assertEquals("已撤销，0项必做已完成，共6项", tab.said());
    }

    @Test
    void undoneNewListLeadsBackToTheOneBefore() {
        Tab tab = withTwoLists();
        tab.press("undo");
        assertEquals("第1份", tab.list());
        assertEquals(List.of("第1份"), tab.lists());
        assertTrue(tab.ticked("rules"));
        tab.reload();
        assertEquals("第1份", tab.list());
    }

    @Test
    void undoneDeletionLeadsBackToTheDeletedList() {
        Tab tab = withTwoLists();
        tab.click("papers");
        tab.press("delete");
        tab.answerDialog(true);
        assertEquals("第1份", tab.list());
        tab.press("undo");
        assertEquals(SHOP, tab.list());
        assertTrue(tab.ticked("papers"));
        assertFalse(tab.ticked("rules"));
    }

    @Test
    void undoneNewListIsKeptWhereAnotherTabTickedInIt() {
        Tab tab = withTwoLists();
        Tab other = exit();
        assertEquals(SHOP, other.list());
        other.click("papers");
        tab.untilTicked("papers", true);
        tab.press("undo");
        assertEquals(SHOP, tab.list());
        assertTrue(tab.ticked("papers"));
        assertTrue(tab.said().contains("没有动"), tab.said());
    }

    @Test
    void listThatAnotherTabDeletedIsLeftAndCanBeBroughtBack() {
        Tab tab = withTwoLists();
        tab.click("papers");
        Tab other = exit();
        other.press("delete");
        other.answerDialog(true);
        tab.until("document.querySelector('[data-part=runs]').selectedOptions[0].textContent === '第1份'");
        assertEquals(List.of("第1份"), tab.lists());
        assertTrue(tab.text("status").contains("删除"), tab.text("status"));
        tab.press("undo");
        assertEquals(SHOP, tab.list());
        assertTrue(tab.ticked("papers"));
    }

    @Test
    void notesBeingWrittenInAListThatAnotherTabDeletesAreKept() {
        Tab tab = withTwoLists();
        Tab other = exit();
        for (String id : List.of("rules", "papers", "apply")) {
            tab.openPanel(id);
        }
        tab.page().evaluate("""
                () => { for (const id of ['papers', 'apply'])
                  document.querySelector(`[data-item=${id}] > .step-panel [data-set=note]`).value = id }""");
        other.press("delete");
        other.answerDialog(true);
        tab.until("document.querySelector('[data-part=runs]').selectedOptions[0].textContent === '第1份'");
        assertEquals("", tab.note("papers").inputValue());
        tab.press("undo");
        assertEquals(SHOP, tab.list());
        assertEquals("papers", tab.note("papers").inputValue());
        assertEquals("apply", tab.note("apply").inputValue());
    }

    @Test
    void listThatIsGoneIsNotShownByANewTab() {
        Tab tab = withTwoLists();
        Tab other = exit();
        tab.page().close();
        other.store("wb1/waybill.example/exit-managed/run", "gone");
        Tab third = exit();
        assertEquals("第1份", third.list());
        assertTrue(third.ticked("rules"));
        third.click("papers");
        assertTrue(third.stored().containsKey(RUN + "i/papers"));
    }

    @Test
    void openPanelFollowsTheListOnShow() {
        Tab tab = exit();
        tab.openPanel("rules");
        tab.write("rules", "甲的备注");
        tab.notApplicable("rules").check();
        tab.press("new");
        tab.name(SHOP);
        assertEquals("", tab.note("rules").inputValue());
        assertFalse(tab.notApplicable("rules").isChecked());
        tab.write("rules", "乙的备注");
        tab.choose("第1份");
        assertEquals("甲的备注", tab.note("rules").inputValue());
        assertTrue(tab.notApplicable("rules").isChecked());
        tab.choose(SHOP);
        assertEquals("乙的备注", tab.note("rules").inputValue());
    }

    @Test
    void noteBeingWrittenGoesIntoTheListThatItWasBegunIn() {
        Tab tab = withTwoLists();
        tab.openPanel("papers");
        tab.note("papers").pressSequentially("写到一半");
        tab.page().evaluate("""
                () => { const runs = document.querySelector('[data-part=runs]'); runs.value = '1';
                  runs.dispatchEvent(new Event('change', {bubbles: true})) }""");
        assertEquals("第1份", tab.list());
        assertEquals("", tab.note("papers").inputValue());
        assertFalse(tab.stored().containsKey(RUN + "n/papers"));
        tab.choose(SHOP);
        assertEquals("写到一半", tab.note("papers").inputValue());
    }

    /** Pages that are only looked at choose no list, mend nothing and take nothing over. */
    @Test
    void lookingAtPagesWritesNothing() {
        withTwoLists();
        Tab tab = tab("mine/");
        tab.page().evaluate(WRITES);
        tab.page().evaluate("dispatchEvent(new Event('pageshow'))");
        assertEquals(List.of(), tab.page().evaluate("[...window.written, ...Object.keys(sessionStorage)]"));
        Tab list = exit();
        list.page().evaluate(WRITES);
        list.page().evaluate("dispatchEvent(new Event('pageshow'))");
        assertEquals(List.of(), list.page().evaluate("window.written"));
        assertEquals(SHOP, list.list());
    }

    @Test
    void codeOfOneListIsNotLeftUnderAnother() {
        Tab tab = withTwoLists();
        tab.press("qr");
        tab.page().locator("[data-part=qr]").waitFor();
        tab.choose("第1份");
        assertFalse(tab.page().locator("[data-part=qr]").isVisible());
    }
}
