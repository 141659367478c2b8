package dev.waybill.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor with a browser beside the text: edit, view, break, fix. */
class ServeInBrowserTest {
    private static final int SAVES = LongForm.times(40, 1_000);

    @TempDir
    private Path root;

    private final List<String> console = new ArrayList<>();
    private ServedSite site;
    private Page page;

    @BeforeEach
    void serve() throws IOException {
        site = ServedSite.in(root);
        page = Chromium.shared().newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(console::add);
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            console.add(message.text());
        }
    }

    @AfterEach
    void close() throws IOException {
        page.context().close();
        site.close();
    }

    private void shows(String text) {
        assertThat(page.locator("body")).containsText(text);
    }

    @Test
    void showsEachSaveAndWhatBreaksAndWhatIsMended() throws IOException {
        page.navigate(site.at("a/").toString());
        shows("第一版");

        site.file("content/a.md", ServedSite.page("第二版"));
        shows("第二版");

        site.file("content/a.md", ServedSite.page("第三版，见<b>[那页](b.md)</b>"));
        shows("content/a.md:5:14 error[broken-link]");
        assertThat(page.locator("mark")).hasText("b.md");
        assertThat(page.locator("pre")).hasText("5 | 第三版，见<b>[那页](b.md)</b>");

        site.file("content/b.md", ServedSite.page("那页在这里"));
        shows("第三版");
        page.locator("article a:has-text('那页')").click();
        shows("那页在这里");
        assertEquals(
                List.of(),
                console.stream().filter(text -> !text.contains("500")).toList());
    }

    @Test
    void showsDraftsAndScheduledPagesMarked() throws IOException {
        site.file("content/b.md", ServedSite.page("没写完").replace("title", "draft: true\ntitle"));
        site.file("content/c.md", ServedSite.page("以后的事").replace("title", "date: 2027-01-01\ntitle"));
        page.navigate(site.at("b/").toString());
        shows("没写完");
        assertThat(page.locator("main [role=note]")).hasText("这是草稿，发布时不含这一页。");
        page.navigate(site.at("c/").toString());
        shows("以后的事");
        assertThat(page.locator("main [role=note]")).hasText("还没到发布日期，到时才会出现。");
        page.navigate(site.at("").toString());
        assertThat(page.locator("main")).containsText("未到发布日期");
        page.navigate(site.at("a/").toString());
        assertThat(page.locator("main [role=note]")).hasCount(0);
    }

    @Test
    void showsAPageThatTheEditorSavesByRenaming() throws IOException {
        page.navigate(site.at("a/").toString());
        Path next = Files.writeString(site.path("content/.a.md.swp"), ServedSite.page("换上来的"));
        Files.move(next, site.path("content/a.md"), StandardCopyOption.ATOMIC_MOVE);
        shows("换上来的");
    }

    @Test
    void showsAPageInANewFolderAndItsNewPicture() throws IOException {
        page.navigate(site.at("shop/first/").toString());
        assertEquals(0, page.locator("h1:has-text('甲')").count());
        String box = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"10\"/>";
        site.file("content/shop/box.svg", box.formatted(10));
        site.file("content/shop/first.md", ServedSite.page("![盒子](box.svg)"));
        shows("甲");
        page.waitForFunction("() => document.querySelector('article img')?.naturalWidth === 10");
        site.file("content/shop/box.svg", box.formatted(30));
        page.waitForFunction("() => document.querySelector('article img')?.naturalWidth === 30");
    }

    @Test
    void keepsThePlaceTheTicksAndWhatStoodOpen() throws IOException {
        String text = "---\ntitle: 甲\nsummary: 一句话。\nchecklist: moving\n---\n" + "一段。\n\n".repeat(80)
                + ":::details[更多]\n里面。\n:::\n\n1. [ ] 第一步 <!-- #first -->\n\n" + "一段。\n\n".repeat(80);
        site.file("content/a.md", text);
        page.navigate(site.at("a/").toString());
        page.locator("[data-item=first] .step-box").check();
        page.locator("details.details > summary").click();
        page.evaluate("() => scrollTo({top: 1200, behavior: 'instant'})");
        Object place = page.evaluate("() => document.querySelector('details.details').getBoundingClientRect().top");
        String kept =
                "top => Math.abs(document.querySelector('details.details')?.getBoundingClientRect().top - top) < 2";

        site.file("content/a.md", text.replace("第一步", "头一步"));
        shows("头一步");
        page.waitForFunction(kept, place);
        assertTrue(page.locator("[data-item=first] .step-box").isChecked());
        assertThat(page.locator("details.details")).hasAttribute("open", "");

        site.file("content/a.md", text.replace("title:", "date: none\ntitle:"));
        shows("error[bad-value]");
        site.file("content/a.md", text.replace("第一步", "又一步"));
        shows("又一步");
        page.waitForFunction(kept, place);
        assertEquals(
                List.of(),
                console.stream().filter(heard -> !heard.contains("500")).toList());
    }

    /** After such an answer a browser never reconnects by itself. */
    @Test
    void comesBackAfterAnAnswerThatIsNoStream() throws IOException {
        String events = "**/_waybill/events**";
        page.route(events, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.waitForResponse(
                response -> response.status() == 503,
                () -> page.navigate(site.at("a/").toString()));
        shows("第一版");
        page.unroute(events);
        site.file("content/a.md", ServedSite.page("第二版"));
        shows("第二版");
    }

    @Test
    void lastOfManyQuickSavesWins() throws IOException {
        page.navigate(site.at("a/").toString());
        for (int save = 1; save <= SAVES; save++) {
            boolean broken = save % 7 == 0 && save < SAVES;
            site.file("content/a.md", ServedSite.page(broken ? "[坏的](nowhere.md)" : "存了" + save + "次。"));
        }
        shows("存了" + SAVES + "次。");
        System.out.println(SAVES + " quick saves, " + site.builds.get() + " builds; the last state is shown");
    }
}
