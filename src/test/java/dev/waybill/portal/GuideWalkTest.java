package dev.waybill.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.StaticServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goes through guides of the portal as their reader does on a phone, and prints what the reader sees at each step. */
class GuideWalkTest {
    private static StaticServer server;

    @BeforeAll
    static void open() throws IOException {
        server = BuiltPortal.get().serve();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aliexpress/compare-modes/",
                "aliexpress/join-full-management/",
                "aliexpress/exit-full-management/",
                "aliexpress/deposit-refund/",
                "1688/leave-managed/"
            })
    void guideIsDoneOnAPhoneWithASlowNetwork(String path) {
        try (BrowserContext context = phone()) {
            List<String> errors = new ArrayList<>();
            Page page = context.newPage();
            page.onPageError(errors::add);
            slow(context.newCDPSession(page));
            page.navigate(server.address() + path);
            assertThat(page.locator("[data-part=count]")).not().isEmpty();
            tell(page.locator("h1").innerText().replace("#", "") + ": " + count(page));
            for (Locator question : page.locator(".checklist-ask").all()) {
                question.locator("input[value=yes]").check();
                tell(question.innerText() + " → 是: " + count(page));
            }
            for (Object id : ids(page)) {
                Locator step = page.locator("[id='" + id + "']");
                Locator box = step.locator("> label > .step-box");
                if (!box.isVisible() || box.isChecked()) {
                    continue;
                }
                box.click();
                Locator yes = page.locator("dialog[open] button[value=yes]");
                if (yes.count() > 0) {
                    tell("  " + page.locator("dialog[open]").innerText());
                    yes.click();
                }
                assertThat(box).isChecked();
                Locator wait = step.locator("> .step-wait");
                String said = wait.count() > 0 ? " " + wait.innerText() : "";
                tell("  ✓ " + step.locator("> label").innerText() + said + " | " + count(page));
                assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
            }
            String last = count(page);
            assertTrue(last.matches("(\\d+)项必做已完成，共\\1项.*"), last);
            assertEquals(List.of(), errors);
        }
    }

    @Test
    void weekFromTheFirstTickToTheMoney() {
        try (BrowserContext context = phone()) {
            Page guide = context.newPage();
            guide.clock().setFixedTime("2026-11-23T10:00:00");
            guide.navigate(server.address() + "aliexpress/deposit-refund/");
            Locator waiting = guide.locator(".step[data-wait-min]").first();
            Locator box = waiting.locator("> label > .step-box");
            box.click();
            assertThat(waiting.locator("> .step-wait")).containsText("到账");
            tell("11-23 ✓ " + waiting.innerText());
            String before = "";
            for (int day = 24; day <= 32; day++) {
                Page mine = context.newPage();
                String date = day <= 30 ? "2026-11-" + day : "2026-12-%02d".formatted(day - 30);
                mine.clock().setFixedTime(date + "T10:00:00");
                mine.navigate(server.address() + "checklists/");
                assertThat(mine.locator("[data-part=due] a")).hasCount(1);
                String due = mine.locator("[data-part=due]").innerText();
                if (!due.equals(before)) {
                    tell(date.substring(5) + " 我的清单: " + due);
                }
                before = due;
                mine.close();
            }
            assertTrue(before.contains("已到期"), before);
        }
    }

    private static List<?> ids(Page page) {
        return (List<?>) page.locator(".step[data-item]").evaluateAll("steps => steps.map(step => step.id)");
    }

    private static BrowserContext phone() {
        return Chromium.shared()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(375, 667)
                        .setHasTouch(true)
                        .setTimezoneId("Asia/Shanghai"));
    }

    /** 400 kbit/s and 400 ms. */
    private static void slow(CDPSession session) {
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 400);
        network.addProperty("downloadThroughput", 50_000);
        network.addProperty("uploadThroughput", 50_000);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", network);
    }

    private static String count(Page page) {
        return page.locator("[data-part=count]").first().innerText().strip();
    }

    private static void tell(String seen) {
        System.out.println("guide: " + seen.replaceAll("\\s*\\n\\s*", " ").stripTrailing());
    }
}
