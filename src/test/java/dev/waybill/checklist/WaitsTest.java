package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Behaviours 46 to 50: waits, with a clock that the test sets. */
class WaitsTest extends ListBehaviour {
    private static final String MONDAY = "2026-11-23T10:00:00";
    private static final String FRIDAY = "2026-11-27T10:00:00";

    private Tab at(String time) {
        Tab tab = exit();
        tab.page().clock().setFixedTime(time);
        return tab;
    }

    private static String range(Tab tab) {
        return tab.step("refund").locator("output").innerText();
    }

    private static String calendar(Tab tab) {
        Download download = tab.page()
                .waitForDownload(
                        () -> tab.step("refund").locator("[data-do=ics]").click());
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String calendar, String name) {
        return calendar.lines().filter(l -> l.startsWith(name)).findFirst().orElseThrow();
    }

    @Test
    void b46_tickingShowsARangeOfWeekdays() {
        Tab tab = at(MONDAY);
        tab.click("refund");
        assertEquals("预计11月26–30日", range(tab));
        assertTrue(tab.step("refund").innerText().contains("未计法定节假日"));
        tab.reload();
        assertEquals("预计11月26–30日", range(tab));
        Tab friday = at(FRIDAY);
        friday.click("refund", "refund");
        assertEquals("预计12月2–4日", range(friday), "weekends are stepped over");
    }

    @Test
    void b46_calendarDaysAreCountedPlainly() throws IOException {
        site.edit(
                "exit",
                html -> html.replace(
                        "data-wait-min=\"3\" data-wait-max=\"5\" data-wait-unit=\"workday\"",
                        "data-wait-min=\"15\" data-wait-max=\"15\" data-wait-unit=\"day\""));
        Tab tab = at(MONDAY);
        tab.click("refund");
        assertEquals("预计12月8日", range(tab));
    }

    @Test
    void b47_untickingRemovesIt() {
        Tab tab = at(MONDAY);
        tab.click("refund", "refund");
        assertFalse(tab.step("refund").locator("> .step-wait").isVisible());
    }

    @Test
    void b48_calendarEntryIsWellFormed() throws IOException {
        String title = "申请退款，等平台把保证金退回绑定的支付宝账号；金额要核对, 不对就去问客服\\🙂🙂🙂🙂🙂🙂🙂🙂";
        site.edit("exit", html -> html.replace("申请退款", title));
        Tab tab = at(MONDAY);
        tab.click("refund");
        String text = calendar(tab);
        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
        assertEquals(
                text.replace("\r\n", "").length(), text.replaceAll("[\r\n]", "").length(), "CRLF everywhere");
        for (String line : text.split("\r\n")) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertTrue(octets.length <= 75, () -> octets.length + " octets: " + line);
            assertFalse(line.contains("\uFFFD"), line);
        }
        String unfolded = text.replace("\r\n ", "");
        String escaped = title.replace("\\", "\\\\").replace(",", "\\,");
        assertTrue(unfolded.contains("SUMMARY:" + escaped + "\r\n"), unfolded);
        assertTrue(unfolded.contains("DTSTART;VALUE=DATE:20261126\r\nDTEND;VALUE=DATE:20261201\r\n"), unfolded);
        assertEquals("UID:exit-managed-1-refund@waybill.example", line(unfolded, "UID"));
        assertEquals(line(text, "UID"), line(calendar(tab), "UID"));
    }

    @Test
    void b49_sequenceRisesWithAChangeOfDateOnly() {
        Tab tab = at(MONDAY);
        tab.click("refund");
        assertEquals("SEQUENCE:0", line(calendar(tab), "SEQUENCE"));
        assertEquals("SEQUENCE:0", line(calendar(tab), "SEQUENCE"));
        tab.page().clock().setFixedTime(FRIDAY);
        tab.click("refund", "refund");
        assertEquals("SEQUENCE:1", line(calendar(tab), "SEQUENCE"));
        tab.reload();
        assertEquals("SEQUENCE:1", line(calendar(tab), "SEQUENCE"));
        assertEquals("UID:exit-managed-1-refund@waybill.example", line(calendar(tab), "UID"));
    }

    @Test
    void b50_dateIsCopiedAsText() {
        Tab tab = at(MONDAY);
        tab.click("refund");
        tab.page().evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
        tab.openPanel("refund");
        tab.press("due");
        String text = tab.page().locator("[data-part=text]").inputValue();
        assertEquals("申请退款 11月26–30日 " + site.address() + "exit/", text);
        assertEquals(
                List.of(0, text.length()),
                tab.page()
                        .evaluate(
                                "(f => [f.selectionStart, f.selectionEnd])(document.querySelector('[data-part=text]'))"));
    }
}
