package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is stored, the next tick is kept, and the first frame shows the same as the script does later. */
class DamagedStorageTest extends ListBehaviour {
    private static final String LIST = "wb1/waybill.example/exit-managed/";

    /** The state of each box and step as {@code checklist.js} sets it, to compare with the script in the head. */
    private static final String DRAWN = """
            () => Array.from(document.querySelectorAll('[data-item]'), li =>
              [li.dataset.item, li.dataset.state === 'na', li.querySelector('.step-box').checked, li.offsetParent === null].join(' '))""";

    private static final List<String> METAS = LongForm.cases(
            List.of("0", "{\"resetAt\":8e15}", "{\"resetAt\":4102444800000}"),
            () -> List.of(
                    "0",
                    "false",
                    "\"\"",
                    "[]",
                    "\"x\"",
                    "1",
                    "true",
                    "{}",
                    "{\"resetAt\":8e15}",
                    "{\"resetAt\":7999999999999999}",
                    "{\"resetAt\":8640000000000000}",
                    "{\"resetAt\":4102444800000}",
                    "{\"resetAt\":\"8e15\"}",
                    "{\"resetAt\":1e999}",
                    "{\"name\":\"店\",\"t\":8e15,\"resetAt\":8e15,\"done\":8e15}"));

    private static final List<String> TIMES = LongForm.cases(
            List.of("8e15", "4102444800001"),
            () -> List.of("8e15", "7999999999999999", "4102444800001", "8640000000000000"));

    /** All in one tab: a load costs more than what is tried after it. */
    @Test
    void anyMetaLetsTicksBeKept() {
        Tab tab = exit();
        for (String meta : METAS) {
            clear(tab);
            tab.store(RUN + "m", meta);
            tab.reload();
            tab.click("rules");
            assertTrue(tab.ticked("rules"), meta);
            tab.openPanel("papers");
            tab.write("papers", "备注");
            tab.answer("yes");
            tab.reload();
            assertTrue(tab.ticked("rules"), meta);
            assertEquals("1项必做已完成，共8项", tab.text("count"), meta);
            tab.press("reset");
            tab.answerDialog(true);
            assertFalse(tab.ticked("rules"), meta);
            tab.click("rules");
            tab.press("rename");
            tab.name("店铺A");
            tab.reload();
            assertTrue(tab.ticked("rules"), meta);
            assertEquals("店铺A", tab.list(), meta);
        }
    }

    @Test
    void anyTimeLetsAStepANoteAndAnAnswerBeChanged() {
        Tab tab = exit();
        for (String time : TIMES) {
            clear(tab);
            tab.store(RUN + "i/rules", "{\"s\":\"done\",\"t\":" + time + ",\"r\":1}");
            tab.store(RUN + "n/rules", "{\"s\":\"alt\",\"t\":" + time + ",\"r\":1}");
            tab.store(RUN + "q/deposit", "{\"s\":\"no\",\"t\":" + time + ",\"r\":1}");
            tab.reload();
            boolean before = tab.ticked("rules");
            tab.click("rules");
            tab.openPanel("rules");
            tab.write("rules", "neu");
            tab.answer("yes");
            tab.reload();
            assertEquals(!before, tab.ticked("rules"), time);
            tab.openPanel("rules");
            assertEquals("neu", tab.note("rules").inputValue(), time);
            assertTrue(tab.step("refund").isVisible(), time);
            tab.press("reset");
            tab.answerDialog(true);
            assertEquals("0项必做已完成，共8项", tab.text("count"), time);
        }
    }

    private static void clear(Tab tab) {
        tab.page().evaluate("localStorage.clear(), sessionStorage.clear()");
    }

    /** A reset that no clock shows takes nothing back, and a tick of such a time is none. */
    @Test
    void timesFrom2100OnCountAsNone() {
        Tab tab = exit();
        tab.store(RUN + "m", "{\"name\":\"\",\"t\":5,\"resetAt\":4102444800000,\"done\":0}");
        tab.store(RUN + "i/rules", "{\"s\":\"done\",\"t\":4102444800000,\"r\":1}");
        tab.store(RUN + "i/papers", "{\"s\":\"done\",\"t\":5,\"r\":1}");
        Map<String, String> before = tab.stored();
        tab.reload();
        assertFalse(tab.ticked("rules"));
        assertTrue(tab.ticked("papers"));
        assertEquals(before, tab.stored(), "nothing is mended by being looked at");
    }

    @Test
    void metaThatIsDamagedWhileThePageIsOpenLetsTicksBeKept() {
        Tab tab = exit();
        Tab other = exit();
        other.store(RUN + "m", "{\"resetAt\":8e15}");
        tab.until("localStorage['" + RUN + "m']");
        tab.settle();
        tab.click("rules");
        assertTrue(tab.ticked("rules"));
        tab.reload();
        assertTrue(tab.ticked("rules"));
    }

    /** Loads the page once with only the script in the head and once with all scripts, over the same stored values. */
    @Test
    void firstDrawingIsWhatTheScriptShows() throws IOException {
        site.edit(
                "exit",
                html -> html.replace("data-item=\"bills\"", "data-item=\"bills\" data-was=\"invoices\"")
                        .replace("data-item=\"apply\" data-rev=\"1\"", "data-item=\"apply\" data-rev=\"2\""));
        List<Map<String, String>> cases = List.of(
                Map.of("1/i/rules", "{\"s\":\"done\",\"t\":\"5\",\"r\":1}"),
                Map.of("1/i/rules", "{\"s\":\"done\",\"t\":[5],\"r\":1}"),
                Map.of("1/i/rules", "{\"s\":\"done\",\"t\":true,\"r\":1}"),
                Map.of("1/i/rules", "{\"s\":\"done\",\"t\":1e300,\"r\":1}"),
                Map.of("1/i/rules", "{\"s\":\"done\",\"t\":6e12,\"r\":1}"),
                Map.of("1/i/rules", "{\"s\":[\"done\"],\"t\":5,\"r\":1}"),
                Map.of("1/i/apply", "{\"s\":\"done\",\"t\":5,\"r\":\"2\"}"),
                Map.of("1/i/apply", "{\"s\":\"done\",\"t\":5,\"r\":1.5}"),
                Map.of("1/i/apply", "{\"s\":\"done\",\"t\":5,\"r\":-1}"),
                Map.of("1/i/apply", "{\"s\":\"done\",\"t\":5}"),
                Map.of("1/i/apply", "{\"s\":\"done\",\"t\":5,\"r\":0}"),
                Map.of("1/i/rules", "{\"s\":\"na\",\"t\":\"5\",\"r\":1}"),
                Map.of("1/i/rules", "{\"s\":\"done\",\"t\":5,\"r\":1}", "1/m", "{\"resetAt\":\"9\"}"),
                Map.of("1/i/rules", "{\"s\":\"done\",\"t\":5,\"r\":1}", "1/m", "{\"resetAt\":8e15}"),
                Map.of("1/i/rules", "{\"s\":\"done\",\"t\":5,\"r\":1}", "1/m", "{\"resetAt\":6e12}"),
                Map.of("1/i/rules", "{\"s\":\"done\",\"t\":5,\"r\":1}", "1/m", "0"),
                Map.of("1/i/rules", "{\"s\":\"done\",\"t\":5,\"r\":1}", "1/m", "[]"),
                Map.of("1/q/deposit", "{\"s\":\"no\"}"),
                Map.of("1/q/deposit", "{\"s\":\"no\",\"t\":\"5\",\"r\":1}"),
                Map.of("1/q/deposit", "{\"s\":\"no\",\"t\":5,\"r\":1}"),
                Map.of("1/i/invoices", "{\"s\":\"done\",\"t\":5,\"r\":1}"),
                Map.of("run", "", "1/i/rules", "{\"s\":\"done\",\"t\":5,\"r\":1}"),
                Map.of(
                        "run",
                        "a b",
                        "1/i/rules",
                        "{\"s\":\"done\",\"t\":5,\"r\":1}",
                        "a b/i/rules",
                        "{\"s\":\"na\",\"t\":5}"),
                Map.of("run", "../1", "1/i/rules", "{\"s\":\"done\",\"t\":5,\"r\":1}"),
                Map.of("run", "gone", "1/i/rules", "{\"s\":\"done\",\"t\":5,\"r\":1}"),
                Map.of("run", "b", "b/i/papers", "{\"s\":\"done\",\"t\":5,\"r\":1}"));
        Page head = profile.newPage();
        head.route("**/checklist.js", route -> {});
        Tab whole = exit();
        for (Map<String, String> stored : cases) {
            clear(whole);
            whole.page()
                    .evaluate(
                            "stored => { for (const [k, v] of Object.entries(stored)) localStorage.setItem('" + LIST
                                    + "' + k, v) }",
                            stored);
            head.navigate(site.address() + "exit/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            head.waitForFunction("() => document.querySelector('#step-close')?.dataset.state");
            Object drawn = head.evaluate(DRAWN);
            whole.reload();
            assertEquals(whole.page().evaluate(DRAWN), drawn, stored.toString());
            head.evaluate("sessionStorage.clear()");
        }
    }
}
