package dev.waybill.render.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.waybill.render.RenderedFolder;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodyHtmlTest {
    @TempDir
    private Path root;

    private Element body(String markdown) {
        return RenderedFolder.of(
                        root,
                        "content/a/p.md",
                        "---\ntitle: P\n---\n" + markdown,
                        "content/b.md",
                        "---\ntitle: B\n---\n",
                        "content/a/图.svg",
                        "<svg width='30' height='20'></svg>")
                .page("a/p/")
                .expectFirst(".prose");
    }

    private String href(String target) {
        return body("[x](" + target + ")\n\n## H {#h}\n").select("p a").attr("href");
    }

    @Test
    void fillsLinks() {
        assertEquals("../../b/", href("../b.md"));
        assertEquals("#h", href("p.md#h"));
        assertEquals("../../a/%E5%9B%BE.svg", href("图.svg"));
        assertEquals("../../guides/?a=1&b=2#x", href("/guides/?a=1&b=2#x"));
        assertEquals("https://example.com/?a=1&b=2", href("https://example.com/?a=1&b=2"));
    }

    @Test
    void linkThatLeadsNowhereStaysHere() {
        assertEquals("#", href("missing.md"));
        assertEquals("#", href("../../../etc/passwd"));
    }

    @Test
    void picturesHaveTheirSizeAndWaitBelowTheFirst() {
        Elements pictures = body("![一](图.svg)\n\n![二](图.svg)\n").select("img");
        assertEquals("../../a/%E5%9B%BE.svg", pictures.get(0).attr("src"));
        assertEquals("30", pictures.get(0).attr("width"));
        assertEquals("20", pictures.get(0).attr("height"));
        assertFalse(pictures.get(0).hasAttr("loading"));
        assertEquals("lazy", pictures.get(1).attr("loading"));
        assertEquals("async", pictures.get(1).attr("decoding"));
    }

    @Test
    void wordsAreInTheLanguageOfTheSite() {
        assertEquals("当心", body("> [!CAUTION]\n> 别关店。\n").select(".alert-title").text());
    }
}
