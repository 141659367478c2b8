package dev.waybill.render.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.render.TestSite;
import dev.waybill.site.Site;
import dev.waybill.testing.HostileText;
import org.junit.jupiter.api.Test;

class LlmsFileTest {
    /**
     * llmstxt.org: "An H1 with the name of the project or site", "A blockquote with a short summary", "file lists": a heading and a
     * list of "a required markdown hyperlink [name](url), then optionally a : and notes".
     */
    @Test
    void listsTheArticlesOfEachSection() {
        Site site = TestSite.of(
                "_index.md",
                "---\ntitle: Home\n---\n",
                "about.md",
                "---\ntitle: About\ndescription: Who we are.\n---\n",
                "a/_index.md",
                "---\ntitle: Section\n---\n",
                "a/b/page.md",
                "---\ntitle: Page\n---\n",
                "empty/_index.md",
                "---\ntitle: Empty\n---\n",
                "topics/_index.md",
                "---\ntitle: Topics\n---\n",
                "topics/t.md",
                "---\ntitle: T\nsummary: All of it.\n---\n");
        assertEquals("""
                # 指南

                > 一步一步写清楚。

                ## Home

                - [About](https://example.org/portal/about/): Who we are.

                ## Section

                - [Page](https://example.org/portal/a/b/page/)

                ## Topics

                - [T](https://example.org/portal/topics/t/): All of it.
                """, TestSite.text(LlmsFile.of(site, TestSite.WORDS)));
    }

    @Test
    void keepsHostileTextOnItsLineAndInItsLink() {
        Site site = TestSite.of(
                "_index.md", "---\ntitle: Home\n---\n", "p.md", "---\ntitle: " + HostileText.YAML + "\n---\n");
        assertEquals(
                "- [\\</script\\>\\<script\\>alert(1)\\</script\\> \\]\\]\\> \\& \"q\" 'a' \uFFFE 😀 \\[x\\](y)]"
                        + "(https://example.org/portal/p/)",
                TestSite.text(LlmsFile.of(site, TestSite.WORDS))
                        .lines()
                        .skip(6)
                        .findFirst()
                        .orElseThrow());
    }
}
