package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list in English and Arabic: a reader changes the language and finds the ticks there. */
class TranslatedListTest extends ListBehaviour {
    @TempDir
    private static Path own;

    private static BuiltSite built;

    @BeforeAll
    static void publish() throws IOException {
        built = new BuiltSite(own)
                .settings("languages:\n  en:\n    title: Guide\n  ar:\n    title: دليل\n")
                .file("content/en/_index.md", "---\ntitle: Home\n---\nText.\n")
                .file("content/ar/_index.md", "---\ntitle: الرئيسية\n---\nنص.\n")
                .file("content/en/only.md", "---\ntitle: Only here\n---\nText.\n")
                .file("content/en/exit.md", list("Leaving", "Close the shop", "Wait"))
                .file("content/ar/exit.md", list("المغادرة", "أغلق المتجر", "انتظر"))
                .publish();
    }

    private static String list(String title, String first, String second) {
        return "---\ntitle: " + title + "\nchecklist: exit\n---\n`waybill close --now`\n\n1. [ ] " + first
                + " <!-- #close -->\n2. [ ] " + second + " <!-- #wait -->\n\n```sh\necho one | wc\n```\n";
    }

    @AfterAll
    static void stop() {
        built.close();
    }

    private Page open(String path) {
        Page page = profile.newPage();
        page.navigate(built.address() + path);
        return page;
    }

    private static void choose(Page page, String language) {
        page.locator(".languages summary").press("Enter");
        page.locator(".languages a[hreflang=" + language + "]").click();
    }

    @Test
    void ticksAreThereInTheOtherLanguage() {
        Page page = open("exit/");
        Tab tab = new Tab(page);
        tab.click("close");
        choose(page, "ar");
        assertEquals(built.address() + "ar/exit/", page.url());
        assertTrue(tab.ticked("close"));
        assertFalse(tab.ticked("wait"));
        tab.click("wait");
        page.navigate(built.address() + "checklists/");
        assertEquals(
                "2 of 2 required steps done",
                page.locator("[data-checklist] [data-part=count]").innerText().strip());
        page.navigate(built.address() + "exit/");
        assertTrue(tab.ticked("wait"));
    }

    @Test
    void theSwitchSaysWhereThereIsNoTranslation() {
        Page page = open("only/");
        page.locator(".languages summary").press("Enter");
        assertEquals(
                "العربية Not translated; opens the home page",
                page.locator(".languages a[hreflang=ar]").innerText().replaceAll("\\s+", " "));
        page.locator(".languages a[hreflang=ar]").click();
        assertEquals(built.address() + "ar/", page.url());
    }

    @Test
    void theSearchStaysInTheLanguage() {
        Page page = open("ar/exit/");
        page.keyboard().press("/");
        page.locator("dialog.finder input").fill("المتجر");
        page.waitForSelector("dialog.finder [data-search-result]");
        String found =
                page.locator("dialog.finder [data-search-result]").first().getAttribute("href");
        assertTrue(found.startsWith("../../ar/exit/"), found);
    }

    @Test
    void aPageFromRightToLeftIsMirroredAndItsCodeIsNot() {
        Page page = open("ar/exit/");
        for (int width : new int[] {320, 375, 768, 1280}) {
            page.setViewportSize(width, 800);
            assertEquals(
                    width, page.evaluate("() => document.documentElement.scrollWidth"), "scrolls sideways at " + width);
            assertEquals(true, page.evaluate("""
                            () => { const box = document.querySelector('.step-box').getBoundingClientRect();
                              const text = document.querySelector('.step-text').getBoundingClientRect();
                              return box.left > text.left }"""));
            page.locator(".languages summary").click();
            assertEquals(true, page.evaluate("""
                            () => { const { left, right } = document.querySelector('.languages ul').getBoundingClientRect();
                              return left >= 0 && right <= innerWidth }"""), "the languages are outside the window at " + width);
            page.locator(".languages summary").click();
        }
        assertEquals("ltr", page.locator(".prose pre").evaluate("e => getComputedStyle(e).direction"));
        assertEquals("ltr", page.locator(".prose p code").first().evaluate("e => getComputedStyle(e).direction"));
    }
}
