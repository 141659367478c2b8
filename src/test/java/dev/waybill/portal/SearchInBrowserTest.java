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
            assertTrue(page.locator(".everything li").count() >= 18);
            assertTrue(page.locator(".everything").isVisible());
        }
    }
}
