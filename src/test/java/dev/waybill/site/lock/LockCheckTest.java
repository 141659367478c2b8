package dev.waybill.site.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockCheckTest {
    private static final String LOCK = "content/checklists.lock.json";

    @TempDir
    private Path root;

    private SiteOnDisk site;

    @BeforeEach
    void makeSite() {
        site = new SiteOnDisk(root);
    }

    private SiteOnDisk list(String steps) {
        return site.page("a.md", "checklist: a", steps);
    }

    private SiteOnDisk lock(String steps) {
        return site.file(LOCK, """
                {"version": 1, "checklists": {"a": {"steps": {
                %s
                }}}}
                """.formatted(steps.stripTrailing()));
    }

    @Test
    void staysSilentOnEditsThatKeepEveryId() {
        list("1. [ ] Send the form <!-- #send -->\n2. [ ] Wait <!-- #wait -->\n")
                .locked();
        list("""
                1. [ ] Wait <!-- #wait -->
                2. [ ] Send the signed form <!-- #send -->
                """).assertSilent();
    }

    @Test
    void staysSilentOnRenamedMergedAndSplitSteps() {
        list("1. [ ] A <!-- #a -->\n2. [ ] B <!-- #b -->\n3. [ ] C <!-- #c -->\n4. [ ] D <!-- #d -->\n")
                .locked();
        list("""
                1. [ ] A and B <!-- #ab was=a,b -->
                2. [ ] C <!-- #c-one was=c -->
                3. [ ] More of C <!-- #c-two was=c -->
                4. [ ] D <!-- #d2 was=d -->
                """).locked().assertSilent();
    }

    @Test
    void staysSilentOnAStepRenamedTwice() {
        list("1. [ ] A <!-- #one -->\n").locked();
        list("1. [ ] A <!-- #two was=one -->\n").locked();
        list("1. [ ] A <!-- #three was=two -->\n").locked().assertSilent();
    }

    @Test
    void staysSilentOnListsOfHiddenPagesAndOnDraftsThatWereNeverPublished() {
        site.page("a.md", "checklist: a", "1. [ ] A <!-- #a -->\n").locked();
        site.page("a.md", "draft: true\nchecklist: a", "1. [ ] A <!-- #a -->\n")
                .page("b.md", "draft: true\nchecklist: b", "1. [ ] B <!-- #b -->\n")
                .assertSilent();
    }

    @Test
    void staysSilentOnRetiredStepsAndLists() {
        site.page("a.md", "checklist: a", "1. [ ] A <!-- #a -->\n")
                .file(LOCK, """
                {"version": 1, "checklists": {
                  "a": {"steps": {"a": {"text": "A", "rev": 1}, "old": {"text": "Old", "rev": 2, "retired": true}}},
                  "gone": {"retired": true, "steps": {"x": {"text": "X", "rev": 1}}},
                  "emptied": {"steps": {"x": {"text": "X", "rev": 1, "retired": true}}}}}
                """)
                .assertSilent();
    }

    @Test
    void reportsVanishedStep() {
        list("1. [ ] A <!-- #a -->\n");
        lock("""
                "a": {"text": "A", "rev": 1},
                «"send"»: {"text": "Send the form", "rev": 1}
                """)
                .assertDiagnostics(
                        Rule.STEP_VANISHED, "the step 'send' (Send the form) is gone from the checklist 'a'");
    }

    @Test
    void reportsVanishedStepThoughItsSuccessorWasPublished() {
        list("1. [ ] A <!-- #new -->\n");
        lock("""
                "new": {"text": "A", "rev": 1},
                «"old"»: {"text": "A", "rev": 1, "replaced": ["new"]}
                """).assertDiagnostics(Rule.STEP_VANISHED, "the step 'old' (A) is gone from the checklist 'a'");
    }

    @Test
    void followsALongLineOfStepsThatTookOneAnothersPlace() {
        list("1. [ ] A <!-- #a -->\n");
        String line = IntStream.range(0, 20_000)
                .mapToObj(i -> "\"s%d\": {\"text\": \"A\", \"rev\": 1, \"replaced\": [\"s%d\"]},\n".formatted(i, i + 1))
                .collect(Collectors.joining());
        lock("\"a\": {\"text\": \"A\", \"rev\": 1},\n" + line
                        + "\"s20000\": {\"text\": \"A\", \"rev\": 1, \"retired\": true}")
                .assertSilent();
    }

    @Test
    void reportsStepsThatTookOneAnothersPlaceInACircle() {
        list("1. [ ] A <!-- #a -->\n");
        lock("""
                "a": {"text": "A", "rev": 1},
                «"b"»: {"text": "B", "rev": 1, "replaced": ["c"]},
                «"c"»: {"text": "C", "rev": 1, "replaced": ["b"]}
                """)
                .assertDiagnostics(
                        Rule.STEP_VANISHED,
                        "the step 'b' (B) is gone from the checklist 'a'",
                        "the step 'c' (C) is gone from the checklist 'a'");
    }

    @Test
    void reportsVanishedList() {
        site.page("a.md")
                .file(LOCK, """
                {"version": 1, "checklists": {"b": {"steps": {}}, «"a"»: {"steps": {"a": {"text": "A", "rev": 1}}}}}
                """)
                .assertDiagnostics(
                        Rule.STEP_VANISHED, "no page has the checklist 'a' any more, so readers' ticks are lost");
    }

    @Test
    void reportsIdOfARetiredStep() {
        list("1. [ ] New <!-- «#a» -->\n");
        lock("\"a\": {\"text\": \"Old\", \"rev\": 1, \"retired\": true}")
                .assertDiagnostics(Rule.STEP_REUSED, "the id 'a' belongs to a step that was retired: Old");
    }

    @Test
    void reportsIdOfARenamedStep() {
        list("1. [ ] Send <!-- #b was=a -->\n2. [ ] Other <!-- «#a» -->\n");
        lock("""
                "a": {"text": "Send", "rev": 1, "replaced": ["b"]},
                "b": {"text": "Send", "rev": 1}
                """).assertDiagnostics(Rule.STEP_REUSED, "the id 'a' belongs to a step that became 'b': Send");
    }

    @Test
    void reportsIdOfARetiredList() {
        site.page("a.md", "checklist: «a»", "1. [ ] A <!-- #a -->\n")
                .file(LOCK, "{\"version\": 1, \"checklists\": {\"a\": {\"retired\": true, \"steps\": {}}}}")
                .assertDiagnostics(Rule.STEP_REUSED, "the checklist 'a' was retired");
    }

    @Test
    void reportsLoweredRevision() {
        list("1. [ ] A <!-- «#a» rev=2 -->\n");
        lock("\"a\": {\"text\": \"A\", \"rev\": 3}").assertDiagnostics(Rule.STEP_ID, "rev is 2, and 3 was published");
    }

    @Test
    void warnsOfALargeChangeOfTextWithoutARaisedRevision() {
        list("«1. [ ] 先在后台下载账单 <!-- #a -->»\n");
        lock("\"a\": {\"text\": \"提交退出申请\", \"rev\": 1}")
                .assertDiagnostics(
                        Rule.STEP_REWORDED,
                        "most words of the step 'a' are new, but rev is not raised; it was: 提交退出申请");
        assertNoError();
        list("1. [ ] 先在后台下载账单 <!-- #a rev=2 -->\n").locked().assertSilent();
    }

    @Test
    void warnsOnceAListOfStepsThatAreNotRecorded() {
        list("1. [ ] A <!-- «#a» -->\n2. [ ] B <!-- #b -->\n")
                .assertDiagnostics(
                        Rule.STEP_UNLOCKED,
                        "steps of the checklist 'a' are not yet in content/checklists.lock.json: a, b");
        assertNoError();
    }

    @Test
    void warnsOfARaisedRevisionAndAReplacedStepThatAreNotRecorded() {
        list("1. [ ] A <!-- «#a» rev=2 -->\n2. [ ] C <!-- #c was=b -->\n");
        lock("""
                "a": {"text": "A", "rev": 1},
                "b": {"text": "B", "rev": 1},
                "c": {"text": "C", "rev": 1}
                """)
                .assertDiagnostics(
                        Rule.STEP_UNLOCKED,
                        "steps of the checklist 'a' are not yet in content/checklists.lock.json: a, b");
    }

    @Test
    void reportsFormerIdThatNeverWas() {
        list("1. [ ] A <!-- #b was=«apply» -->\n");
        lock("""
                "appli": {"text": "A", "rev": 1, "retired": true},
                "b": {"text": "A", "rev": 1}
                """)
                .assertDiagnostics(
                        Rule.STEP_REFERENCE, "no step 'apply' was ever published in this list, did you mean 'appli'?");
    }

    private void assertNoError() {
        assertEquals(0, site.diagnostics().stream().filter(Diagnostic::isError).count());
    }
}
