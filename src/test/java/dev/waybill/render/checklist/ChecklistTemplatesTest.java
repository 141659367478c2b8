package dev.waybill.render.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.render.RenderedFolder;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A step's markup is the theme's. */
class ChecklistTemplatesTest {
    private static final String LIST = """
            ---
            title: 怎么退出
            date: 2025-01-01
            checklist: exit
            ask:
              paid: 缴过吗？
            ---
            1. [ ] 确认**订单** <!-- #orders -->
            2. [ ] (可选)[申请](b.md)退款 ⏳3–5个工作日 ⚠不可逆 <!-- #refund rev=2 was=a,b if=paid after=orders -->

               说明。
               - [ ] 没有编号的一步
            """;

    @TempDir
    Path root;

    private RenderedFolder rendered(String... more) {
        String[] files = new String[4 + more.length];
        System.arraycopy(new String[] {"content/a.md", LIST, "content/b.md", "---\ntitle: B\n---\n"}, 0, files, 0, 4);
        System.arraycopy(more, 0, files, 4, more.length);
        return RenderedFolder.of(root, files);
    }

    private static Element step(Document page, String id) {
        return page.expectFirst("#step-" + id);
    }

    /** The list's page, which is the newest. */
    private static String inFeed(RenderedFolder site) {
        return JsonMapper.shared()
                .readTree(site.text("feed.json"))
                .at("/items/0/content_html")
                .asString();
    }

    @Test
    void writesBoxesNamedByNumberAndText() {
        Element step = step(rendered().page("a/"), "orders");
        assertEquals(
                "<li class=\"step\" id=\"step-orders\" data-item=\"orders\">",
                step.shallowClone().outerHtml().replace("</li>", ""));
        assertEquals(
                "<label><input type=\"checkbox\" class=\"step-box\" data-set=\"box\" name=\"step-orders\"> "
                        + "<span class=\"step-number\">1.</span> <span class=\"step-words\"><span class=\"step-text\">确认<strong>订单</strong> </span></span></label>",
                step.expectFirst("label").outerHtml());
        assertEquals(0, step.select(".step-review, .step-wait").size());
    }

    @Test
    void tellsTheScriptWhatAStepSays() {
        Document page = rendered().page("a/");
        Element step = step(page, "refund");
        assertEquals(
                "<li class=\"step\" id=\"step-refund\" data-item=\"refund\" data-rev=\"2\" data-was=\"a b\" data-if=\"paid\""
                        + " data-after=\"orders\" data-wait-min=\"3\" data-wait-max=\"5\" data-wait-unit=\"workday\""
                        + " data-optional data-irreversible>",
                step.shallowClone().outerHtml().replace("</li>", ""));
        assertEquals("../b/", step.select("a").attr("href"));
        assertEquals(1, step.select("> .step-review").size());
        assertEquals(1, step.select("> .step-wait").size());
        Element inner = step.expectFirst("ul > li.step");
        assertEquals(
                "<li class=\"step\" id=\"step-2.1\">",
                inner.shallowClone().outerHtml().replace("</li>", ""));
        assertEquals("2.1", inner.select(".step-number").text());
    }

    @Test
    void feedHoldsStepsWithoutWhatOnlyAPageNeeds() {
        String feed = inFeed(rendered());
        assertTrue(feed.contains("<li class=\"step\" id=\"step-orders\" data-item=\"orders\"><label>"), feed);
        assertFalse(feed.contains("step-more") || feed.contains("checklist-frame"), feed);
    }

    @Test
    void ownersTemplateWritesTheStepsOfPagesAndFeeds() {
        RenderedFolder site = rendered("templates/checklist/step.ftlh", """
                <#macro step item plain=false>
                <li data-item="${item.id!}"><b><#nested "text"></b> <#nested "rest"></li>
                </#macro>
                """);
        Document page = site.page("a/");
        assertEquals("确认订单", page.expectFirst("[data-item=orders] > b").text());
        assertEquals(
                "没有编号的一步",
                page.expectFirst("[data-item=refund] [data-item=''] > b").text());
        assertTrue(inFeed(site).contains("<li data-item=\"orders\"><b>确认"), inFeed(site));
    }

    @Test
    void reportsATemplateThatFailsInAFeed() {
        RenderedFolder site = rendered("templates/checklist/plain.ftlh", "<p>${nothing}</p>");
        assertEquals(
                List.of("templates/checklist/plain.ftlh:1:6"),
                site.diagnostics().stream()
                        .map(diagnostic -> diagnostic.location().toString())
                        .toList());
    }
}
