package dev.waybill.diagnostic.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.SomeDiagnostics;
import dev.waybill.diagnostic.Translation;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubReportTest {
    @Test
    void writesACommandALine() {
        assertEquals("""
                ::warning file=content/a.md,line=3,col=1,endLine=3,endColumn=5,title=heading-skip::skips%0Ause the next level
                ::error file=content/a.md,line=7,col=5,endLine=7,endColumn=8,title=broken-link::no page 'b.md'%0Alink to a page
                ::error file=content/a.md,line=8,col=5,endLine=8,endColumn=8,title=broken-link::no page 'c.md'%0Alink to a page
                ::error file=content/a%2C b%3A100%25.md,title=encoding::100%25 wrong%0Areally%0Asave it
                ::warning file=content/上.md,line=1,col=1,endLine=1,endColumn=2,title=heading-skip::skips%0Ause the next level
                ::error file=content/a.md,title=broken-link::1 more of this rule
                """, GithubReport.of(SomeDiagnostics.FINDINGS, "", Translation.ENGLISH));
    }

    @Test
    void namesFilesFromTheRepositorysRoot() {
        Findings one = Findings.of(List.of(SomeDiagnostics.ALL.get(0)), 1);
        assertEquals(
                "::warning file=docs/content/a.md,line=3,col=1,endLine=3,endColumn=5,title=heading-skip"
                        + "::skips%0Ause the next level\n",
                GithubReport.of(one, "docs/", Translation.ENGLISH));
    }

    @Test
    void letsNoWordOfContentStartACommand() {
        Diagnostic diagnostic = Diagnostic.of(
                Rule.BROKEN_LINK,
                Location.ofFile("a\r\n::add-mask::x"),
                Message.of("m\r\n::stop-commands::x"),
                Message.of("f\n::debug::y"));
        assertEquals(
                "::error file=a%0D%0A%3A%3Aadd-mask%3A%3Ax,title=broken-link"
                        + "::m%0D%0A::stop-commands::x%0Af%0A::debug::y\n",
                GithubReport.of(Findings.of(List.of(diagnostic), 1), "", Translation.ENGLISH));
    }
}
