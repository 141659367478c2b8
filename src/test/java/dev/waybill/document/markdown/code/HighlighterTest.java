package dev.waybill.document.markdown.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.document.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HighlighterTest {
    @Test
    void marksTheWordsOfALanguage() {
        assertEquals(
                """
                <pre class="code" tabindex="0" data-language="java"><code><span class="c">/* 注
                 释 */</span> <span class="k">final</span> <span class="t">int</span> x = <span class="n">1</span>; \
                <span class="a">@A</span> s = <span class="s">&quot;&lt;b&gt;&quot;</span>; <span class="c">// 尾</span>

                y();
                </code></pre>
                """,
                Page.of("```java\n/* 注\n 释 */ final int x = 1; @A s = \"<b>\"; // 尾\n\ny();\n```\n")
                        .html());
    }

    @Test
    void tellsKeysFromValuesInYaml() {
        assertEquals("# c=c, nav=t, \"a b\"=t, 2=n, a-b=t, true=k, # on=c, x=t, 'z: #'=s", colours("yaml", """
                        # c
                        nav:
                          - "a b": c: d
                            2
                          - a-b: true # on
                        x: |
                          free: words
                        - 'z: #'
                        - http://a.example/
                        """));
    }

    @Test
    void readsFrontMatterInMarkdown() {
        assertEquals("---=c, title=t, ---=c, # b=k, ---=c", colours("md", "---\ntitle: a\n---\n# b\n\n---\n"));
    }

    /** The coloured pieces of a code block, each with its class. */
    private static String colours(String language, String code) {
        return Jsoup.parse(Page.of("```" + language + "\n" + code + "```\n").html()).select("code span").stream()
                .map(piece -> piece.text() + "=" + piece.className())
                .collect(Collectors.joining(", "));
    }

    @Test
    void leavesUnknownLanguagesPlain() {
        assertEquals("""
                <pre class="code" tabindex="0" data-language="unknown"><code>int x;
                </code></pre>
                <pre class="code" tabindex="0"><code>a
                </code></pre>
                """, Page.of("```unknown x=\"y\"\nint x;\n```\n\n    a\n").html());
    }

    @Test
    void endsALanguageWhereOtherGeneratorsPutOptions() {
        for (String info : List.of(
                "rust,ignore", "rust,ignore,editable", "rust{3}", "rust:no-line-numbers", "rust {.x} title=\"a.rs\"")) {
            String html = Page.of("```" + info + "\nfn main() {}\n```\n").html();
            assertTrue(html.contains("data-language=\"rust\"><code><span class=\"k\">fn</span>"), html);
        }
    }

    @Test
    void keepsTheTextOfEveryLanguage() {
        String code = "/* a \"b\n */ '<?php #{x} ${y} `z` [1] (2) {3} -- // # % ; \\ <!-- @a 0x1F 1.5e3\nend";
        for (String language : Highlighter.names()) {
            String html = Page.of("```" + language + "\n" + code + "\n```\n").html();
            assertEquals(code + "\n", Jsoup.parse(html).select("code").get(0).wholeText(), language);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java",
                "js",
                "javascript",
                "ts",
                "typescript",
                "json",
                "yaml",
                "yml",
                "html",
                "xml",
                "css",
                "bash",
                "sh",
                "shell",
                "python",
                "py",
                "sql",
                "go",
                "c",
                "cpp",
                "ini",
                "properties",
                "markdown",
                "md"
            })
    void changesNothingButTheColours(String language) {
        String code =
                "<a href=\"x\">&amp; 'y' /* c\n\n# d\n// 中文 1.5 */ def f(x) { return \"s\\\"\"; }\n-- e\n<!-- g\n--> key: [1, 'v']\n";
        String html = Page.of("```" + language + "\n" + code + "```\n").html();
        assertEquals(code, Jsoup.parse(html).select("code").get(0).wholeText());
    }

    @Test
    void startsNoThreadOfAWindowSystem() {
        Page.of("```java\nint x;\n```\n");
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread ->
                        thread.getName().startsWith("AWT") || thread.getName().startsWith("Java2D")));
    }
}
