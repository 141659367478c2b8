package dev.waybill.check;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryCheckTest {
    @TempDir
    private Path root;

    @Test
    void staysSilentOnASummaryOrAShortFirstParagraph() {
        new SiteOnDisk(root)
                .page("a.md", "summary: 一句话", "字".repeat(101) + "\n")
                .page("b.md", "", "字".repeat(100) + "\n")
                .page("list.md", "", "- 甲\n")
                .page("s/_index.md", "", "- 甲\n")
                .page("topics/t.md", "", "")
                .assertSilent();
    }

    @Test
    void reportsAFirstParagraphThatListsCutOff() {
        new SiteOnDisk(root)
                .file("content/a.md", "«---»\ntitle: a\n---\n" + "字".repeat(101) + "\n")
                .assertDiagnostics(
                        Rule.MISSING_SUMMARY,
                        "lists show a first paragraph that is cut off: '" + "字".repeat(100) + "…'");
    }

    @Test
    void reportsADatedArticleWithoutAParagraph() {
        new SiteOnDisk(root)
                .file("content/a.md", "«---»\ntitle: a\ndate: 2025-01-01\n---\n- 甲\n")
                .assertDiagnostics(Rule.MISSING_SUMMARY, "feeds show only the article's title");
    }
}
