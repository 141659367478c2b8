package dev.waybill.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.command.CommandRun;
import dev.waybill.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedPagesTest {
    @TempDir
    private Path root;

    @Test
    void giveWayToPagesFoldersAndFilesOfTheSite() throws IOException {
        new SiteOnDisk(root)
                .page("search.md", "", "Own search.\n")
                .page("Tags/a.md", "tags: [x]")
                .page("guides/first.md", "")
                .page("old.md", "aliases: [archive]")
                .file("content/robots.txt", "User-agent: own\n")
                .file("static/404.html", "own\n")
                .assertSilent();
        build();
        assertTrue(text("search/index.html").contains("Own search."));
        assertTrue(text("_wb/search/index.html").contains("role=\"search\""));
        assertTrue(text("Tags/a/index.html").contains("href=\"../../_wb/tags/x/\""));
        assertTrue(text("_wb/tags/x/index.html").contains("Tags/a/"));
        assertTrue(text("_wb/guides/index.html").contains("<h1>"));
        assertEquals("User-agent: own\n", text("robots.txt"));
        assertEquals("own\n", text("404.html"));
        assertTrue(text("guides/first/index.html").contains("href=\"../../_wb/search/\""));
    }

    @Test
    void haveTheAddressesThatTheConfigurationSays() throws IOException {
        new SiteOnDisk(root)
                .file(
                        "waybill.yaml",
                        "title: x\npages: {search: /find, archive: false, tags: lists/tags/, checklists: false}\n")
                .page("a.md", "tags: [x]")
                .assertSilent();
        build();
        String page = text("a/index.html");
        assertTrue(page.contains("href=\"../find/\""));
        assertTrue(page.contains("href=\"../lists/tags/x/\""));
        assertFalse(page.contains("archive/"));
        assertTrue(text("find/index.html").contains("action=\"../find/\""));
        for (String gone : new String[] {"archive", "search", "tags", "checklists"}) {
            assertFalse(Files.exists(root.resolve("out/" + gone)), gone);
        }
        assertFalse(text("sitemap.xml").contains("archive/"));
    }

    @Test
    void giveWayToOneAnother() throws IOException {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\npages: {search: archive/, tags: archive/}\n")
                .page("a.md", "tags: [x]")
                .assertSilent();
        build();
        assertTrue(text("archive/x/index.html").contains("a/"));
        assertTrue(text("_wb/archive/index.html").contains("<h1>"));
        assertTrue(text("_wb/search/index.html").contains("role=\"search\""));
    }

    @Test
    void reportsAnAddressThatIsNone() {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\npages: {search: «../x», tags: «a b»}\n")
                .page("a.md")
                .assertDiagnostics(
                        Rule.BAD_VALUE,
                        "'search' is '../x', which can't be read",
                        "'tags' is 'a b', which can't be read");
    }

    @Test
    void anAliasThatIsThePagesOwnAddressIsToldAndRedirectsNothing() throws IOException {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\n")
                .page("a.md", "aliases: [«/a/», old]")
                .assertDiagnostics(Rule.REDUNDANT_ALIAS, "the alias '/a/' is the page's own address");
        build();
        assertEquals("/old/ /a/ 301\n", text("_redirects"));
        assertTrue(text("a/index.html").contains("Text."));
    }

    private void build() {
        CommandRun run = CommandRun.of(
                "build", "-q", "-s", root.toString(), "-d", root.resolve("out").toString());
        assertEquals(0, run.exit(), run.out() + run.err());
    }

    private String text(String path) throws IOException {
        return Files.readString(root.resolve("out").resolve(path));
    }
}
