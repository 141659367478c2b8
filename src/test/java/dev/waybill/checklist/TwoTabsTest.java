package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
