package dev.waybill.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.waybill.diagnostic.Location;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.format.JsonText;
import dev.waybill.render.TestSite;
import dev.waybill.render.checklist.HowTo;
import dev.waybill.site.GeneratedPage;
import dev.waybill.site.Site;
import dev.waybill.site.navigation.Breadcrumb;
import dev.waybill.testing.HostileText;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLdTest {
    private static final String BASE = "https://example.org/portal/";

    private final Site site = TestSite.of(
            "_index.md",
            "---\ntitle: Home\n---\n",
            "a/_index.md",
            "---\ntitle: Section\ndescription: All of a.\n---\n",
            "a/page.md",
            """
            ---
            title: Page
            description: What it says.
            date: 2025-05-18 08:54:43
            updated: 2026-11-23
            author: 小王
            image: pictures/流程.svg
            ---
            """,
            "a/plain.md",
            "---\ntitle: Plain\n---\n",
            "a/hostile.md",
            "---\ntitle: " + HostileText.YAML + "\n---\n",
            "a/pictures/流程.svg",
            "");

    @Test
    void describesAnArticle() {
        assertEquals(json("""
                        {
                          "@type": "Article",
                          "@id": "https://example.org/portal/a/page/#article",
                          "mainEntityOfPage": "https://example.org/portal/a/page/",
                          "headline": "Page",
                          "description": "What it says.",
                          "image": "https://example.org/portal/a/pictures/%E6%B5%81%E7%A8%8B.svg",
                          "datePublished": "2025-05-18T08:54:43+08:00",
                          "dateModified": "2026-11-23T00:00:00+08:00",
                          "inLanguage": "zh-CN",
                          "author": {"@type": "Person", "name": "小王"},
                          "publisher": {"@type": "Organization", "name": "指南", "url": "https://example.org/portal/"}
                        }
                        """), graph("a/page.md").get(0));
    }

    @Test
    void leavesOutWhatAnArticleDoesNotSay() {
        JsonNode article = graph("a/plain.md").get(0);
        assertEquals(
                List.of("@type", "@id", "mainEntityOfPage", "headline", "inLanguage", "author", "publisher"),
                article.propertyNames().stream().toList());
        assertEquals("Organization", article.get("author").get("@type").asString());
    }

    @Test
    void leadsToAnArticle() {
        assertEquals(json("""
                        {
                          "@type": "BreadcrumbList",
                          "itemListElement": [
                            {"@type": "ListItem", "position": 1, "name": "指南", "item": "https://example.org/portal/"},
                            {"@type": "ListItem", "position": 2, "name": "Section", "item": "https://example.org/portal/a/"},
                            {"@type": "ListItem", "position": 3, "name": "Page", "item": "https://example.org/portal/a/page/"}
                          ]
                        }
                        """), graph("a/page.md").get(1));
    }

    @Test
    void offersTheSearchOnTheHomePage() {
        JsonNode home = graph("_index.md").get(0);
        assertEquals("WebSite", home.get("@type").asString());
        assertEquals(
                BASE + "search/?q={search_term_string}",
                home.get("potentialAction").get("target").get("urlTemplate").asString());
    }

    @Test
    void describesAList() {
        JsonNode list = graph("a/_index.md").get(0);
        assertEquals("CollectionPage", list.get("@type").asString());
        assertEquals("All of a.", list.get("description").asString());
        Breadcrumb tags = Breadcrumb.home(site)
                .then("标签", site.generated().of(GeneratedPage.TAGS).orElseThrow());
        JsonNode generated = json(new JsonLd(site).list(tags, "")).get("@graph");
        assertEquals(BASE + "tags/", generated.get(0).get("url").asString());
        assertEquals(2, generated.get(1).get("itemListElement").size());
    }

    @Test
    void describesAChecklistAsAHowTo() {
        Location place = Location.ofFile("content/a.md");
        Checklist.Item part = item("2.1", "Papers", "", List.of(), place);
        Checklist checklist = new Checklist(
                "exit",
                place,
                "steps",
                List.of(
                        item("1", "Read the rules", "rules", List.of(), place),
                        item("2", "Prepare", "", List.of(part), place)));
        assertEquals(json("""
                        {
                          "@type": "HowTo",
                          "@id": "https://example.org/a/#howto",
                          "name": "Leave",
                          "step": [
                            {"@type": "HowToStep", "text": "Read the rules", "url": "https://example.org/a/#step-rules"},
                            {
                              "@type": "HowToStep",
                              "text": "Prepare",
                              "url": "https://example.org/a/#step-2",
                              "itemListElement": [{"@type": "HowToDirection", "text": "Papers"}]
                            }
                          ]
                        }
                        """), json(JsonText.compact(HowTo.of("Leave", "", "https://example.org/a/", checklist))));
    }

    private static Checklist.Item item(
            String number, String text, String id, List<Checklist.Item> items, Location place) {
        Checklist.Identity identity = new Checklist.Identity(
                id, place, 1, List.of(), java.util.Optional.empty(), List.of(), Checklist.Checked.UNSAID);
        String anchor = "step-" + (id.isEmpty() ? number : id);
        return new Checklist.Item(
                number, anchor, text, text, identity, Checklist.Traits.PLAIN, "", items, place, place);
    }

    @Test
    void keepsAHostileTitleInItsBlock() {
        String block = new JsonLd(site).of(site.page("a/hostile.md").orElseThrow());
        assertFalse(block.contains("<"), block);
        String title = json(block).get("@graph").get(0).get("headline").asString();
        assertEquals(site.page("a/hostile.md").orElseThrow().title(), title);
    }

    private JsonNode graph(String path) {
        return json(new JsonLd(site).of(site.page(path).orElseThrow())).get("@graph");
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
