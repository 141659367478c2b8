package dev.waybill.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.waybill.testing.Axe;
import dev.waybill.testing.LongForm;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search over a page, in a real browser. */
class SearchDialogTest extends SearchInBrowser {
    private static final String RESULT = "dialog [data-search-result]";

    @BeforeEach
    void openArticle() {
        page.navigate(server.address() + "ship/second/");
    }

    private void openArticle(Browser.NewContextOptions options) {
        use(options);
        openArticle();
    }

    private Locator results() {
        return page.locator(RESULT);
    }

    private void openByKey() {
        page.keyboard().press("/");
        PlaywrightAssertions.assertThat(page.locator("dialog [name=q]")).isFocused();
    }

    @Test
    void loadsItsScriptOnFirstUseOnly() {
        int before = server.requests().size();
        page.reload();
        List<String> requests =
                server.requests().subList(before, server.requests().size());
        assertTrue(requests.stream().noneMatch(path -> path.contains("search")), requests::toString);
        openByKey();
        assertTrue(server.requests().stream().anyMatch(path -> path.contains("assets/search.")));
    }

    @Test
    void opensByKeyBoxAndButton() {
        for (String key : List.of("/", "Control+k")) {
            page.keyboard().press(key);
            PlaywrightAssertions.assertThat(page.locator("dialog")).isVisible();
            page.keyboard().press("Escape");
            PlaywrightAssertions.assertThat(page.locator("dialog")).isHidden();
        }
        page.locator(".find [name=q]").click();
        PlaywrightAssertions.assertThat(page.locator("dialog")).isVisible();
        page.locator("dialog button").first().click();
        PlaywrightAssertions.assertThat(page.locator("dialog")).isHidden();
        page.setViewportSize(375, 700);
        page.locator(".find button").click();
        PlaywrightAssertions.assertThat(page.locator("dialog [name=q]")).isFocused();
    }

    @Test
    void showsThePassageMarkedAndLeadsToItsHeading() {
        openByKey();
        page.keyboard().type("营业执照");
        PlaywrightAssertions.assertThat(results().first()).hasText("注册店铺");
        assertEquals(
                List.of("营业执照"),
                page.locator("dialog li").first().locator("mark").allTextContents());
        page.fill("dialog [name=q]", "身份证件");
        PlaywrightAssertions.assertThat(results().first()).hasText("注册店铺 审核不通过怎么办");
        PlaywrightAssertions.assertThat(
                        page.locator("dialog li").first().locator("p").last())
                .hasText("按提示重新提交身份证件。");
        page.keyboard().press("Enter");
        page.waitForURL("**/shop/register/#rejected**");
    }

    @Test
    void groupsThreeHeadingsOfALongPage() {
        openByKey();
        page.keyboard().type("海关");
        PlaywrightAssertions.assertThat(results()).hasText(new String[] {"长文 海关申报", "海关查验", "海关放行"});
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        PlaywrightAssertions.assertThat(results().nth(1)).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL("**/ship/long/#**");
        assertEquals("海关查验要看清单。", page.evaluate("document.querySelector(':target').textContent.trim()"));
    }

    @Test
    void marksTheWordsInTheOpenedPage() {
        openByKey();
        page.keyboard().type("身份证件");
        PlaywrightAssertions.assertThat(results().first())
                .hasAttribute("href", java.util.regex.Pattern.compile(".*#rejected:~:text=.*-,.*"));
    }

    @Test
    void findsByOneCharacterByStemAndByAPartOfCamelCase() {
        openByKey();
        page.keyboard().type("税");
        PlaywrightAssertions.assertThat(results().first()).hasText("工具 关于税");
        for (String query : List.of("configure ", "exporting ", "cookie ", "shipping ")) {
            page.fill("dialog [name=q]", query);
            PlaywrightAssertions.assertThat(results()).hasText(new String[] {"工具"});
        }
        PlaywrightAssertions.assertThat(page.locator("dialog mark")).hasText(new String[] {"Shipping"});
    }

    @Test
    void findsTraditionalCharactersAndSynonyms() {
        openByKey();
        page.keyboard().type("註冊店鋪");
        PlaywrightAssertions.assertThat(results().first()).hasText("注册店铺");
        page.fill("dialog [name=q]", "copy");
        PlaywrightAssertions.assertThat(results()).hasText(new String[] {"工具 关于税"});
    }

    @Test
    void quotesAndMinusMeanWhatTheySay() {
        openByKey();
        page.keyboard().type("发货");
        PlaywrightAssertions.assertThat(results()).hasText(new String[] {"发货时限", "发货时效"});
        page.fill("dialog [name=q]", "\"发货以后店铺\"");
        PlaywrightAssertions.assertThat(results()).hasText(new String[] {"发货时限", "发货时效"});
        page.fill("dialog [name=q]", "发货 -时限");
        PlaywrightAssertions.assertThat(results()).hasText(new String[] {"发货时效"});
        page.fill("dialog [name=q]", "“店铺发货”");
        PlaywrightAssertions.assertThat(page.locator("dialog [role=status]")).hasText("没有找到，换个词试试。");
        assertEquals(0, results().count());
    }

    @Test
    void offersNearWordsAndSectionsWhereNothingIsFound() {
        openByKey();
        page.keyboard().type("保险怎样");
        PlaywrightAssertions.assertThat(page.locator("dialog [role=status]")).hasText("没有找到，换个词试试。");
        PlaywrightAssertions.assertThat(page.locator("dialog .near button").first())
                .hasText("保证金");
        PlaywrightAssertions.assertThat(page.locator("dialog .below ul a")).hasText(new String[] {"Ship", "开店"});
        PlaywrightAssertions.assertThat(page.locator("dialog .below > p")).isHidden();
        page.locator("dialog .near button").first().click();
        PlaywrightAssertions.assertThat(results().first()).hasText("店铺保证金");
    }

    @Test
    void leadsToTheSearchPageWithoutScriptOrWhenItsScriptIsMissing() {
        page.route("**/assets/search.*", route -> route.abort());
        page.locator(".find [name=q]").pressSequentially("x");
        page.waitForURL("**/search/?q=x");
        errors.removeIf(error -> error.contains("ERR_FAILED"));
        context.close();
        openArticle(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.locator(".find [name=q]").fill("发货");
        page.keyboard().press("Enter");
        page.waitForURL("**/search/?q=%E5%8F%91%E8%B4%A7");
    }

    @Test
    void worksFromAFolderOnDisk() {
        page.navigate(folder.resolve("ship/second/index.html").toUri().toString());
        openByKey();
        page.keyboard().type("营业执照");
        PlaywrightAssertions.assertThat(results().first()).hasText("注册店铺");
        page.keyboard().press("Enter");
        page.waitForURL("file:**/shop/register/index.html**");
        errors.removeIf(error -> error.startsWith("Subresource Integrity"));
    }

    @Test
    void typingTwentyLettersLoadsLittle() {
        for (String query : List.of("店铺保证金退店以后退还发货时效审核不通过", "toString hasOwnPropert")) {
            for (int pause : LongForm.cases(List.of(100), () -> List.of(100, 250))) {
                page.reload();
                int before = server.requests().size();
                openByKey();
                page.keyboard().type(query, new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(pause));
                PlaywrightAssertions.assertThat(results().first()).isVisible();
                page.waitForTimeout(1_000);
                int requests = server.requests().size() - before;
                assertTrue(requests <= 30, query + ": " + requests);
            }
        }
    }

    @Test
    void axeFindsNothing() {
        for (int width : new int[] {375, 1200}) {
            context.close();
            openArticle(new Browser.NewContextOptions().setBypassCSP(true).setViewportSize(width, 700));
            assertEquals(List.of(), Axe.violations(page));
            openByKey();
            page.keyboard().type("海关");
            PlaywrightAssertions.assertThat(results().nth(2)).isVisible();
            assertEquals(List.of(), Axe.violations(page));
            page.fill("dialog [name=q]", "保险怎样");
            PlaywrightAssertions.assertThat(page.locator("dialog .near button").first())
                    .isVisible();
            assertEquals(List.of(), Axe.violations(page));
            assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
        }
    }
}
