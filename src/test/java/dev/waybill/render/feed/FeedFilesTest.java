package dev.waybill.render.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.output.OutputFile;
import dev.waybill.render.TestSite;
import dev.waybill.render.body.Rfc3339;
import dev.waybill.site.Site;
import dev.waybill.testing.HostileText;
import dev.waybill.testing.Xml;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedFilesTest {
    private static final String BASE = "https://example.org/portal/";

    private final Site site = TestSite.of(
            "_index.md",
            "---\ntitle: Home\n---\n",
            "a/_index.md",
            "---\ntitle: Section\ndescription: All of a.\n---\n",
            "a/first.md",
            """
            ---
            title: First
            summary: How it began.
            date: 2025-05-18 08:54:43
            updated: 2026-11-23
            author: 小王
            tags: [退店, 保证金]
            weight: 1
            ---
            See [the second](second.md#步骤), [the list](/guides/?q=1&r=2), ![a flow](flow.svg), [elsewhere](https://example.com/).

            > [!NOTE]
            > A note.[^1]

            [^1]: Its source.
            """,
            "a/flow.svg",
            "",
            "a/second.md",
            "---\ntitle: " + HostileText.YAML + "\nsummary: " + HostileText.YAML + "\ntags: [" + HostileText.YAML
                    + "]\ndate: 2026-01-01\n---\n",
            "a/undated.md",
            "---\ntitle: Undated\n---\n",
            "b/undated.md",
            "---\ntitle: Undated too\n---\n");
    private final List<OutputFile> files = feeds(site);

    private static List<OutputFile> feeds(Site site) {
        return FeedFiles.of(site, TestSite.WORDS, TestSite.bodies(site), (path, values) -> false);
    }

    @Test
    void followsTheSiteAndEverySectionWithADatedArticle() {
        assertEquals(List.of("atom.xml", "feed.json", "a/atom.xml", "a/feed.json"), TestSite.paths(files));
        assertFalse(Feed.exists(site.section("b").orElseThrow()));
    }

    @Test
    void leavesOutFeedsOfASiteWithoutDates() {
        Site undated = TestSite.of("a.md", "---\ntitle: a\n---\n");
        assertEquals(List.of(), feeds(undated));
    }

    /**
     * RFC 4287, section 4.1.1: "atom:feed elements MUST contain exactly one atom:id", "atom:title" and "atom:updated element", "SHOULD
     * contain one atom:link element with a rel attribute value of "self"", "MUST contain one or more atom:author elements, unless all of
     * the atom:feed element's child atom:entry elements contain at least one"; "MUST NOT contain more than one atom:link element with a
     * rel attribute value of "alternate" that has the same combination of type and hreflang".
     */
    @Test
    void hasAllThatAtomAsksOfAFeed() throws Exception {
        Xml feed = atom("a/atom.xml");
        assertEquals(
                "http://www.w3.org/2005/Atom",
                feed.document().getDocumentElement().getAttribute("xmlns"));
        assertEquals("zh-CN", feed.document().getDocumentElement().getAttribute("xml:lang"));
        assertEquals(BASE + "a/", feed.one("/feed/id"));
        assertEquals("指南: Section", feed.one("/feed/title"));
        assertEquals("All of a.", feed.one("/feed/subtitle"));
        assertEquals("2026-11-23T00:00:00+08:00", feed.one("/feed/updated"));
        assertEquals("指南", feed.one("/feed/author/name"));
        assertEquals(BASE + "a/atom.xml", feed.one("/feed/link[@rel='self']/@href"));
        assertEquals(BASE + "a/", feed.one("/feed/link[@rel='alternate']/@href"));
    }

    /**
     * RFC 4287, section 4.1.2: "atom:entry elements MUST contain exactly one atom:id", "atom:title" and "atom:updated element", "MUST NOT
     * contain more than one atom:published" and "atom:summary"; 4.2.6: an id "MUST be an IRI", "MUST NOT be a relative reference"; 3.3: a
     * date "MUST conform to the "date-time" production in [RFC3339]".
     */
    @Test
    void hasAllThatAtomAsksOfAnEntry() throws Exception {
        Xml feed = atom("atom.xml");
        assertEquals(List.of(BASE + "a/second/", BASE + "a/first/"), feed.all("/feed/entry/id"));
        String first = "/feed/entry[2]";
        assertEquals("First", feed.one(first + "/title"));
        assertEquals("2025-05-18T08:54:43+08:00", feed.one(first + "/published"));
        assertEquals("2026-11-23T00:00:00+08:00", feed.one(first + "/updated"));
        assertEquals("小王", feed.one(first + "/author/name"));
        assertEquals(BASE + "a/first/", feed.one(first + "/link[@rel='alternate']/@href"));
        assertEquals(List.of("退店", "保证金"), feed.all(first + "/category/@term"));
        assertEquals("How it began.", feed.one(first + "/summary"));
        for (String moment : feed.all("//updated | //published")) {
            assertEquals(
                    moment,
                    Rfc3339.of(
                            OffsetDateTime.parse(moment).toLocalDateTime(),
                            site.configuration().dates().timeZone()));
        }
    }

    /** RFC 4287, section 3.1.1.3: of type html, "the content of the Text construct MUST NOT contain child elements". */
    @Test
    void escapesItsContent() throws Exception {
        Xml feed = atom("atom.xml");
        assertEquals(List.of("html", "html"), feed.all("/feed/entry/content/@type"));
        assertEquals(List.of(), feed.all("/feed/entry/content/*"));
    }

    @Test
    void makesEveryAddressInItsContentAbsolute() throws Exception {
        org.jsoup.nodes.Document content =
                Jsoup.parseBodyFragment(atom("atom.xml").one("/feed/entry[2]/content"));
        assertEquals(
                List.of(
                        BASE + "a/second/#步骤",
                        BASE + "guides/?q=1&r=2",
                        "https://example.com/",
                        BASE + "a/first/#fn-1",
                        BASE + "a/first/#fnref-1"),
                content.select("a").eachAttr("href"));
        assertEquals(List.of(BASE + "a/flow.svg"), content.select("img").eachAttr("src"));
        assertTrue(content.text().contains("Note"), content.text());
        assertEquals(List.of("a flow"), content.select("img").eachAttr("alt"));
    }

    /** JSON Feed 1.1: version, title, items "required"; of an item "id" "required", and "content_html or content_text" must be present. */
    @Test
    void saysTheSameAsJsonFeed() throws Exception {
        JsonNode feed = json("a/feed.json");
        assertEquals("https://jsonfeed.org/version/1.1", feed.get("version").asString());
        assertEquals("指南: Section", feed.get("title").asString());
        assertEquals(BASE + "a/", feed.get("home_page_url").asString());
        assertEquals(BASE + "a/feed.json", feed.get("feed_url").asString());
        assertEquals("zh-CN", feed.get("language").asString());
        assertEquals("指南", feed.get("authors").get(0).get("name").asString());
        JsonNode item = feed.get("items").get(1);
        assertEquals(BASE + "a/first/", item.get("id").asString());
        assertEquals(BASE + "a/first/", item.get("url").asString());
        assertEquals("How it began.", item.get("summary").asString());
        assertEquals("2025-05-18T08:54:43+08:00", item.get("date_published").asString());
        assertEquals("2026-11-23T00:00:00+08:00", item.get("date_modified").asString());
        assertEquals("小王", item.get("authors").get(0).get("name").asString());
        assertEquals(2, item.get("tags").size());
        assertEquals(
                atom("a/atom.xml").one("/feed/entry[2]/content"),
                item.get("content_html").asString());
    }

    @Test
    void carriesHostileTextAsText() throws Exception {
        String kept = HostileText.TEXT.replaceAll("[\u0001\u000B\uFFFE]", "");
        Xml atom = atom("atom.xml");
        assertEquals(kept, atom.one("/feed/entry[1]/title"));
        assertEquals(kept, atom.one("/feed/entry[1]/summary"));
        assertEquals(kept, atom.one("/feed/entry[1]/category/@term"));
        JsonNode item = json("feed.json").get("items").get(0);
        assertEquals(HostileText.TEXT, item.get("title").asString());
        assertFalse(TestSite.text(files, "feed.json").contains("<"));
    }

    @Test
    void holdsTheNewestTwenty() throws Exception {
        List<String> pages = new ArrayList<>();
        for (int day = 10; day <= 30; day++) {
            pages.addAll(List.of("p" + day + ".md", "---\ntitle: a\ndate: 2025-01-" + day + "\n---\n"));
        }
        List<OutputFile> feeds = feeds(TestSite.of(pages.toArray(String[]::new)));
        List<String> ids = Xml.of(TestSite.text(feeds, "atom.xml")).all("/feed/entry/id");
        assertEquals(20, ids.size());
        assertEquals(BASE + "p30/", ids.get(0));
        assertTrue(!ids.contains(BASE + "p10/"));
    }

    private Xml atom(String path) throws Exception {
        return Xml.of(TestSite.text(files, path));
    }

    private JsonNode json(String path) {
        return new JsonMapper().readTree(TestSite.text(files, path));
    }
}
