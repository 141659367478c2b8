package dev.waybill.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.command.CommandRun;
import dev.waybill.diagnostic.Rule;
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
                .assertFileFault(
                        Rule.DUPLICATE_URL,
                        "static/tool.js",
                        "the file '/tool.js' of 'static/tool.js' is taken by 'content/public/tool.js'");
    }

    @Test
    void refusesAFolderOutsideContent() {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\nstatic: [«../secrets», «content/../..»]\n")
                .page("a.md")
                .assertFaults(
                        Rule.BAD_VALUE,
                        "'static' is '../secrets', which can't be read",
                        "'static' is 'content/../..', which can't be read");
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
                site.faults().toString());
    }

    @Test
    void findsPagesWhateverTheCaseOfALink() {
        new SiteOnDisk(root)
                .page("Guide/GetRemote.md", "", "[b](../LOW.md) [c](/guide/getremote/#x)\n\n## X\n")
                .page("low.md", "", "[a](/guide/getremote/) [b](guide/getremote) [c](/Guide/getRemote.md)\n")
                .assertSilent();
    }
}
