package dev.waybill.document.markdown.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
                                :::details[更多 & \\<b>]{open}
                                内**容**
                                :::

                                ::: details
                                :::
                                """).html());
    }

    @Test
    void writesBoxesWithOrWithoutATitle() {
        Page page = Page.of("""
                ::: tip 提示 & \\<b>
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
        assertEquals(List.of(), page.diagnostics());
    }

    @Test
    void readsMarkdownInTitles() {
        Page page = Page.of("""
                :::tip 用 `ref` 和 **粗体**
                :::

                :::note [先看](b.md) 再做
                :::

                :::details[见 [说明](b.md#c)]{open}
                :::

                :::nothing[`a`]
                :::
                """);
        String note = "\" role=\"note\"><p class=\"alert-title\">";
        assertEquals("<div class=\"alert alert-tip" + note + """
                用 <code>ref</code> 和 <strong>粗体</strong></p>
                </div>
                <div class="alert alert-note""" + note + """
                <a href="⟨link 0⟩">先看</a> 再做</p>
                </div>
                <details class="details" open><summary>见 <a href="⟨link 1⟩">说明</a></summary>
                </details>
                <div class="alert alert-plain""" + note + """
                <code>a</code></p>
                </div>
                """, page.html());
        assertEquals(
                "用 ref 和 粗体\n先看 再做\n见 说明\na", page.document().passages().get(0).text());
        assertEquals(2, page.document().links().size());
    }

    @Test
    void writesTabsThatNeedNoScript() {
        Page page = Page.of("""
                ::::tabs
                :::tab[甲 \\<b>]
                一

                - 二
                :::
                :::tab 乙
                > [!NOTE]
                > 三
                :::
                ::::
                """);
        assertEquals("""
                <div class="tabs">
                <div class="tab"><p class="tab-label">甲 &lt;b&gt;</p>
                <p>一</p>
                <ul>
                <li>二</li>
                </ul>
                </div>
                <div class="tab"><p class="tab-label">乙</p>
                <div class="alert alert-note" role="note"><p class="alert-title">⟨alert.note⟩</p>
                <p>三</p>
                </div>
                </div>
                </div>
                """, page.html());
        assertEquals(List.of(), page.diagnostics());
    }

    @Test
    void nestsTabsWithAsManyColons() {
        Page page = Page.of(":::tabs\n:::tab A\na\n:::\n:::tab B\n:::tabs\n:::tab C\nc\n:::\n:::\n:::\n:::\n");
        assertEquals(List.of(), page.diagnostics());
        assertEquals("""
                <div class="tabs">
                <div class="tab"><p class="tab-label">A</p>
                <p>a</p>
                </div>
                <div class="tab"><p class="tab-label">B</p>
                <div class="tabs">
                <div class="tab"><p class="tab-label">C</p>
                <p>c</p>
                </div>
                </div>
                </div>
                </div>
                """, page.html());
    }

    @Test
    void writesAGroupOfCodeAsTabs() {
        Page page = Page.of("""
                ::: code-group

                ```sh [npm]
                npm i
                ```

                ```js{1} title="a.js"
                a
                ```

                ```yaml
                b: c
                ```

                ```
                d
                ```

                :::
                """);
        assertEquals(List.of(), page.diagnostics());
        assertEquals("""
                <div class="tabs">
                <div class="tab"><p class="tab-label">npm</p>
                <pre class="code" tabindex="0" data-language="sh"><code>npm i
                </code></pre>
                </div>
                <div class="tab"><p class="tab-label">a.js</p>
                <pre class="code lines" tabindex="0" data-language="js"><code><mark class="line">a
                </mark></code></pre>
                </div>
                <div class="tab"><p class="tab-label">yaml</p>
                <pre class="code" tabindex="0" data-language="yaml"><code><span class="t">b</span>: c
                </code></pre>
                </div>
                <div class="tab"><p class="tab-label">4</p>
                <pre class="code" tabindex="0"><code>d
                </code></pre>
                </div>
                </div>
                """, page.html());
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
        assertEquals(List.of(), page.diagnostics());
    }

    @Test
    void showsAnUnknownNameAsAPlainBox() {
        Page page = Page.of("文\n\n:::detials[a & \\<b>]\n内\n:::\n\n::: vue\n**内**\n:::\n");
        assertEquals(
                List.of(
                        "6:4+7 unknown-container: no container 'detials', did you mean 'details'?",
                        "10:5+3 unknown-container: no container 'vue', did you mean 'bug'?"),
                page.diagnostics());
        assertEquals("""
                <p>文</p>
                <div class="alert alert-plain" role="note"><p class="alert-title">a &amp; &lt;b&gt;</p>
                <p>内</p>
                </div>
                <div class="alert alert-plain" role="note"><p class="alert-title">vue</p>
                <p><strong>内</strong></p>
                </div>
                """, page.html());
        assertFalse(page.parsed().hasErrors());
    }

    @Test
    void reportsAContainerThatNeverEnds() {
        assertEquals(
                List.of("4:1+10 unclosed-container: the container 'details' never ends"),
                Page.of(":::details\n内\n").diagnostics());
    }

    @Test
    void reportsTheInnerContainerThatNeverEnds() {
        assertEquals(
                List.of("5:1+9 unclosed-container: the container 'tab' never ends"),
                Page.of("::::tabs\n:::tab[a]\n::::\n").diagnostics());
    }

    @Test
    void reportsATabOutsideTabs() {
        assertEquals(
                List.of("4:4+3 unknown-container: a 'tab' outside 'tabs'"),
                Page.of(":::tab[a]\n:::\n").diagnostics());
    }

    @Test
    void reportsATabWithoutATitle() {
        assertEquals(
                List.of("5:4+3 bad-value: a tab without a title"),
                Page.of("::::tabs\n:::tab\n:::\n::::\n").diagnostics());
    }

    @Test
    void reportsAnUnknownAttribute() {
        assertEquals(
                List.of("4:15+4 bad-value: 'details' has no attribute 'opne', did you mean 'open'?"),
                Page.of(":::details[a]{opne}\n:::\n").diagnostics());
        assertEquals(
                List.of("4:15+1 bad-value: 'x' behind a container's name"),
                Page.of(":::details[a] x\n:::\n").diagnostics());
        assertEquals(
                List.of("4:11+1 bad-value: 'x' behind a container's name"),
                Page.of("::::steps x\n::::\n").diagnostics().stream().limit(1).toList());
    }

    @Test
    void reportsColonsThatCloseNothing() {
        assertEquals(
                List.of("4:1+3 unknown-container: a line of colons that neither opens nor closes a container"),
                Page.of(":::\n").diagnostics());
    }
}
