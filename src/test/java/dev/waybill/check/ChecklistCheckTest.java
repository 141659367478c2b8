package dev.waybill.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecklistCheckTest {
    @TempDir
    private Path root;

    @Test
    void staysSilentOnAListWhoseNamesAreThere() {
        new SiteOnDisk(root)
                .page("a.md", "checklist: a\nask:\n  k: Paid?", """
                        1. [ ] One <!-- #one -->
                        2. [ ] Two <!-- #two if=k after=one,in rev=2 -->
                           - [ ] In <!-- #in -->

                        <!-- checklist: b -->
                        1. [ ] One <!-- #one -->
                        """)
                .locked()
                .assertSilent();
    }

    @Test
    void reportsTimeToLiveThatCountsFromNoDay() {
        new SiteOnDisk(root)
                .page("a.md", "checklist: a", "1. [ ] One <!-- «#one» ttl=30 -->\n")
                .locked()
                .assertDiagnostics(Rule.CHECKLIST, "step 'one' has a 'ttl' but no day to count from");
    }

    @Test
    void reportsDaysThatAreNone() {
        new SiteOnDisk(root)
                .page("a.md", "checklist: a", """
                        1. [ ] One <!-- #one verified=«2025-02-30» -->
                        2. [ ] Two <!-- #two verified=2025-05-02 ttl=«3651» -->
                        """)
                .locked()
                .assertDiagnostics(Rule.CHECKLIST, "'verified' is '2025-02-30'", "'ttl' is '3651'");
    }

    @Test
    void reportsStepWithoutId() {
        new SiteOnDisk(root)
                .page("a.md", "checklist: a", "1. [ ] One <!-- #one -->\n«2. [ ] Two»\n")
                .locked()
                .assertDiagnostics(Rule.MISSING_STEP_ID, "the step 'Two' has no id");
    }

    @Test
    void reportsIdWrittenTwice() {
        new SiteOnDisk(root)
                .page("a.md", "checklist: a", "1. [ ] One <!-- #one -->\n   - [ ] Two <!-- «#one» -->\n")
                .locked()
                .assertDiagnostics(Rule.STEP_ID, "the id 'one' is that of step 1 too");
    }

    @Test
    void reportsListOnTwoPagesThoughOneIsHidden() {
        new SiteOnDisk(root)
                .page("a.md", "checklist: a", "1. [ ] One <!-- #one -->\n")
                .page("b.md", "draft: true\nchecklist: «a»", "1. [ ] One <!-- #one -->\n")
                .locked()
                .assertDiagnostics(Rule.STEP_ID, "the checklist 'a' is in 'content/a.md' too");
    }

    @Test
    void reportsUnknownStep() {
        new SiteOnDisk(root)
                .page("a.md", "checklist: a", "1. [ ] One <!-- #one -->\n2. [ ] Two <!-- #two after=«onne» -->\n")
                .locked()
                .assertDiagnostics(Rule.STEP_REFERENCE, "no step 'onne', did you mean 'one'?");
    }

    @Test
    void reportsUnknownQuestion() {
        new SiteOnDisk(root)
                .page("a.md", "checklist: a", "1. [ ] One <!-- #one if=«paid» -->\n")
                .locked()
                .assertDiagnostics(Rule.STEP_REFERENCE, "no question 'paid'");
    }

    @Test
    void reportsACircleOnce() {
        new SiteOnDisk(root)
                .page("a.md", "checklist: a", """
                        1. [ ] One <!-- #one after=«three» -->
                        2. [ ] Two <!-- #two after=one -->
                        3. [ ] Three <!-- #three after=two -->
                        """)
                .locked()
                .assertDiagnostics(Rule.STEP_REFERENCE, "'one' comes after itself, through 'three'");
    }

    @Test
    void reportsTwoCirclesThoughOneLeadsToTheOther() {
        new SiteOnDisk(root)
                .page("a.md", "checklist: a", """
                        1. [ ] One <!-- #one after=«two» -->
                        2. [ ] Two <!-- #two after=three,one -->
                        3. [ ] Three <!-- #three after=«three» -->
                        """)
                .locked()
                .assertDiagnostics(
                        Rule.STEP_REFERENCE,
                        "'one' comes after itself, through 'two'",
                        "'three' comes after itself, through 'three'");
    }

    @Test
    void warnsOfAQuestionThatNobodyUses() {
        SiteOnDisk site = new SiteOnDisk(root)
                .page("a.md", "checklist: a\nask:\n  k: «Paid?»", "1. [ ] One <!-- #one -->\n")
                .locked();
        site.assertDiagnostics(Rule.UNUSED_QUESTION, "no step depends on the question 'k'");
        assertEquals(0, site.diagnostics().stream().filter(Diagnostic::isError).count());
    }
}
