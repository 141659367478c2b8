package dev.waybill.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteRulesTest {
    private static final String SKIP = "## Two\n\n#### Four\n";

    @TempDir
    private Path root;

    @Test
    void aPageDoesWithoutAWarningAndOthersKeepIt() {
        SiteOnDisk site = new SiteOnDisk(root)
                .page("a.md", "ignore: heading-skip", SKIP)
                .page("b.md", "ignore: [unused-question]", SKIP);
        assertEquals("content/b.md", only(site).location().path());
    }

    @Test
    void aDraftDoesWithoutAWarningToo() {
        new SiteOnDisk(root)
                .page("a.md", "draft: true\nignore: [heading-skip]", SKIP)
                .assertSilent();
    }

    @Test
    void aSiteDoesWithoutAWarning() {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\nignore: [heading-skip]\n")
                .page("a.md", "", SKIP)
                .assertSilent();
    }

    @Test
    void asksWhichRuleIsMeant() {
        new SiteOnDisk(root)
                .page("a.md", "ignore: [heading-skip, «heding-skip»]")
                .assertDiagnostics(Rule.BAD_VALUE, "no rule 'heding-skip', did you mean 'heading-skip'?");
    }

    @Test
    void refusesARuleThatProtectsTheOutput() {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\nignore: «duplicate-url»\n")
                .page("a.md")
                .assertDiagnostics(
                        Rule.BAD_VALUE, "the rule 'duplicate-url' can't be ignored, since it is an error by default");
    }

    @Test
    void setsTheSeverityOfARule() {
        SiteOnDisk site = new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\nrules:\n  heading-skip: error\n  broken-link: off\n")
                .page("a.md", "", SKIP + "[x](no.md)\n");
        assertEquals(
                "content/a.md:6:1: error[heading-skip]: a heading of level 4 right under one of level 2",
                only(site).toString());
    }

    @Test
    void setsSeveritiesByPathAndTheLastOneWins() {
        SiteOnDisk site = new SiteOnDisk(root)
                .file("waybill.yaml", """
                        title: x
                        rules:
                          heading-skip: error
                          old/**:
                            heading-skip: off
                          old/b.md:
                            heading-skip: warning
                        """)
                .page("a.md", "", SKIP)
                .page("old/a.md", "", SKIP)
                .page("old/b.md", "", SKIP)
                .page("old/deep/c.md", "", SKIP);
        assertEquals(
                List.of("content/a.md error", "content/old/b.md warning"),
                site.diagnostics().stream()
                        .map(diagnostic -> diagnostic.location().path() + " "
                                + diagnostic.severity().word())
                        .toList());
    }

    @Test
    void isStrictOnRequestAndThenAPageCannotIgnoreAnError() {
        SiteOnDisk site = new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\nrules: strict\n")
                .page("a.md", "ignore: broken-anchor\nsummary: s", "[x](#no)\n");
        assertEquals("error", only(site).severity().word());
    }

    @Test
    void aFixedRuleCannotBeLowered() {
        new SiteOnDisk(root)
                .file(
                        "waybill.yaml",
                        "title: x\nrules: {profile: strict, «duplicate-url»: warning, «no-rule»: off, encoding: error}\n")
                .page("a.md", "summary: s")
                .assertDiagnostics(
                        Rule.BAD_VALUE,
                        "the rule 'duplicate-url' is an error in every site",
                        "there is no rule 'no-rule'");
    }

    @Test
    void namesTheSeveritiesAndProfilesThatThereAre() {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\nrules: {broken-link: «warn», profile: «loose»}\n")
                .page("a.md")
                .assertDiagnostics(
                        Rule.BAD_VALUE,
                        "the severity of 'broken-link' is 'warn'",
                        "there is no profile 'loose' of rules");
    }

    @Test
    void refusesWhatIsNoName() {
        new SiteOnDisk(root)
                .page("a.md", "ignore: «{»heading-skip: true}")
                .assertDiagnostics(Rule.BAD_VALUE, "'ignore' is a map, which is not a list of names of rules");
    }

    private static Diagnostic only(SiteOnDisk site) {
        assertEquals(1, site.diagnostics().size());
        return site.diagnostics().get(0);
    }
}
