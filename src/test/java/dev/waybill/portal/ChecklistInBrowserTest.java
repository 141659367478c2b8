package dev.waybill.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.StaticServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The portal's own lists in a real browser, as built by the program. */
class ChecklistInBrowserTest {
    private static StaticServer server;

    @BeforeAll
    static void open() throws IOException {
        server = BuiltPortal.get().serve();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void keepsATickAndShowsItsProgressElsewhere() {
        try (BrowserContext context = Chromium.shared().newContext()) {
            Page page = context.newPage();
            List<String> errors = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            page.navigate(server.address() + "aliexpress/deposit-refund/");
            page.locator("#step-disputes .step-box").check();
            page.reload();
            assertThat(page.locator("#step-disputes .step-box")).isChecked();
            String count = page.locator("[data-part=count]").innerText();
            assertEquals("1项必做已完成，共8项", count);
            page.navigate(server.address() + "guides/");
            assertThat(page.locator("[data-checklist=deposit-refund] [data-part=count]"))
                    .hasText(count);
            page.navigate(server.address() + "checklists/");
            assertThat(page.locator("[data-checklist=deposit-refund] [data-part=count]"))
                    .hasText(count);
            assertEquals(List.of(), errors);
        }
    }

    @Test
    void noRequestFollowsATick() {
        try (BrowserContext context = Chromium.shared().newContext()) {
            Page page = context.newPage();
            page.navigate(server.address() + "aliexpress/deposit-refund/");
            assertThat(page.locator("[data-part=count]")).hasText("0项必做已完成，共8项");
            page.evaluate("document.querySelectorAll('img').forEach(picture => { picture.loading = 'eager' })");
            page.waitForLoadState(LoadState.NETWORKIDLE); // pictures that would be loaded as the page scrolls
            List<String> requests = new ArrayList<>();
            page.onRequest(request -> requests.add(request.url()));
            page.locator("#step-disputes .step-box").check();
            assertThat(page.locator("[data-part=count]")).hasText("1项必做已完成，共8项");
            page.locator("#step-disputes .step-box").uncheck();
            assertThat(page.locator("[data-part=count]")).hasText("0项必做已完成，共8项");
            assertEquals(List.of(), requests);
        }
    }
}
