package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The preview of an import matches the result. An import that the reader confirms overrides a reset. */
class ImportAfterResetTest extends ListBehaviour {
    private static void reset(Tab tab) {
        tab.press("reset");
        tab.answerDialog(true);
    }

    private static String backup(String keys) {
        return "{\"waybill\":1,\"site\":\"waybill.example\",\"keys\":{" + keys + "}}";
    }

    private static void read(Tab tab, String text, String promised) {
        tab.importText(text);
        assertTrue(tab.question().contains(promised), tab.question());
        tab.answerDialog(true);
    }

    @Test
    void backupIsShownAgainAfterAReset() {
        Tab tab = exit();
        tab.page().clock().setFixedTime("2026-11-23T10:00:00");
        tab.click("rules", "papers", "refund");
        String text = tab.exported();
        tab.click("apply");
        tab.page().clock().setFixedTime("2026-11-25T10:00:00");
        reset(tab);
        read(tab, text, "新增3项，冲突0项");
        assertTrue(tab.ticked("rules") && tab.ticked("papers") && tab.ticked("refund"));
        assertFalse(tab.ticked("apply"), "what the reset took back and the backup doesn't hold");
        assertEquals("预计11月26–30日", tab.step("refund").locator("output").innerText(), "as it was ticked");
        tab.reload();
        assertTrue(tab.ticked("rules") && tab.ticked("papers"));
        assertFalse(tab.ticked("apply"));
        tab.importText(text);
        assertTrue(tab.question().contains("新增0项，冲突0项"), tab.question());
    }

    @Test
    void importOverAResetIsUndoneExactly() {
        Tab tab = exit();
        tab.click("rules", "papers");
        String text = tab.exported();
        tab.click("apply");
        reset(tab);
        tab.click("bills");
        Map<String, String> before = tab.stored();
        read(tab, text, "新增2项");
        assertTrue(tab.ticked("bills") && tab.ticked("rules"));
        assertFalse(tab.ticked("apply"));
        tab.press("undo");
        assertEquals(before, tab.stored());
        tab.press("undo");
        tab.press("undo");
        assertTrue(tab.ticked("apply") && tab.ticked("rules"));
    }

    @Test
    void progressLinkIsShownAfterAReset() {
        Tab tab = exit();
        tab.click("rules", "papers", "apply");
        tab.press("link");
        String link = tab.page().locator("[data-part=text]").inputValue();
        reset(tab);
        tab.page().evaluate("link => { location.hash = link.split('#')[1] }", link);
        tab.page().locator("dialog[open]").waitFor();
        assertTrue(tab.question().contains("新增3项"), tab.question());
        tab.answerDialog(true);
        assertTrue(tab.ticked("rules") && tab.ticked("papers") && tab.ticked("apply"));
    }

    @Test
    void whatTheBackupItselfTookBackIsNotPromised() {
        Tab tab = exit();
        tab.click("rules", "papers");
        reset(tab);
        tab.click("apply");
        String text = tab.exported();
        tab.press("link");
        String link = tab.page().locator("[data-part=text]").inputValue();
        Map<String, String> expected = tab.stored();
        try (BrowserContext clean = profile(new Browser.NewContextOptions())) {
            Page page = clean.newPage();
            page.navigate(site.address() + "exit/");
            Tab other = new Tab(page);
            read(other, text, "新增1项，冲突0项");
            assertTrue(other.ticked("apply"));
            assertFalse(other.ticked("rules"));
            assertEquals(expected, other.stored(), "a clean profile becomes the same");
        }
        try (BrowserContext clean = profile(new Browser.NewContextOptions())) {
            Page page = clean.newPage();
            page.navigate(link);
            Tab other = new Tab(page);
            assertTrue(other.question().contains("新增1项"), other.question());
            other.answerDialog(true);
            assertFalse(other.ticked("rules"));
        }
    }

    @Test
    void resetOfTheBackupTakesNothingBackHere() {
        Tab tab = exit();
        tab.click("rules");
        long later = System.currentTimeMillis() + 50_000;
        tab.page().clock().setFixedTime(later + 10_000);
        read(
                tab,
                backup("\"exit-managed/1/m\":{\"name\":\"\",\"t\":5,\"resetAt\":" + later + ",\"done\":0},"
                        + "\"exit-managed/1/i/papers\":{\"s\":\"done\",\"t\":" + (later + 1) + ",\"r\":1}"),
                "新增1项，冲突0项");
        assertTrue(tab.ticked("rules") && tab.ticked("papers"));
        tab.reload();
        assertTrue(tab.ticked("rules") && tab.ticked("papers"));
    }

    @Test
    void timesToComeKeepTheirOrderToTheBackupsReset() {
        Tab tab = exit();
        long reset = System.currentTimeMillis() + 3_600_000;
        read(
                tab,
                backup("\"exit-managed/1/m\":{\"name\":\"\",\"t\":5,\"resetAt\":" + reset + ",\"done\":0},"
                        + "\"exit-managed/1/i/rules\":{\"s\":\"done\",\"t\":" + (reset + 1) + ",\"r\":1},"
                        + "\"exit-managed/1/i/papers\":{\"s\":\"done\",\"t\":" + (reset - 1) + ",\"r\":1}"),
                "新增1项");
        assertTrue(tab.ticked("rules"));
        assertFalse(tab.ticked("papers"));
        tab.click("apply");
        assertTrue(tab.ticked("apply"));
    }

    @Test
    void onlyWhatShowsIsCounted() {
        Tab tab = exit();
        read(
                tab,
                backup("\"exit-managed/1/i/rules\":{\"s\":\"done\",\"t\":5,\"r\":1},"
                        + "\"exit-managed/1/i/papers\":{\"s\":\"open\",\"t\":5,\"r\":1},"
                        + "\"exit-managed/1/i/of-a-later-edition\":{\"s\":\"done\",\"t\":5,\"r\":1},"
                        + "\"exit-managed/1/n/papers\":{\"s\":\"\",\"t\":5,\"r\":1},"
                        + "\"exit-managed/1/c/rules\":{\"s\":\"20261126/20261130\",\"t\":5,\"r\":0}"),
                "新增1项，冲突0项");
        assertTrue(tab.stored().containsKey(RUN + "i/of-a-later-edition"), "unknown steps are kept");
    }

    @Test
    void importedListThatIsNotOnShowIsShown() {
        Tab tab = exit();
        tab.press("new");
        tab.name("店铺B");
        tab.click("rules", "papers");
        String text = tab.exported();
        try (BrowserContext clean = profile(new Browser.NewContextOptions())) {
            Page page = clean.newPage();
            page.navigate(site.address() + "exit/");
            Tab other = new Tab(page);
            read(other, text, "新增2项");
            assertEquals("店铺B", other.list());
            assertTrue(other.ticked("rules"));
            other.press("undo");
            assertEquals("第1份", other.list());
        }
    }
}
