package dev.waybill.document.markdown.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.config.yaml.Located;
import dev.waybill.document.Page;
import dev.waybill.document.checklist.Checklist;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecklistWriterTest {
    @Test
    void leavesTheMarkupOfStepsToTheTheme() {
        Page page = Page.ofChecklist("""
                ## 步骤

                1. [ ] 确认**订单** <!-- #orders rev=2 -->
                2. [ ] 【已缴的】[申请](b.md) ⏳15天

                   说明。
                   - [ ] 核对<!-- #payee -->
                """);
        assertEquals("""
                <h2 id="步骤">步骤</h2>
                ⟨list 0⟩<ol class="checklist">
                ⟨step 0.0⟩确认<strong>订单</strong> ⟨rest⟩⟨step end⟩\
                ⟨step 0.1⟩【已缴的】<a href="⟨link 0⟩">申请</a>⟨rest⟩<p>说明。</p>
                <ul class="checklist">
                ⟨step 0.2⟩核对⟨rest⟩⟨step end⟩</ul>
                ⟨step end⟩</ol>
                ⟨list end⟩""", page.html());
        assertEquals(List.of(), page.diagnostics());
    }

    @Test
    void gathersItemsOfAllListsUnderTheFirstHeading() {
        Checklist checklist = Page.ofChecklist("""
                        ## 甲

                        1. [ ] 一 <!-- #a -->
                           - [ ] 二

                        ## 乙

                        - [ ] 三
                        """).document().checklist().orElseThrow();
        assertEquals("c", checklist.id());
        assertEquals("甲", checklist.headingId());
        assertEquals(
                List.of("1 一 #a", "1 三 #"),
                checklist.items().stream()
                        .map(item -> item.number() + " " + item.text() + " #" + item.id())
                        .toList());
        Checklist.Item inner = checklist.items().get(0).items().get(0);
        assertEquals("1.1 二 content/guide/page.md:8:4", inner.number() + " " + inner.text() + " " + inner.location());
    }

    @Test
    void readsWhatTheCommentSays() {
        Checklist.Item item = item("1. [ ] 甲 <!-- #a rev=2 was=b,c if=k after=d -->\n");
        assertEquals("a", item.id());
        assertEquals(2, item.identity().rev());
        assertEquals(List.of("b", "c"), values(item.identity().was()));
        assertEquals(List.of("k"), values(item.identity().condition().stream().toList()));
        assertEquals(List.of("d"), values(item.identity().after()));
        assertEquals("content/guide/page.md:5:15", item.identity().location().toString());
        assertEquals(
                "content/guide/page.md:5:30",
                item.identity().was().get(1).location().toString());
    }

    @Test
    void reportsWhatTheCommentCannotSay() {
        assertEquals(
                List.of(
                        "5:18+6 checklist: unknown word 'revv=2' in a step's comment, did you mean 'rev'?",
                        "6:15+2 checklist: '#乙' can't be a name in a step's comment",
                        "7:22+1 checklist: 'rev' is '0'",
                        "8:18+2 checklist: a second id '#d' for one step",
                        "9:10+14 checklist: the comment '<!-- rev=2 -->' names no id",
                        "10:26+7 checklist: 'after' is written twice",
                        "11:24+1 checklist: '' can't be a name in a step's comment"),
                Page.ofChecklist("""
                                1. [ ] 甲 <!-- #a revv=2 -->
                                2. [ ] 乙 <!-- #乙 -->
                                3. [ ] 丙 <!-- #c rev=0 -->
                                4. [ ] 丁 <!-- #c #d -->
                                5. [ ] 戊 <!-- rev=2 -->
                                6. [ ] 己 <!-- #f after=b after=c -->
                                7. [ ] 庚 <!-- #g was=a, -->
                                """).diagnostics());
    }

    @Test
    void leavesOtherCommentsAlone() {
        assertEquals(
                List.of(),
                Page.ofChecklist("1. [ ] 甲 <!-- 待核 --> <!-- #a -->\n").diagnostics());
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "⏳15天|15|15|DAY",
                "⏳3–5个工作日|3|5|WORKDAY",
                "⏳3-5个工作日|3|5|WORKDAY",
                "⏳3—5工作日|3|5|WORKDAY",
                "⏳ 3至5日|3|5|DAY",
                "⏳3~5 working days|3|5|WORKDAY",
                "⏳1 day|1|1|DAY"
            },
            delimiter = '|')
    void readsAWaitFromItsWords(String words, int least, int most, Checklist.Unit unit) {
        assertEquals(
                Optional.of(new Checklist.Delay(least, most, unit, "")),
                item("1. [ ] 等 " + words + " <!-- #a -->\n").traits().delay());
    }

    @Test
    void reportsAWaitWithoutATime() {
        assertEquals(
                List.of(
                        "5:10+1 checklist: ⏳ is followed by no time",
                        "6:10+1 checklist: the wait '⏳5–3天' ends before it starts"),
                Page.ofChecklist("1. [ ] 等 ⏳很久\n2. [ ] 等 ⏳5–3天\n").diagnostics());
    }

    @Test
    void reportsWordsOfAConditionWithoutOne() {
        assertEquals(
                List.of(
                        "5:8+10 checklist: '【仅限:已缴保证金】' says the step is for some readers, but it counts for all",
                        "6:8+12 checklist: '【Only: paid】' says the step is for some readers, but it counts for all"),
                Page.ofChecklist("1. [ ] 【仅限:已缴保证金】退款 <!-- #a -->\n2. [ ] 【Only: paid】 Refund <!-- #b -->\n")
                        .diagnostics());
        assertEquals(
                List.of(),
                Page.ofChecklist("1. [ ] 【仅限:已缴保证金】退款 <!-- #a if=k -->\n").diagnostics());
    }

    @Test
    void readsOptionalAndIrreversibleFromTheirWords() {
        assertTrue(item("1. [ ] (可选)甲\n").traits().optional());
        assertTrue(item("1. [ ] （可选）甲\n").traits().optional());
        assertTrue(item("1. [ ] (Optional) a\n").traits().optional());
        assertTrue(item("1. [ ] 关店 ⚠不可逆\n").traits().irreversible());
        assertEquals(Checklist.Traits.PLAIN, item("1. [ ] 看(可选)甲\n").traits());
    }

    @Test
    void startsAnotherChecklistWhereACommentNamesIt() {
        Page page = Page.ofChecklist("""
                1. [ ] 甲 <!-- #a -->

                <!-- checklist: d -->
                1. [ ] 乙 <!-- #a -->

                再做：

                2. [ ] 丙 <!-- #b -->
                """);
        assertEquals(List.of(), page.diagnostics());
        assertEquals(
                List.of("c content/guide/page.md:3:12 [step-a]", "d content/guide/page.md:7:17 [d-step-a, d-step-b]"),
                page.document().checklists().stream()
                        .map(list -> list.id() + " " + list.location() + " "
                                + list.items().stream()
                                        .map(Checklist.Item::anchor)
                                        .toList())
                        .toList());
        assertEquals(2, page.html().split("⟨list end⟩", -1).length - 1);
    }

    @Test
    void reportsStepsThatStandApart() {
        assertEquals(
                List.of("10:1+1 checklist: this list stands apart from the steps before it"),
                Page.ofChecklist("""
                                :::details[甲]
                                1. [ ] 甲 <!-- #a -->

                                :::

                                1. [ ] 乙 <!-- #b -->
                                """).diagnostics());
    }

    private static Checklist.Item item(String body) {
        return Page.ofChecklist(body)
                .document()
                .checklist()
                .orElseThrow()
                .items()
                .get(0);
    }

    private static List<String> values(List<Located<String>> names) {
        return names.stream().map(Located::value).toList();
    }

    @Test
    void reportsBoxesThatAreNone() {
        assertEquals(
                List.of(
                        "5:4+3 checklist: the step is ticked already: '[x]'",
                        "6:4+3 checklist: no space inside or after the box '[ ]'",
                        "7:4+3 checklist: the full-width box '［ ］' is not a box",
                        "8:4+2 checklist: no space inside or after the box '[]'",
                        "9:4+3 checklist: a step without text",
                        "10:4+3 checklist: a step without text"),
                Page.ofChecklist("""
                                1. [x] 一
                                2. [ ]二
                                3. ［ ］ 三
                                4. [] 四
                                5. [ ]
                                6. [ ] <!-- #id -->
                                7. [ ] 七
                                """).diagnostics());
    }

    @Test
    void reportsAPageThatPromisesStepsAndHasNone() {
        assertEquals(
                List.of("3:12+1 checklist: the front matter names the checklist 'c' but the page has no list of steps"),
                Page.ofChecklist("- [x](b.md)\n").diagnostics());
    }

    @Test
    void showsTasksElsewhereWithoutAskingForIdentity() {
        Page page = Page.of("- [ ] 一\n- [x] 二 <!-- 注 -->\n- 三\n");
        assertEquals("""
                <ul class="task-list">
                <li><label><input type="checkbox" disabled> 一</label></li>
                <li><label><input type="checkbox" disabled checked> 二 </label></li>
                <li>三</li>
                </ul>
                """, page.html());
        assertTrue(page.document().checklist().isEmpty());
        assertEquals(List.of(), page.diagnostics());
    }

    @Test
    void hintsAtNumberedBoxesOnAPageWithoutAChecklist() {
        assertEquals(
                List.of("4:1+1 steps-without-checklist: numbered steps with boxes on a page without checklist:,"
                        + " so nobody can tick them"),
                Page.of("1. [ ] 一\n2. [ ] 二\n").diagnostics());
        assertEquals(List.of(), Page.of("1. [ ] 一\n").diagnostics());
    }

    @Test
    void takesTheMarksOfAStepOutOfItsWording() {
        Checklist.Item step = item("1. [ ] 【仅限:已缴保证金】退款 ⏳3–5个工作日到账 ⚠不可逆 <!-- #a if=k -->\n");
        assertEquals("退款", step.wording());
        assertEquals("【仅限:已缴保证金】退款 ⏳3–5个工作日到账 ⚠不可逆", step.text());
        assertEquals(List.of("已缴保证金"), step.traits().readers());
        assertEquals("到账", step.traits().delay().orElseThrow().result());
        assertEquals("看甲", item("1. [ ] (可选)**看**甲 <!-- #a -->\n").wording());
        assertEquals("⚠不可逆", item("1. [ ] ⚠不可逆 <!-- #a -->\n").wording(), "nothing else is left");
    }
}
