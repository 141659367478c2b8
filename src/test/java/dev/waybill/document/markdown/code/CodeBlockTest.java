package dev.waybill.document.markdown.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.document.Page;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeBlockTest {
    @Test
    void writesATitleAndMarkedLines() {
        assertEquals(
                """
                <figure class="titled"><figcaption>a &lt;b&gt;.js</figcaption>\
                <pre class="code lines numbered signed" tabindex="0" data-language="js"><code>\
                <mark class="line" data-line="5"><span class="k">let</span> a
                </mark><span class="line" data-line="6">
                </span><ins class="line" data-line="7">b
                </ins></code></pre>
                </figure>
                """,
                Page.of("```js {1} ins={3} title=\"a <b>.js\" showLineNumbers=5\nlet a\n\nb\n```\n")
                        .html());
    }

    @Test
    void leadsNoColourFromOneLineIntoTheNext() {
        assertEquals("""
                <span class="line"><span class="c">/* a</span>
                </span><mark class="line"><span class="c">b */</span>
                </mark>""", code("```java {2}\n/* a\nb */\n```\n").html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a() // [!code %s]",
                "a() # [!code %s]",
                "a() <!-- [!code %s] -->",
                "a() /* [!code %s] */",
                "a() -- [!code %s]",
                "a() {/* [!code %s] */}",
            })
    void readsMarksInCommentsOfAnyLanguage(String line) {
        Element code =
                code("```\n" + line.formatted("++") + "\n" + line.formatted("--") + "\n" + line.formatted("highlight")
                        + "\n" + line.formatted("focus") + "\n" + line.formatted("error") + "\n```\n");
        assertEquals("a()\n".repeat(5), code.wholeText());
        assertEquals(
                List.of("ins line", "del line", "mark line", "span line focused", "span line error"),
                code.children().stream()
                        .map(child -> child.normalName() + " " + child.className())
                        .toList());
        assertEquals("code lines signed focusing", code.parents().get(0).className());
    }

    @Test
    void marksAsManyLinesAsACommentSays() {
        assertEquals(List.of("mark", "mark", "span"), names(code("```js\na // [!code highlight:2]\nb\nc\n```\n")));
        Element alone = code("```js\n// [!code highlight:2]\na\nb\nc\n```\n");
        assertEquals(List.of("mark", "mark", "span"), names(alone));
        assertEquals("a\nb\nc\n", alone.wholeText());
    }

    @Test
    void readsTheCommentsOfDocusaurus() {
        Element code = code("""
                ```jsx
                // highlight-next-line
                a
                b
                {/* highlight-start */}
                c
                d
                {/* highlight-end */}
                e
                ```
                """);
        assertEquals("a\nb\nc\nd\ne\n", code.wholeText());
        assertEquals(List.of("mark", "span", "mark", "mark", "span"), names(code));
    }

    @Test
    void leavesUnknownMarksInTheText() {
        assertEquals(
                "a // [!code what]\n", code("```js\na // [!code what]\n```\n").wholeText());
    }

    @Test
    void marksTheLinesOfADiff() {
        Element diff = code("```diff\n--- a\n+++ b\n@@ -1 +1 @@\n-old\n+new\n same\n```\n");
        assertEquals(List.of("span", "span", "span", "del", "ins", "span"), names(diff));
        assertEquals("code lines", diff.parents().get(0).className());
        Element named = code("```diff lang=\"js\"\n-let a\n+let b\n  c\n```\n");
        assertEquals("let a\nlet b\n c\n", named.wholeText());
        assertEquals("code lines signed", named.parents().get(0).className());
        assertEquals(2, named.select(".k").size());
    }

    @Test
    void saysNothingOfAnUnknownLanguage() {
        Page page = Page.of("```no-such-language {1}\na\n```\n");
        assertEquals(List.of(), page.diagnostics());
        assertEquals(
                "<mark class=\"line\">a\n</mark>",
                Jsoup.parse(page.html()).select("code").html());
    }

    /** The text is the same whatever is marked, in every language. */
    @Test
    void marksChangeNoText() {
        String code = "/* a \"b\n */ '<?php #{x} ${y} `z` [1] (2) {3} -- // # % ; \\ <!-- @a 0x1F 1.5e3\nend";
        for (String language : Highlighter.names()) {
            String html = Page.of("```" + language + " {1-2} showLineNumbers\n" + code + "\n```\n")
                    .html();
            assertEquals(code + "\n", Jsoup.parse(html).select("code").get(0).wholeText(), language);
        }
    }

    /** A short text can ask for very much: lines that aren't there, marks without end. */
    @Test
    void hostileMarksAreBounded() {
        assertEquals(List.of("mark"), names(code("```js {1-999999,999999-999999,1-999999999999999999}\na\n```\n")));
        assertEquals(List.of("mark"), names(code("```js\na // [!code highlight:99999]\n```\n")));
        String many = "a " + "// [!code focus] ".repeat(2000);
        assertEquals(1, code("```js\n" + many + "\n```\n").children().size());
        assertEquals(
                1,
                code("```js\n" + "/".repeat(20_000) + " [!code" + " ".repeat(20_000) + "\n```\n")
                        .parents()
                        .get(0)
                        .childrenSize());
        code("```js " + "{".repeat(20_000) + "\na\n```\n");
        code("```js " + "{1} ".repeat(20_000) + "\na\n```\n");
    }

    private static List<String> names(Element code) {
        return code.children().stream().map(Element::normalName).toList();
    }

    private static Element code(String markdown) {
        Page page = Page.of(markdown);
        assertEquals(List.of(), page.diagnostics());
        return Jsoup.parse(page.html()).select("code").get(0);
    }
}
