package dev.waybill.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistWriterTest {
    @Test
    void writesBoxesNamedByNumberAndText() {
        Page page = Page.ofChecklist("""
                ## 步骤

                1. [ ] 确认**订单** <!-- #orders rev=2 -->
                2. [ ] 【仅限:已缴】[申请](b.md) ⏳15天

                   说明。
                   - [ ] 核对<!-- #payee -->
                """);
        assertEquals("""
                <h2 id="步骤">步骤</h2>
                <ol class="checklist">
                <li class="step" id="step-orders" data-step="orders"><label><input type="checkbox" name="step-orders"> \
                <span class="step-number">1.</span> <span class="step-text">确认<strong>订单</strong> </span></label></li>
                <li class="step" id="step-2"><label><input type="checkbox" name="step-2"> \
                <span class="step-number">2.</span> <span class="step-text">【仅限:已缴】<a href="⟨link 0⟩">申请</a> ⏳15天</span></label>\
                <p>说明。</p>
                <ul class="checklist">
                <li class="step" id="step-payee" data-step="payee"><label><input type="checkbox" name="step-payee"> \
                <span class="step-number">2.1</span> <span class="step-text">核对</span></label></li>
                </ul>
                </li>
                </ol>
                """, page.html());
        assertEquals(List.of(), page.faults());
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
    void reportsBoxesThatAreNone() {
        assertEquals(
                List.of(
                        "5:4+3 checklist: the step is ticked already: '[x]'",
                        "6:4+3 checklist: no space inside or behind the box '[ ]'",
                        "7:4+3 checklist: the full-width box '［ ］' is not a box",
                        "8:4+2 checklist: no space inside or behind the box '[]'",
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
                                """).faults());
    }

    @Test
    void reportsAPageThatPromisesStepsAndHasNone() {
        assertEquals(
                List.of("3:12+1 checklist: the page promises the checklist 'c' and has no list of steps"),
                Page.ofChecklist("- [x](b.md)\n").faults());
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
        assertEquals(List.of(), page.faults());
    }
}
