package dev.waybill.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.site.lock.StepIds;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checklists of a site in several languages. */
class TranslatedStepsCheckTest {
    private static final String STEPS = "1. [ ] One <!-- #one -->\n2. [ ] Two <!-- #two -->\n";

    @TempDir
    private Path root;

    private SiteOnDisk site;

    @BeforeEach
    void writeSite() {
        site = new SiteOnDisk(root)
                .file("waybill.yaml", "title: Test\nlanguages:\n  en:\n    author: a\n  zh:\n    language: zh-CN\n");
    }

    @Test
    void acceptsTheSameListInTranslations() {
        site.page("en/a.md", "checklist: exit", STEPS)
                .page("zh/a.md", "checklist: exit", STEPS.replace("One", "甲"))
                .locked()
                .assertSilent();
    }

    @Test
    void reportsStepsAndRevsThatDiffer() {
        site.page("en/a.md", "checklist: exit", STEPS)
                .page("zh/a.md", "checklist: «exit»", "1. [ ] 甲 <!-- #one rev=2 -->\n2. [ ] 丙 <!-- #three -->\n")
                .locked()
                .assertDiagnostics(
                        Rule.TRANSLATED_STEPS,
                        "the checklist 'exit' lacks the steps 'two', has besides the steps 'three', has another rev of the steps 'one',"
                                + " unlike its translation 'content/en/a.md'");
    }

    @Test
    void reportsAListThatIsCalledOtherwiseInATranslation() {
        site.page("en/a.md", "checklist: exit", STEPS)
                .page("zh/a.md", "checklist: «leave»", STEPS)
                .locked()
                .assertDiagnostics(
                        Rule.TRANSLATED_STEPS,
                        "the checklist 'leave' is called 'exit' in the translation 'content/en/a.md', so readers' ticks aren't shared");
    }

    @Test
    void refusesAListOnPagesThatAreNoTranslations() {
        site.page("en/a.md", "checklist: exit", STEPS)
                .page("zh/b.md", "checklist: «exit»", STEPS)
                .locked()
                .assertDiagnostics(Rule.STEP_ID, "the checklist 'exit' is in 'content/en/a.md' too");
    }

    @Test
    void theLockHoldsTheStepsOfAllTranslations() {
        site.page("en/a.md", "checklist: exit", STEPS)
                .page("zh/a.md", "checklist: exit", STEPS + "3. [ ] 三 <!-- #three -->\n")
                .locked()
                .page("zh/a.md", "checklist: exit", STEPS);
        List<Diagnostic> diagnostics = site.diagnostics();
        assertEquals(
                List.of(
                        "content/checklists.lock.json:10:9: error[step-vanished]: the step 'three' (三) is gone from the checklist 'exit'"),
                diagnostics.stream().map(Diagnostic::toString).toList());
    }

    @Test
    void givesATranslationTheIdsOfItsOriginal() {
        site.page("en/a.md", "checklist: exit", STEPS)
                .page("zh/a.md", "checklist: exit", "1. [ ] 甲\n2. [ ] 乙\n")
                .page("en/b.md", "checklist: new", "1. [ ] One\n")
                .page("zh/b.md", "checklist: new", "1. [ ] 甲\n")
                .page("en/c.md", "checklist: more", "1. [ ] One <!-- #one -->\n2. [ ] Two <!-- #two -->\n")
                .page("zh/c.md", "checklist: more", "1. [ ] 乙\n");
        Map<String, List<StepIds.NewId>> ids = new StepIds(new Random(1)).newIds(site.site());
        assertEquals(List.of("one", "two"), ids(ids, "content/zh/a.md"));
        assertEquals(ids(ids, "content/en/b.md"), ids(ids, "content/zh/b.md"));
        assertEquals(6, ids(ids, "content/zh/c.md").get(0).length()); // which step it is, nobody knows
    }

    private static List<String> ids(Map<String, List<StepIds.NewId>> ids, String path) {
        return ids.getOrDefault(path, List.of()).stream().map(StepIds.NewId::id).toList();
    }

    @Test
    void reportsAPageOfNoLanguage() {
        site.page("en/a.md")
                .page("b.md")
                .assertFileDiagnostic(
                        Rule.PAGE_LANGUAGE,
                        "content/b.md",
                        "the page is in the folder of no language: content/en, content/zh");
    }
}
