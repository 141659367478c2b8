package dev.waybill.document.markdown.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainersTest {
    @Test
    void writesDetails() {
        assertEquals("""
                <details class="details" open><summary>更多 &amp; &lt;b&gt;</summary>
                <p>内<strong>容</strong></p>
                </details>
                <details class="details"><summary>⟨details.title⟩</summary>
                </details>
                """, Page.of("""
                                :::details[更多 & <b>]{open}
                                内**容**
                                :::

                                ::: details
                                :::
                                """).html());
    }

    @Test
    void writesBoxesWithOrWithoutATitle() {
        Page page = Page.of("""
                ::: tip 提示 & <b>
                内
                :::

                :::danger[当心]
                :::

                ::::info
                :::details 点我 {open}
                :::
                ::::
                """);
        assertEquals("""
                <div class="alert alert-tip" role="note"><p class="alert-title">提示 &amp; &lt;b&gt;</p>
                <p>内</p>
                </div>
                <div class="alert alert-danger" role="note"><p class="alert-title">当心</p>
                </div>
                <div class="alert alert-info" role="note"><p class="alert-title">⟨alert.info⟩</p>
                <details class="details" open><summary>点我</summary>
                </details>
                </div>
                """, page.html());
        assertEquals(List.of(), page.faults());
    }

    @Test
    void writesTabsThatNeedNoScript() {
        Page page = Page.of("""
                ::::tabs
                :::tab[甲]
                一
                :::
                :::tab[乙]
                二
                :::
                ::::
                """);
        assertEquals("""
                <div class="tabs">
                <details class="tab" name="tabs-1" open><summary>甲</summary>
                <p>一</p>
                </details>
                <details class="tab" name="tabs-1"><summary>乙</summary>
                <p>二</p>
                </details>
                </div>
                """, page.html());
        assertEquals(List.of(), page.faults());
    }

    @Test
    void nestsByMoreColonsOutsideOrInside() {
        String html = Page.of(":::details[外]\n:::::steps\n1. 一\n\n   ::::details[内]\n   二\n   ::::\n:::::\n:::\n")
                .html();
        assertEquals("""
                <details class="details"><summary>外</summary>
                <div class="steps">
                <ol>
                <li><p>一</p>
                <details class="details"><summary>内</summary>
                <p>二</p>
                </details>
                </li>
                </ol>
                </div>
                </details>
                """, html);
    }

    @Test
    void leavesColonsInCodeAlone() {
        Page page = Page.of(":::details[a]\n```\n:::\n```\n:::\n");
        assertTrue(page.html().contains("<code>:::\n</code>"), page.html());
        assertEquals(List.of(), page.faults());
    }

    @Test
    void reportsAnUnknownName() {
        Page page = Page.of("文\n\n:::detials[a]\n内\n:::\n");
        assertEquals(
                List.of("6:4+7 unknown-container: no container 'detials', did you mean 'details'?"), page.faults());
        assertTrue(page.html().contains("<p>内</p>"));
    }

    @Test
    void reportsAContainerThatNeverEnds() {
        assertEquals(
                List.of("4:1+10 unclosed-container: the container 'details' never ends"),
                Page.of(":::details\n内\n").faults());
    }

    @Test
    void reportsTheInnerContainerThatNeverEnds() {
        assertEquals(
                List.of("5:1+9 unclosed-container: the container 'tab' never ends"),
                Page.of("::::tabs\n:::tab[a]\n::::\n").faults());
    }

    @Test
    void reportsATabOutsideTabs() {
        assertEquals(
                List.of("4:4+3 unknown-container: a 'tab' outside 'tabs'"),
                Page.of(":::tab[a]\n:::\n").faults());
    }

    @Test
    void reportsATabWithoutATitle() {
        assertEquals(
                List.of("5:4+3 bad-value: a tab without a title"),
                Page.of("::::tabs\n:::tab\n:::\n::::\n").faults());
    }

    @Test
    void reportsAnUnknownAttribute() {
        assertEquals(
                List.of("4:15+4 bad-value: 'details' has no attribute 'opne', did you mean 'open'?"),
                Page.of(":::details[a]{opne}\n:::\n").faults());
        assertEquals(
                List.of("4:15+1 bad-value: 'x' behind a container's name"),
                Page.of(":::details[a] x\n:::\n").faults());
        assertEquals(
                List.of("4:11+1 bad-value: 'x' behind a container's name"),
                Page.of("::::steps x\n::::\n").faults().stream().limit(1).toList());
    }

    @Test
    void reportsColonsThatCloseNothing() {
        assertEquals(
                List.of("4:1+3 unknown-container: a line of colons that neither opens nor closes a container"),
                Page.of(":::\n").faults());
    }
}
