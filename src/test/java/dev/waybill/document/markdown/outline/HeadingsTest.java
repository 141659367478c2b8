package dev.waybill.document.markdown.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.document.Heading;
import dev.waybill.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingsTest {
    private static List<String> ids(String body) {
        return Page.of(body).document().headings().stream().map(Heading::id).toList();
    }

    @Test
    void keepsHanCharactersAndDropsPunctuation() {
        assertEquals(List.of("退出-api-说明"), ids("## 退出 API 说明！"));
        assertEquals(List.of("a-b_c-1"), ids("## A & b_c — 1?"));
    }

    @Test
    void numbersDuplicatesAndHeadingsWithoutLetters() {
        assertEquals(List.of("费用", "费用-1", "费用-2", "section", "section-2"), ids("""
                        ## 费用
                        ## 费用
                        ## 费用
                        ## ！
                        ## ？
                        """));
    }

    @Test
    void leavesIdsOfStepsAndFootnotesToThem() {
        assertEquals(List.of("section-fn-1", "section-step-x"), ids("## fn-1\n## step-x\n"));
    }

    @Test
    void takesThePinOutOfTheText() {
        Page page = Page.of("## 费用 {#fees}\n");
        assertEquals("<h2 id=\"fees\">费用</h2>\n", page.html());
        assertEquals(
                new Heading(
                        2, "fees", "费用", true, page.document().headings().get(0).location()),
                page.document().headings().get(0));
        assertEquals(List.of(), page.diagnostics());
    }

    @Test
    void findsAPinBehindAnAddress() {
        assertEquals(List.of("x"), ids("## 见 www.a.cn 。 {#x}\n"));
    }

    @Test
    void reportsAHeadingThatGivesNoId() {
        assertEquals(
                List.of("6:1+5 heading-id: the heading '？！' has no letters or digits, so its id is 'section'"),
                Page.of("## 费用\n\n## ？！ \n").diagnostics());
        assertEquals(List.of(), Page.of("## ？！ {#why}\n\n## 3\n").diagnostics());
    }

    @Test
    void leavesAPinnedIdToTheHeadingThatPinsIt() {
        assertEquals(List.of("fees-1", "fees"), ids("## Fees\n## 费用 {#fees}\n"));
    }

    @Test
    void reportsTheSecondOfTwoEqualPins() {
        assertEquals(
                List.of("5:8+1 duplicate-id: the id 'a' is already pinned to an earlier heading of this page"),
                Page.of("## 甲 {#a}\n## 乙 {#a}\n").diagnostics());
    }

    @Test
    void reportsASkippedLevel() {
        assertEquals(
                List.of("5:1+6 heading-skip: a heading of level 4 right under one of level 2"),
                Page.of("## a\n#### b\n").diagnostics());
        assertEquals(
                List.of("4:1+5 heading-skip: a heading of level 3 right under one of level 1"),
                Page.of("### a\n").diagnostics());
    }

    @Test
    void acceptsLevelsThatGoDownOneByOneAndUpAtOnce() {
        assertEquals(List.of(), Page.of("## a\n### b\n#### c\n## d\n").diagnostics());
    }

    @Test
    void reportsASecondTitle() {
        assertEquals(
                List.of("4:1+3 second-title: the title is already the page's first-level heading"),
                Page.of("# a\n").diagnostics());
    }
}
