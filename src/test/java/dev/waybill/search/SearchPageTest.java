package dev.waybill.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.waybill.testing.Axe;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search page in a real browser. */
class SearchPageTest extends SearchInBrowser {
    private static final String RESULT = "[data-search-result]";

    private void search(String query) {
        page.navigate(server.address() + "search/");
        page.fill("[name=q]", query);
    }

    private Locator results() {
        return page.locator(RESULT);
    }

    private void expect(String... titles) {
        PlaywrightAssertions.assertThat(results()).hasText(titles);
    }

    @Test
    void showsTitleBreadcrumbAndExcerptWithTheHitMarked() {
        search("注册店铺");
        PlaywrightAssertions.assertThat(results().first()).hasText("注册店铺");
        Locator first = page.locator("li:has(" + RESULT + ")").first();
        assertEquals("开店", first.locator(".meta").textContent());
        assertEquals(List.of("注册店铺", "注册店铺"), first.locator("mark").allTextContents());
        assertTrue(page.locator("[data-search-status]").textContent().contains("4"));
    }

    @Test
    void leadsToTheHeadingThatHasTheWords() {
        search("审核不通过");
        PlaywrightAssertions.assertThat(results().first()).hasText("注册店铺 审核不通过怎么办");
        results().first().click();
        assertEquals(server.address() + "shop/register/#rejected", page.url());
        page.goBack();
        page.fill("[name=q]", "保证金 api");
        PlaywrightAssertions.assertThat(results().filter(new Locator.FilterOptions().setHasText("注册店铺")))
                .hasAttribute("href", "../shop/register/#%E4%BF%9D%E8%AF%81%E9%87%91-api");
    }

    @Test
    void worksByKeyboardAlone() {
        page.navigate(server.address() + "search/");
        page.keyboard().press("/");
        page.keyboard().type("发货");
        expect("发货时限", "发货时效");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        PlaywrightAssertions.assertThat(results().nth(1)).isFocused();
        page.keyboard().press("ArrowUp");
        PlaywrightAssertions.assertThat(results().first()).isFocused();
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(page.locator("[name=q]")).isFocused();
        PlaywrightAssertions.assertThat(results()).hasCount(0);
        page.keyboard().type("时效");
        expect("发货时效");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/ship/first/");
    }

    @Test
    void answersAnOrdinaryAddress() {
        page.navigate(server.address() + "search/?q=%E5%8F%91%E8%B4%A7&section=ship&tag=%E7%89%A9%E6%B5%81");
        expect("发货时效");
        assertEquals("发货", page.inputValue("[name=q]"));
        assertEquals("物流", page.inputValue("[name=tag]"));
    }

    @Test
    void filtersBySectionAndTagAndRemembersThem() {
        search("店铺");
        PlaywrightAssertions.assertThat(results()).hasCount(4);
        page.selectOption("[name=section]", "shop");
        PlaywrightAssertions.assertThat(results()).hasCount(2);
        page.selectOption("[name=tag]", "保证金");
        expect("店铺保证金");
        page.goBack();
        PlaywrightAssertions.assertThat(results()).hasCount(2);
        page.goForward();
        expect("店铺保证金");
    }

    @Test
    void comesBackToItsResults() {
        search("发货");
        page.keyboard().press("Enter");
        expect("发货时限", "发货时效");
        page.fill("[name=q]", "保证金");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(results().first()).hasText("店铺保证金");
        results().first().click();
        page.waitForURL("**/shop/deposit/**");
        page.goBack();
        PlaywrightAssertions.assertThat(results().first()).hasText("店铺保证金");
        page.goBack();
        expect("发货时限", "发货时效");
    }

    @Test
    void forgivesABegunOrMisspeltLatinWord() {
        search("constr");
        PlaywrightAssertions.assertThat(results()).hasCount(1);
        page.fill("[name=q]", "constuctor ");
        PlaywrightAssertions.assertThat(results()).hasCount(1);
    }

    @Test
    void leavesOutWhatKeepsOutAndSaysWhenNothingIsFound() {
        search("内部流程");
        PlaywrightAssertions.assertThat(page.locator("[data-search-status]")).hasText("没有找到，换个词试试。");
        assertEquals(0, results().count());
    }

    @Test
    void listsEveryArticleWithoutScript() {
        context.close();
        use(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(server.address() + "search/?q=x");
        assertTrue(page.locator("[data-search-all] a")
                .allTextContents()
                .containsAll(List.of("发货时效", "发货时限", "注册店铺", "店铺保证金")));
        assertFalse(page.locator("[data-search-filters]").isVisible());
        assertFalse(page.content().contains("店铺内部流程"));
    }

    @Test
    void fitsAPhone() {
        context.close();
        use(new Browser.NewContextOptions().setViewportSize(375, 700).setHasTouch(true));
        search("店铺");
        PlaywrightAssertions.assertThat(results()).hasCount(4);
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
        assertEquals(
                true,
                page.evaluate("[...document.querySelectorAll('form select, form input, form button')]"
                        + ".every((control) => control.getBoundingClientRect().height >= 44)"));
    }

    @Test
    void axeFindsNothingAmongResults() {
        context.close();
        use(new Browser.NewContextOptions().setBypassCSP(true).setViewportSize(375, 700));
        search("审核不通过");
        PlaywrightAssertions.assertThat(results().first()).isVisible();
        assertEquals(List.of(), Axe.violations(page));
    }

    @Test
    void worksFromAFolderOnDisk() {
        page.navigate(folder.resolve("search/index.html").toUri().toString());
        page.fill("[name=q]", "审核不通过");
        PlaywrightAssertions.assertThat(results().first()).hasText("注册店铺 审核不通过怎么办");
        results().first().click();
        page.waitForURL("file:**/shop/register/index.html#rejected");
        page.goBack();
        PlaywrightAssertions.assertThat(results().first()).hasText("注册店铺 审核不通过怎么办");
        errors.removeIf(error -> error.startsWith("Subresource Integrity"));
    }

    @Test
    void staysWholeWhenAPieceIsMissing() {
        page.route("**/_wb/search/index.js", route -> route.abort());
        search("发货");
        PlaywrightAssertions.assertThat(page.locator("[data-search-status]")).hasText("搜索用的文件没有加载成功，可以从下面找。");
        assertTrue(page.locator("[data-search-all]").isVisible());
        page.unroute("**/_wb/search/index.js");
        page.fill("[name=q]", "发货时");
        PlaywrightAssertions.assertThat(results().first()).hasText("发货时限");
        errors.removeIf(error -> error.contains("ERR_FAILED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "\"><script>alert(1)</script>",
                "javascript:alert(1)",
                "__proto__",
                "constructor",
                "toString valueOf hasOwnProperty",
                "{{7*7}} ${7*7} <%= 7 %>",
                "(((((((((([[[[[[**+?^$|\\",
                "../../../../etc/passwd",
                "%00%0d%0a&q=1#x",
                "\uD83D\uDE00\u202E\u0000\uFEFF店",
                "'; DROP TABLE pages; --"
            })
    void hostileQueriesDoNothing(String query) {
        search(query);
        page.keyboard().press("Enter");
        page.waitForTimeout(1);
        PlaywrightAssertions.assertThat(page.locator("[data-search-status]"))
                .not()
                .isEmpty();
        page.reload();
        PlaywrightAssertions.assertThat(page.locator("[data-search-status]"))
                .not()
                .isEmpty();
        assertEquals(
                0, page.locator("main img, main script, .results [onerror]").count());
        assertEquals(true, page.evaluate("window.pwned === undefined && ({}).polluted === undefined"));
    }

    @Test
    void boundsWhatAnAddressCanAskFor() {
        int before = server.requests().size();
        page.navigate(server.address() + "search/?q=" + "店铺保证金发货时效审核".repeat(400));
        PlaywrightAssertions.assertThat(page.locator("[data-search-status]"))
                .not()
                .isEmpty();
        assertTrue(server.requests().size() - before < 60);
    }

    @Test
    void loadsFromItsOwnSiteAlone() {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        search("店铺");
        PlaywrightAssertions.assertThat(results()).hasCount(4);
        assertTrue(asked.stream().allMatch(url -> url.startsWith(server.address())), asked::toString);
        assertTrue(asked.stream().filter(url -> url.endsWith(".js")).count() <= 7, asked::toString);
    }
}
