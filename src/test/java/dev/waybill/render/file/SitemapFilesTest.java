package dev.waybill.render.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.output.OutputFile;
import dev.waybill.render.TestSite;
import dev.waybill.site.Site;
import dev.waybill.testing.Xml;
import java.util.List;
import org.junit.jupiter.api.Test;

class SitemapFilesTest {
    private static final String BASE = "https://example.org/portal/";

    private final Site site = TestSite.of(
            "_index.md",
            "---\ntitle: Home\n---\n",
            "about.md",
            "---\ntitle: About\n---\n",
            "a/old.md",
            "---\ntitle: Old\ndate: 2020-01-02\ntags: [保证金]\naliases: [/moved/]\n---\n",
            "a/new.md",
            "---\ntitle: New\ndate: 2024-01-01\nupdated: 2025-05-18 23:30:00\ncategory: Kind\n---\n");

    @Test
    void listsEveryPageASearchEngineMayShow() throws Exception {
        assertEquals(
                List.of(
                        BASE,
                        BASE + "a/",
                        BASE + "a/new/",
                        BASE + "a/old/",
                        BASE + "about/",
                        BASE + "archive/",
                        BASE + "categories/",
                        BASE + "categories/kind/",
                        BASE + "guides/",
                        BASE + "search/",
                        BASE + "tags/",
                        BASE + "tags/%E4%BF%9D%E8%AF%81%E9%87%91/"),
                sitemap(site).all("/urlset/url/loc"));
    }

    @Test
    void datesAPageByItsLastChange() throws Exception {
        assertEquals("2025-05-18", lastChanged("a/new/"));
        assertEquals("2020-01-02", lastChanged("a/old/"));
        assertEquals(List.of(), sitemap(site).all("/urlset/url[loc='" + BASE + "about/']/lastmod"));
    }

    @Test
    void datesAListByItsNewestPage() throws Exception {
        assertEquals("2025-05-18", lastChanged(""));
        assertEquals("2025-05-18", lastChanged("a/"));
        assertEquals("2020-01-02", lastChanged("tags/"));
        assertEquals("2025-05-18", lastChanged("categories/kind/"));
    }

    /** sitemaps.org: the namespace is required, and of the tags {@code urlset}, {@code url} and {@code loc}. */
    @Test
    void isInTheNamespaceOfSitemaps() throws Exception {
        assertEquals(
                "http://www.sitemaps.org/schemas/sitemap/0.9",
                sitemap(site).document().getDocumentElement().getAttribute("xmlns"));
    }

    @Test
    void splitsALongSitemapUnderAnIndex() throws Exception {
        List<OutputFile> files = SitemapFiles.of(site, 4);
        assertEquals(
                List.of("robots.txt", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"),
                TestSite.paths(files));
        Xml index = Xml.of(TestSite.text(files, "sitemap.xml"));
        assertEquals(
                List.of(BASE + "sitemap-1.xml", BASE + "sitemap-2.xml", BASE + "sitemap-3.xml"),
                index.all("/sitemapindex/sitemap/loc"));
        assertEquals("2025-05-18", index.one("/sitemapindex/sitemap[loc='" + BASE + "sitemap-3.xml']/lastmod"));
        assertEquals(
                4, Xml.of(TestSite.text(files, "sitemap-3.xml")).all("//loc").size());
    }

    @Test
    void staysOneFileAtTheLimit() {
        assertEquals(List.of("robots.txt", "sitemap.xml"), TestSite.paths(SitemapFiles.of(site, 12)));
        assertEquals(50_000, SitemapFiles.LONGEST);
    }

    /** RFC 9309, section 2.2.4: crawlers may read other records, such as Sitemap. */
    @Test
    void namesTheSitemapInRobots() {
        String robots = TestSite.text(SitemapFiles.of(site, 100), "robots.txt");
        assertTrue(robots.startsWith("User-agent: *\nAllow: /\n"), robots);
        assertTrue(robots.endsWith("\nSitemap: " + BASE + "sitemap.xml\n"), robots);
    }

    private String lastChanged(String path) throws Exception {
        return sitemap(site).one("/urlset/url[loc='" + BASE + path + "']/lastmod");
    }

    private static Xml sitemap(Site site) throws Exception {
        return Xml.of(TestSite.text(SitemapFiles.of(site, 100), "sitemap.xml"));
    }
}
