package dev.waybill.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IgnoredRulesTest {
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
                .assertFaults(Rule.BAD_VALUE, "no rule 'heding-skip', did you mean 'heading-skip'?");
    }

    @Test
    void refusesARuleThatProtectsTheOutput() {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\nignore: «duplicate-url»\n")
                .page("a.md")
                .assertFaults(
                        Rule.BAD_VALUE,
                        "the rule 'duplicate-url' can't be ignored: what breaks it would be published broken");
    }

    @Test
    void refusesWhatIsNoName() {
        new SiteOnDisk(root)
                .page("a.md", "ignore: «{»heading-skip: true}")
                .assertFaults(Rule.BAD_VALUE, "'ignore' is a map, which is not a list of names of rules");
    }

    private static Diagnostic only(SiteOnDisk site) {
        assertEquals(1, site.faults().size());
        return site.faults().get(0);
    }
}
