package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text that looks like markup stays text wherever the theme shows it. */
class HostileTextTest {
    private static final String HOSTILE = "\"'></title></script><img src=x onerror=alert(1)>${7*7}<#if>";
    private static final String YAML = "\"" + HOSTILE.replace("\"", "\\\"") + "\"";

    @TempDir
    private Path root;

    @Test
    void staysTextOnEveryPage() {
        RenderedFolder portal = RenderedFolder.of(
                root,
                "waybill.yaml",
                "title: %1$s\ndescription: %1$s\nauthor: %1$s\nlists: {pageSize: 1}\nnavigation:\n  - {title: %1$s, page: a/one.md}\n"
                        .formatted(YAML),
                "content/a/_index.md",
                "---\ntitle: " + YAML + "\n---\n",
                "content/a/one.md",
                "---\ntitle: %1$s\nsummary: %1$s\ndescription: %1$s\nauthor: %1$s\ncategory: %1$s\ntags: [%1$s]\nsource: [%1$s]\nchecklist: c\ndate: 2025-01-01\n---\n## <img src=x onerror=alert(1)>\n\n## \"'><b onclick=alert(1)>\n\n1. [ ] <img src=x onerror=alert(1)>\n"
                        .formatted(YAML),
                "content/a/two.md",
                "---\ntitle: %1$s\ntags: [%1$s]\ncategory: %1$s\nrelated: [one.md]\n---\n".formatted(YAML),
                "content/d/_index.md",
                "---\ntitle: %1$s\nnavTitle: %1$s\ncascade: {layout: docs}\nnav:\n  - %1$s: x.md\n  - %1$s: [y.md]\n  - {title: %1$s, url: 'https://example.org/\"onclick=alert(1)'}\n---\n"
                        .formatted(YAML),
                "content/d/x.md",
                "---\ntitle: %1$s\nsummary: %1$s\n---\n".formatted(YAML),
                "content/d/y.md",
                "---\ntitle: %1$s\ndate: 2025-01-01\n---\n".formatted(YAML),
                "content/topics/t.md",
                "---\ntitle: %1$s\nsummary: %1$s\ntags: [%1$s]\n---\n".formatted(YAML),
                "content/_data/stats.json",
                "{\"views\": {\"/a/one/\": 3}, \"searches\": {%s: 2}}".formatted(YAML));
        assertEquals(0, portal.diagnostics().size(), portal.diagnostics().toString());
        int shown = 0;
        for (String path : portal.paths()) {
            if (path.endsWith(".html")) {
                Document page = portal.page(path);
                assertTrue(
                        page.select("img:not([src=#]), [onerror], [onclick]").isEmpty(),
                        path + " " + page.select("img"));
                for (Element script : page.select("script")) {
                    boolean data = script.attr("type").matches(".*json|speculationrules");
                    boolean ours =
                            script.attr("type").isEmpty() && !script.data().contains("alert");
                    assertTrue(script.hasAttr("src") || data || ours, path);
                }
                shown += page.text().contains("${7*7}<#if>") ? 1 : 0;
            }
        }
        assertTrue(shown >= 15, shown + " pages show it");
        assertEquals(HOSTILE, portal.page("a/one/").select("h1").text());
        assertEquals("", portal.page("a/one/").select(".searches a").text());
        assertEquals(
                HOSTILE,
                portal.page("d/y/").select(".tree details summary").eachText().stream()
                        .reduce("", (a, b) -> b));
        assertEquals(4, portal.page("d/y/").select(".tree a").size());
    }
}
