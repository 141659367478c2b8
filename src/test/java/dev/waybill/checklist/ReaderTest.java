package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behaviours 61 to 73: what a reader sees of a list over days, on a phone, and with two shops. */
class ReaderTest extends ListBehaviour {
    private static final String SIDEWAYS = "Math.max(0, document.documentElement.scrollWidth - innerWidth)";

    private static final String WIDE =
            "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth).map(e => e.outerHTML.slice(0, 90)).slice(0, 4)";

    @AfterEach
    void restoreMine() throws IOException {
        site.restore("mine");
    }

    /** Closing the shop waits for the refund, on both pages. */
    private void closeAfterRefund() throws IOException {
        site.edit(
                "exit",
                html -> html.replace(
                        "data-item=\"close\" data-after=\"apply\"", "data-item=\"close\" data-after=\"refund\""));
        site.edit(
                "mine",
                html -> html.replace(
                        "\"id\":\"close\",\"anchor\":\"step-close\",\"rev\":1,\"was\":[],\"after\":[\"apply\"]",
                        "\"id\":\"close\",\"anchor\":\"step-close\",\"rev\":1,\"was\":[],\"after\":[\"refund\"]"));
    }

    private Tab on(String path, String day) {
        Page page = profile.newPage();
        page.clock().setFixedTime(day + "T10:00:00");
        page.navigate(site.address() + path);
        return new Tab(page);
    }

    private static List<String> due(Tab mine) {
        return mine.page().locator("[data-part=due] > li:visible > a").allInnerTexts();
    }

    @Test
    void b61_waitThatIsOverStaysUntilTheNextStepIsTicked() throws IOException {
        closeAfterRefund();
        Tab first = on("exit/", "2026-11-27"); // a Friday
        first.click("refund");
        Locator row = first.step("refund").locator("> .step-wait");
        assertEquals("预计12月2–4日", row.locator("output").innerText());
        for (String day : List.of("2026-11-30", "2026-12-02", "2026-12-04")) {
            assertEquals(List.of("预计12月2–4日：关闭店铺（速卖通全托管怎么退出）"), due(on("mine/", day)), day);
        }
        Tab mine = on("mine/", "2026-12-06");
        assertEquals(List.of("12月2–4日已到期，去核对：关闭店铺（速卖通全托管怎么退出）"), due(mine));
        Tab guide = on("exit/", "2026-12-06");
        assertEquals("已到期，去核对：关闭店铺", guide.text("over"));
        assertEquals(
                "12月2–4日已到期，去核对",
                guide.step("refund").locator("> .step-wait output").innerText());
        guide.click("close");
        guide.answerDialog(true);
        assertEquals("", guide.text("over"));
        assertFalse(guide.step("refund").locator("> .step-wait").isVisible());
        mine.until("document.querySelector('[data-part=due]').children.length === 1");
    }

    @Test
    void b61_waitThatIsPutAwayComesBackWithANewTickOnly() throws IOException {
        closeAfterRefund();
        on("exit/", "2026-11-27").click("refund");
        Tab mine = on("mine/", "2026-12-06");
        mine.page().locator("[data-part=due] button").click();
        assertEquals(List.of(), due(mine));
        assertEquals(List.of(), due(on("mine/", "2026-12-20")));
        Tab guide = on("exit/", "2026-12-21");
        assertEquals("", guide.text("over"));
        guide.click("refund", "refund");
        assertEquals(
                "预计12月24–28日",
                guide.step("refund").locator("> .step-wait output").innerText());
        Tab later = on("exit/", "2027-01-05");
        later.step("refund").locator("[data-do=away]").click();
        assertEquals("", later.text("over"));
        later.press("undo");
        assertEquals("已到期，去核对：关闭店铺", later.text("over"));
    }

    @Test
    void b62_linkCarriesAnswersAndNotesAndSaysWhatIsMissing() {
        Tab tab = exit();
        tab.answer("yes");
        tab.click("rules", "refund");
        tab.openPanel("rules");
        tab.write("rules", "问过客服，*再看*\n第二行");
        tab.openPanel("apply");
        tab.write("apply", "长".repeat(1000));
        tab.press("link");
        String link = tab.page().locator("[data-part=text]").inputValue();
        try (BrowserContext clean = profile(new Browser.NewContextOptions())) {
            Page page = clean.newPage();
            page.navigate(link);
            page.locator("dialog[open]").waitFor();
            Tab other = new Tab(page);
            assertTrue(other.question().contains("新增4项") && other.question().contains("1条备注太长"), other.question());
            assertEquals("合并", page.locator("dialog[open] [data-part=yes]").innerText());
            other.answerDialog(true);
            assertEquals("2项必做已完成，共8项", other.text("count"));
            assertEquals(
                    "问过客服，*再看*\n第二行",
                    other.step("rules").locator("> .step-note").textContent());
        }
    }

    @Test
    void b63_whatIsSaidStandsInItsRowOrAtTheFootOfTheScreen() {
        Tab tab = exit();
        Locator apply = tab.step("apply").locator(".step-after");
        assertEquals("先完成第1、2步", apply.innerText(), "before it is ticked");
        tab.click("rules");
        assertEquals("先完成第2步", apply.innerText());
        tab.click("papers");
        assertFalse(apply.isVisible());
        tab.page().mouse().wheel(0, 2000);
        tab.press("reset");
        tab.answerDialog(true);
        Locator said = tab.page().locator(".checklist-said");
        assertTrue(said.innerText().contains("可以撤销"));
        assertEquals(true, said.evaluate("e => Math.abs(e.getBoundingClientRect().bottom - innerHeight) < 1"));
        said.locator("button").click();
        assertFalse(said.isVisible());
    }

    @Test
    void b64_badgesDescribeTheBoxAndAreNoPartOfItsName() {
        Tab tab = exit();
        assertEquals(
                List.of("已缴保证金", "3–5个工作日"),
                tab.step("refund").locator("> label .step-badge").allInnerTexts());
        String described = (String) tab.box("refund")
                .evaluate("b => document.getElementById(b.getAttribute('aria-describedby')).textContent.trim()");
        assertEquals("已缴保证金 3–5个工作日 先完成第3步", described.replaceAll("\\s+", " "));
        tab.click("close");
        assertEquals("“关闭店铺”做了就不能反悔。确定已经做了吗？", tab.question());
        assertEquals("已经做了", tab.page().locator("dialog[open] [data-part=yes]").innerText());
    }

    @Test
    void b65_waitShowsNothingBeforeItsTickThenADateAndOneButton() throws IOException {
        closeAfterRefund();
        Tab tab = on("exit/", "2026-11-27");
        Locator row = tab.step("refund").locator("> .step-wait");
        assertFalse(row.isVisible());
        tab.click("refund");
        assertEquals(List.of("加到日历"), row.locator("button:visible").allInnerTexts());
        String entry = Files.readString(tab.page()
                .waitForDownload(() -> row.locator("[data-do=ics]").click())
                .path());
        String plain = entry.replace("\r\n ", "");
        assertTrue(plain.contains("SUMMARY:关闭店铺\r\n"), plain);
        assertTrue(plain.contains("DESCRIPTION:申请退款\\n" + site.address() + "exit/#step-refund\r\n"), plain);
        assertTrue(plain.contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:PT9H\r\n"), plain);
    }

    @Test
    void b66_hidingSaysHowManyAndKeepsDatesOfWaits() {
        Tab tab = exit();
        tab.click("rules", "shop-info", "refund", "payee");
        Locator row = tab.page().locator(".checklist-hidden");
        assertFalse(row.isVisible());
        tab.press("hide");
        assertEquals("已隐藏3项", tab.text("hidden"));
        assertTrue(tab.step("refund").locator("> .step-wait output").isVisible());
        tab.reload();
        assertEquals("已隐藏3项", tab.text("hidden"));
        row.locator("button").click();
        assertFalse(row.isVisible());
        assertTrue(tab.step("rules").isVisible());
    }

    @Test
    void b67_barNamesTheListOnceThereAreTwo() {
        Tab tab = exit();
        Locator runs = tab.page().locator(".checklist-bar > select");
        assertFalse(runs.isVisible());
        tab.press("new");
        assertEquals("新建一份", tab.page().locator("dialog[open] [data-part=yes]").innerText());
        tab.name("店铺B");
        assertTrue(runs.isVisible());
        assertEquals("店铺B", tab.list());
        tab.press("delete");
        assertTrue((Boolean) tab.page()
                .locator("dialog[open] [data-part=yes]")
                .evaluate("b => b.classList.contains('grave') && b.textContent === '删除这份'"));
    }

    @Test
    void b69_noteShowsItsFirstLineAndPrintsWhole() {
        Tab tab = exit();
        tab.openPanel("rules");
        tab.write("rules", "第一行\n第二行");
        tab.openPanel("papers");
        Locator note = tab.step("rules").locator("> .step-note");
        int one = height(note);
        assertTrue(one < 40, () -> one + " pixels");
        tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertTrue(note.isVisible() && height(note) > one);
        tab.reload();
        assertEquals("第一行\n第二行", note.textContent());
    }

    private static int height(Locator element) {
        return ((Number) element.evaluate("e => Math.round(e.getBoundingClientRect().height)")).intValue();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 375})
    void b70_barIsOneRow(int width) {
        profile.close();
        profile = profile(new Browser.NewContextOptions().setViewportSize(width, 700));
        Tab tab = exit();
        Locator bar = tab.page().locator(".checklist-bar");
        int one = height(bar);
        assertTrue(one <= 64, () -> one + " pixels");
        tab.press("new");
        tab.name("速卖通旗舰店铺B");
        tab.click("rules");
        int two = height(bar);
        assertTrue(two <= 64, () -> two + " pixels with a name");
        assertEquals("1/6", tab.text("short"));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 188, 160})
    void b71_nothingScrollsSidewaysEnlarged(int width) {
        profile.close();
        profile = profile(new Browser.NewContextOptions().setViewportSize(width, 500));
        Tab tab = exit();
        tab.answer("yes");
        tab.click("rules", "refund");
        tab.openPanel("refund");
        tab.press("menu");
        assertEquals(
                0,
                tab.page().evaluate(SIDEWAYS),
                () -> "the list: " + tab.page().evaluate(WIDE));
        assertEquals(0, tab("mine/").page().evaluate(SIDEWAYS), "all lists");
        tab.page().evaluate("document.documentElement.style.fontSize = '212%'");
        assertTrue(
                width < 320 || tab.page().evaluate(SIDEWAYS).equals(0),
                () -> "text at 200 %: " + tab.page().evaluate(WIDE));
    }

    @Test
    void b72_numbersHaveNoGapsWhereAnswersHideSteps() {
        Tab tab = exit();
        tab.answer("no");
        assertEquals("5.", tab.step("close").locator("> label .step-number").innerText());
        assertEquals("第5步：备注、不适用", tab.step("close").locator("> .step-more").getAttribute("aria-label"));
        tab.answer("yes");
        assertEquals("6.", tab.step("close").locator("> label .step-number").innerText());
        assertEquals("5.1", tab.step("payee").locator("> label .step-number").innerText());
    }
}
