package dev.waybill.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.StaticServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The search page in a real browser. */
class SearchInBrowserTest {
    private static StaticServer server;

    @BeforeAll
    static void open() throws IOException {
        server = BuiltPortal.get().serve();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Page search(BrowserContext context, String query) {
        Page page = context.newPage();
        page.navigate(server.address() + "search/?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return page;
    }

    @Test
    void findsByTitleTagAndHeadingAndSaysHowMany() {
        try (BrowserContext context = Chromium.shared().newContext()) {
            Page page = search(context, "怎么退回保证金");
            PlaywrightAssertions.assertThat(page.locator(".found")).hasText(Pattern.compile("找到\\d+篇"));
            assertEquals(
                    "速卖通全托管怎么退回保证金 退回步骤",
                    page.locator("[data-search-result]").first().innerText());
            assertEquals("怎么退回保证金", page.locator("[name=q]").inputValue());
            assertTrue(page.locator(".everything").isHidden());
        }
    }

    @Test
    void widthAndCaseDoNotMatter() {
        try (BrowserContext context = Chromium.shared().newContext()) {
            Page plain = search(context, "ebay");
            PlaywrightAssertions.assertThat(plain.locator(".results li").nth(5)).isVisible();
            PlaywrightAssertions.assertThat(search(context, "ＥＢＡＹ").locator(".found"))
                    .hasText(plain.locator(".found").innerText());
        }
    }

    @Test
    void findsByPinyinInitialsAndACharacterThatSoundsTheSame() {
        try (BrowserContext context = Chromium.shared().newContext()) {
            for (String[] asked : new String[][] {
                {"baozhengjin", "保证金"},
                {"bzj", "保证金"},
                {"bao zheng jin", "保证金"},
                {"全拖管", "全托管"},
                {"全拖管怎么退出", "全托管"},
                {"怎么tuihui保证金", "退回"}
            }) {
                Page page = search(context, asked[0]);
                PlaywrightAssertions.assertThat(page.locator(".results li").first())
                        .containsText(asked[1]);
            }
            Page plain = search(context, "ebay");
            PlaywrightAssertions.assertThat(plain.locator(".found")).hasText(Pattern.compile("找到\\d+篇"));
            assertEquals(
                    0,
                    plain.evaluate(
                            "performance.getEntriesByType('resource').filter(e => e.name.endsWith('spoken.js')).length"),
                    "a query that pages have costs nothing more");
        }
    }

    @Test
    void wordsBySoundCostAtMostTenKilobytes() {
        String words = BuiltPortal.get().files("spoken.js").get(0);
        int size = BuiltPortal.get().bytes(words).length;
        System.out.println("search: words by sound " + size + " bytes, not compressed");
        assertTrue(size <= 20 * 1024, size + " bytes");
    }

    @Test
    void listStaysWhereNothingIsFound() {
        try (BrowserContext context = Chromium.shared().newContext()) {
            Page page = search(context, "<img src=x onerror=alert(1)>龘");
            PlaywrightAssertions.assertThat(page.locator(".found")).hasText("没有找到，换个词试试。");
            assertTrue(page.locator(".everything").isVisible());
            assertEquals(0, page.locator("main img").count());
        }
    }

    @Test
    void listIsWholeWithoutScript() {
        try (BrowserContext context =
                Chromium.shared().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = search(context, "退店");
            assertTrue(page.locator(".everything li").count() >= 17);
            assertTrue(page.locator(".everything").isVisible());
        }
    }
}
