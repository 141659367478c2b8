package dev.waybill.document.markdown.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.document.Page;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MathTest {
    /** A page whose body starts on line 5. */
    private static Page of(String body) {
        return Page.ofFile("---\ntitle: T\nmath: true\n---\n" + body);
    }

    private static List<String> formulas(String body) {
        Page page = of(body);
        assertEquals(List.of(), page.diagnostics());
        return Jsoup.parse(page.html()).select("math").eachAttr("alttext");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a $x$ b",
                "设$x$为",
                "$x$",
                "($x$)",
                "$x$, $x$",
                "a $`x`$ b",
                "a $$x$$ b",
                "$$x$$",
                "$$\nx\n$$",
                "$$ x $$",
                "text\n$$\nx\n$$\ntext",
                "- a\n\n  $$\n  x\n  $$",
                "> $$\n> x\n> $$",
                "```math\nx\n```",
                "**$x$**",
                "| $x$ |\n|-|",
                "## $x$",
                "[$x$](a.md)",
                "$$x\n$$",
                "a[^1]\n\n[^1]: $x$"
            })
    void findsFormulas(String body) {
        assertEquals(List.of("x"), formulas(body + "\n").stream().distinct().toList(), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$5 and $6",
                "US$5, US$6",
                "a \\$x\\$ b",
                "a $ x$ b",
                "a $x $ b",
                "`$x$`",
                "    $x$\n",
                "```\n$x$\n```",
                "$",
                "$$",
                "$$$$",
                "a$x$b",
                "costs $5/$6",
                "$$x$ y",
                "$x\n\ny$",
                "<b title=\"$x$\">"
            })
    void leavesOtherDollarsAlone(String body) {
        assertEquals(List.of(), Jsoup.parse(of(body + "\n").html()).select("math"), body);
    }

    @Test
    void readsNoMarkdownInThem() {
        assertEquals(
                List.of("a_1 * b_2 * c", "[x](y) \\text{`a`} {<b}"),
                formulas("$a_1 * b_2 * c$ $[x](y) \\text{`a`} {<b}$\n"));
        assertEquals(
                List.of("- a = b # c"),
                formulas("$$\n- a\n= b\n# c\n$$\n".replace("# c", "\\# c")).stream()
                        .map(tex -> tex.replace("\\#", "#"))
                        .toList());
        assertEquals(List.of("\\text{if $x$}"), formulas("$\\text{if $x$}$\n"));
    }

    /** Browsers don't break formulas, so a long one has a frame that can scroll. */
    @Test
    void framesLongFormulasWithinText() {
        String tex = "x+".repeat(20) + "y";
        assertTrue(of("a $" + tex + "$\n").html().startsWith("<p>a <span class=\"math-wide\"><math alttext="));
    }

    @Test
    void isOffUnlessItIsAskedFor() {
        assertEquals("<p>$x$</p>\n", Page.of("$x$\n").html());
        assertTrue(Page.of("```math\nx\n```\n").html().contains("data-language=\"math\""));
    }

    @Test
    void reportsWhatItCannotReadAtItsPlaceAndShowsItAsWritten() {
        Page page = of("a $x + \\foo{<b>}$ c\n\n> $$\n> a\n>   \\bar b \\baz\n> $$\n\n```math\na\n}\n```\n");
        assertEquals(
                List.of(
                        "5:8+4 math: the formula can't be read: no command '\\foo'",
                        "9:12+4 math: the formula can't be read: no command '\\baz'",
                        "14:1+1 math: the formula can't be read: '}' without its partner"),
                page.diagnostics());
        Document html = Jsoup.parse(page.html());
        assertEquals("$x + \\foo{<b>}$", html.select("p code").text());
        assertEquals(
                "$$\na\n  \\bar b \\baz\n$$\n",
                html.select("blockquote code").get(0).wholeText());
        assertEquals(
                "a\n}\n", html.select("pre").get(html.select("pre").size() - 1).wholeText());
        assertFalse(page.parsed().hasErrors());
    }

    @Test
    void isPartOfTheTextThatIsSearched() {
        Page page = of("## A $x^2$\n\nb $y$\n\n$$\nz\n$$\n");
        assertEquals("A x^2", page.document().headings().get(0).text());
        assertEquals("b y\nz", page.document().passages().get(0).text());
    }

    /** Neither a mark that nothing closes nor one that closes nothing takes the rest of the page. */
    @Test
    void aStrayMarkTakesNothingWithIt() {
        assertTrue(of("$$\n\n# A\n\nb\n").html().contains("<p>b</p>"));
        assertTrue(of("x $$ y\n\n# A\n").html().contains("<h1"));
    }
}
