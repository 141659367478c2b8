package dev.waybill.checklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.waybill.testing.Axe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behaviours 68 and 73, on a built site: the ways back to a list, with a network and without. */
class WayBackTest extends ListBehaviour {
    @TempDir
    Path own;

    private BuiltSite built;

    @BeforeEach
    void publish() throws IOException {
        built = new BuiltSite(own)
                .list(
                        "exit.md",
                        "1. [ ] 读规则 <!-- #rules -->\n2. [ ] (可选)交资料 <!-- #papers -->\n3. [ ] 提交 <!-- #apply -->\n")
                .file("content/join.md", "---\ntitle: 加入\nchecklist: join\n---\n开头。\n\n1. [ ] 注册 <!-- #register -->\n")
                .publish();
    }

    @AfterEach
    void stop() {
        built.close();
    }

    private Page open(String path) {
        Page page = profile.newPage();
        page.navigate(built.address() + path);
        return page;
    }

    @Test
    void b68_pagesLeadBackToWhatWasBegun() {
        Page home = open("");
        new Tab(home).settle();
        assertFalse(home.locator("[data-mine]").isVisible());
        assertEquals("", home.locator("[data-continue]").innerText());
        Tab guide = new Tab(open("exit/"));
        guide.click("rules");
        assertThat(guide.page().locator("[data-mine]")).isVisible();
        assertEquals("继续 1/2", guide.page().locator("a[data-list]").innerText());
        assertTrue(guide.page().locator("a[data-list]").getAttribute("href").endsWith("#step-papers"));
        home.reload();
        assertThat(home.locator("[data-mine]")).isVisible();
        assertThat(home.locator("[data-continue] a")).hasText("继续：速卖通全托管怎么退出 1/2");
        home.locator("[data-continue] a").click();
        assertTrue(home.url().endsWith("exit/#step-papers"), home.url());
        guide.click("apply");
        assertEquals("2项必做已完成，共2项", guide.page().locator("a[data-list]").innerText());
        home.navigate(built.address());
        new Tab(home).settle();
        assertEquals("", home.locator("[data-continue]").innerText(), "nothing is left to do");
        Page mine = open("checklists/");
        assertEquals(
                List.of("exit-managed", "join"),
                mine.locator("li[data-checklist]").evaluateAll("all => all.map(li => li.dataset.checklist)"));
    }

    @Test
    void b51_axeFindsNothingOnTheWaysBack() {
        profile.close();
        profile = profile(new Browser.NewContextOptions().setBypassCSP(true).setViewportSize(375, 700));
        new Tab(open("exit/")).click("rules");
        Page home = open("");
        assertThat(home.locator("[data-continue] a")).isVisible();
        assertThat(home.locator("header [data-mine]")).isVisible();
        assertEquals(List.of(), Axe.violations(home));
        assertEquals(List.of(), Axe.violations(open("offline/")));
    }

    @Test
    void b73_homeSearchAndListsOpenWithoutANetwork() {
        Page page = open("exit/");
        page.evaluate("""
                async () => { for (let tries = 0; tries < 500; tries++) {
                  for (const name of await caches.keys())
                    if ((await (await caches.open(name)).keys()).some(one => one.url.includes('_wb/search/index.js'))) return;
                  await new Promise(done => setTimeout(done, 10)) }
                  throw new Error('the search was not kept') }""");
        new Tab(page).click("rules");
        built.close();
        page.navigate(built.address());
        assertThat(page.locator("[data-continue] a")).hasText("继续：速卖通全托管怎么退出 1/2");
        page.navigate(built.address() + "checklists/");
        assertThat(page.locator("[data-part=kept]")).hasText("离线可读：1份指南。");
        page.navigate(built.address() + "search/?q=" + "提交");
        assertThat(page.locator("[data-search-results] a").first()).isVisible();
        page.navigate(built.address() + "join/");
        assertThat(page.locator("h1")).hasText("离线");
        assertThat(page.locator("[data-kept]:visible")).hasCount(1);
        page.locator("[data-kept]:visible a").click();
        assertTrue(new Tab(page).ticked("rules"));
        errors.removeIf(error -> error.contains("ERR_CONNECTION_REFUSED") || error.contains("fetching the script"));
    }
}
