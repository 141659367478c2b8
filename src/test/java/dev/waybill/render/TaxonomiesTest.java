package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Rule;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to group articles that a site chooses: {@code taxonomies:}. */
class TaxonomiesTest {
    private static final String CONFIGURATION = """
            title: T
            language: en
            baseUrl: https://example.org/
            taxonomies:
              product: {title: Products}
              level: {}
            """;

    @TempDir
    private Path root;

    private static String page(String frontMatter) {
        return "---\ntitle: P\n" + frontMatter + "---\nText.\n";
    }

    @Test
    void hasAnOverviewAndAPageForEachTerm() {
        RenderedFolder site = RenderedFolder.of(
                root,
                "waybill.yaml",
                CONFIGURATION,
                "content/a.md",
                page("product: [Shop, Till 2]\nlevel: 3\n"),
                "content/b.md",
                page("product: shop\n"),
                "content/f/_index.md",
                page("cascade: {level: 3}\n"),
                "content/f/c.md",
                page(""));
        Document overview = site.page("product/");
        assertEquals("Products", overview.select("h1").text());
        assertEquals("Shop 2", overview.select(".terms li").get(0).text());
        assertEquals("../product/shop/", overview.select(".terms a").get(0).attr("href"));
        Document term = site.page("level/3/");
        assertEquals("level: 3 - T", term.title());
        assertEquals(2, term.select(".entries li").size());
        Document article = site.page("a/");
        assertEquals(
                "Products Shop Till 2", article.select("article ul.tags").get(0).text());
        assertEquals("level 3", article.select("article ul.tags").get(1).text());
        assertEquals("../product/till-2/", article.select("a[rel=tag]").get(1).attr("href"));
        assertTrue(article.select("body > footer a").eachText().contains("Products"));
        assertTrue(site.text("sitemap.xml").contains("https://example.org/product/shop/"));
    }

    @Test
    void eachLanguageHasItsOwnTermsAndTitles() {
        RenderedFolder site = RenderedFolder.of(
                root,
                "waybill.yaml",
                CONFIGURATION + "languages: {en: {}, zh: {language: zh-CN, taxonomies: {product: {title: 产品}}}}\n",
                "content/en/a.md",
                page("product: Shop\n"),
                "content/zh/a.md",
                page("product: 店铺\n"));
        // only the first language is rendered here
        assertEquals("Products", site.page("product/").select("h1").text());
        assertEquals(1, site.page("product/").select(".terms li").size());
    }

    @Test
    void givesWayToAPage() {
        RenderedFolder site =
                RenderedFolder.of(root, "waybill.yaml", CONFIGURATION, "content/product.md", page("product: Shop\n"));
        assertEquals("P", site.page("product/").select("h1").text());
        assertEquals("Products", site.page("_wb/product/").select("h1").text());
    }

    @Test
    void linksToItAreChecked() {
        new SiteOnDisk(root)
                .file("waybill.yaml", CONFIGURATION + "rules: strict\n")
                .page("a.md", "product: Shop", "[All](/product/), [one](/product/shop/).\n")
                .assertSilent();
    }

    @Test
    void refusesNamesThatFrontMatterHas() {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: T\nrules: strict\ntaxonomies:\n  «weight»: {}\n  «a b»: {}\n")
                .page("a.md")
                .assertDiagnostics(
                        Rule.BAD_VALUE,
                        "'weight' is a key that front matter has already",
                        "'a b' can't be the name of a taxonomy");
    }

    @Test
    void refusesAMapOfTerms() {
        new SiteOnDisk(root)
                .file("waybill.yaml", CONFIGURATION + "rules: strict\n")
                .file("content/a.md", "«-»--\ntitle: A\nproduct: {a: b}\n---\nText.\n")
                .assertDiagnostics(Rule.BAD_VALUE, "'product' is a map, and a taxonomy has a list of terms");
    }
}
