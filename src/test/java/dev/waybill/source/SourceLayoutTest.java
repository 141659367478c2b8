package dev.waybill.source;

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

class SourceLayoutTest {
    @TempDir
    private Path root;

    @Test
    void copiesTheOwnersFoldersToTheRootAndLeavesFilesOut() {
        new SiteOnDisk(root)
                .file(
                        "waybill.yaml",
                        "title: x\nstatic: [static, ./content/public/]\nexclude: [drafts/**, '**/*.psd']\n")
                .page("a.md", "", "[b](/tool.js) ![c](/img/c.svg)\n")
                .file("content/public/tool.js", "x()\n")
                .file("content/public/img/c.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
                .file("content/drafts/b.md", "[gone](nowhere.md)\n")
                .file("content/deep/raw.psd", "x")
                .assertSilent();
        CommandRun run = CommandRun.of(
                "build", "-q", "-s", root.toString(), "-d", root.resolve("out").toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(Files.exists(root.resolve("out/tool.js")));
        assertTrue(Files.exists(root.resolve("out/img/c.svg")));
        assertFalse(Files.exists(root.resolve("out/public")));
        assertFalse(Files.exists(root.resolve("out/drafts")));
        assertFalse(Files.exists(root.resolve("out/deep")));
    }

    @Test
    void reportsTwoFilesOfOnePath() {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\nstatic: content/public\n")
                .page("a.md")
                .file("content/public/tool.js", "x()\n")
                .file("static/tool.js", "y()\n")
                .assertFileDiagnostic(
                        Rule.DUPLICATE_URL,
                        "static/tool.js",
                        "the file '/tool.js' of 'static/tool.js' is taken by 'content/public/tool.js'");
    }

    @Test
    void refusesAFolderOutsideTheSite() {
        new SiteOnDisk(root)
                .file(
                        "waybill.yaml",
                        "title: x\nstatic: [«../secrets», «content/../..», «.git», «templates», «content», «a/b»]\n")
                .page("a.md")
                .assertDiagnostics(
                        Rule.BAD_VALUE,
                        "'static' is '../secrets', which can't be read",
                        "'static' is 'content/../..', which can't be read",
                        "'static' is '.git', which can't be read",
                        "'static' is 'templates', which can't be read",
                        "'static' is 'content', which can't be read",
                        "'static' is 'a/b', which can't be read");
    }

    @Test
    void copiesAFolderBesideContent() throws IOException {
        SiteOnDisk files = new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\nstatic: [public]\n")
                .page("a.md", "", "[b](/tool.js)\n")
                .file("public/tool.js", "x()\n")
                .file("public/.well-known/a.txt", "a\n")
                .file("public/.env", "secret\n");
        assertEquals(
                "[public/.env: warning[hidden-file]: 'public/.env' is hidden, so it is not published]",
                files.diagnostics().toString());
        Path out = root.resolve("out");
        assertEquals(
                0,
                CommandRun.of("build", "-q", "-s", root.toString(), "-d", out.toString())
                        .exit());
        assertEquals("x()\n", Files.readString(out.resolve("tool.js")));
        assertTrue(Files.exists(out.resolve(".well-known/a.txt")));
        assertFalse(Files.exists(out.resolve(".env")));
        CommandRun within = CommandRun.of(
                "build", "-s", root.toString(), "-d", root.resolve("public/out").toString());
        assertTrue(within.err().contains("can't be the output folder: the site's source is there"), within.err());
    }

    @Test
    void followsNoLinkOutOfAStaticFolder() throws IOException {
        Path secret =
                Files.writeString(Files.createDirectory(root.resolve("secrets")).resolve("key"), "k");
        Path site = Files.createDirectory(root.resolve("site"));
        Files.createSymbolicLink(site.resolve("linked"), secret.getParent());
        Files.createDirectory(site.resolve("public"));
        Files.createSymbolicLink(site.resolve("public/key"), secret);
        SiteOnDisk files = new SiteOnDisk(site)
                .file("waybill.yaml", "title: x\nstatic: [linked, public]\n")
                .page("a.md");
        assertEquals(
                "[linked: error[file-access]: symbolic link 'linked' leads out of the site or to a folder,"
                        + " public/key: error[file-access]: symbolic link 'public/key' leads out of the site or to a folder]",
                files.diagnostics().toString());
    }

    @Test
    void reportsPagesThatAreNotPublished() {
        SiteOnDisk site = new SiteOnDisk(root)
                .page("a.md", "", "::include[b](_b.md)\n")
                .file("content/_b.md", "b\n")
                .file("content/_old/c.md", "c\n")
                .file("content/d.mdx", "d\n");
        assertEquals(
                "[content/_old/c.md: warning[unpublished-file]: 'content/_old/c.md' is in no page: a name that starts with _ is a"
                        + " part of pages, and none includes it, content/d.mdx: warning[unpublished-file]: 'content/d.mdx'"
                        + " looks like a page and is not published: only .md files are read]",
                site.diagnostics().toString());
    }

    @Test
    void findsPagesWhateverTheCaseOfALink() {
        new SiteOnDisk(root)
                .page("Guide/GetRemote.md", "", "[b](../LOW.md) [c](/guide/getremote/#x)\n\n## X\n")
                .page("low.md", "", "[a](/guide/getremote/) [b](guide/getremote) [c](/Guide/getRemote.md)\n")
                .assertSilent();
    }
}
