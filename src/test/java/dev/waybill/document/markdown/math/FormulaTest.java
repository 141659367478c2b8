package dev.waybill.document.markdown.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static final Set<String> ELEMENTS = Set.of(
            "math",
            "mrow",
            "mi",
            "mn",
            "mo",
            "mtext",
            "mspace",
            "mfrac",
            "msqrt",
            "mroot",
            "msub",
            "msup",
            "msubsup",
            "munder",
            "mover",
            "munderover",
            "mtable",
            "mtr",
            "mtd",
            "mstyle",
            "mphantom",
            "mpadded");

    /** Elements by the number of their children that MathML Core requires. */
    private static final List<Set<String>> ARITIES = List.of(
            Set.of(),
            Set.of(),
            Set.of("mfrac", "mroot", "msub", "msup", "munder", "mover"),
            Set.of("msubsup", "munderover"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x | <mi>x</mi>",
                "12.5x | <mn>12.5</mn><mi>x</mi>",
                "a-b | <mi>a</mi><mo>−</mo><mi>b</mi>",
                "a_1^2 | <msubsup><mi>a</mi><mn>1</mn><mn>2</mn></msubsup>",
                "x^12 | <msup><mi>x</mi><mn>1</mn></msup><mn>2</mn>",
                "f'' | <msup><mi>f</mi><mo>′′</mo></msup>",
                "^2 | <msup><mrow></mrow><mn>2</mn></msup>",
                "\\frac12 | <mfrac><mn>1</mn><mn>2</mn></mfrac>",
                "\\frac{a}{b+c} | <mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mi>c</mi></mrow></mfrac>",
                "{a \\over b} | <mfrac><mi>a</mi><mi>b</mi></mfrac>",
                "\\sqrt[3]{x} | <mroot><mi>x</mi><mn>3</mn></mroot>",
                "\\alpha\\le\\infty | <mi>α</mi><mo>≤</mo><mi mathvariant=\"normal\">∞</mi>",
                "\\mathbb{R}\\mathcal B | <mi>ℝ</mi><mi>ℬ</mi>",
                "\\mathbf{AB1} | <mi>𝐀𝐁𝟏</mi>",
                "\\boldsymbol\\beta | <mi>𝜷</mi>",
                "\\mathrm{d}x | <mi mathvariant=\"normal\">d</mi><mi>x</mi>",
                "{\\bf x}y | <mi>𝐱</mi><mi>y</mi>",
                "a<b & c | ",
                "\\text{a < $x$ } | <mrow><mtext>a &lt;\u00A0</mtext><mrow><mi>x</mi></mrow><mtext>\u00A0</mtext></mrow>",
                "\\texttt{a\\_b} | <mrow><mtext class=\"math-mono\">a_b</mtext></mrow>",
                "\\not= | <mo>≠</mo>",
                "中文 | <mtext>中文</mtext>",
                "a % comment | <mi>a</mi>",
                "\\color{red}{x} | <mstyle mathcolor=\"red\"><mi>x</mi></mstyle>",
                "\\color{#fff} x | <mstyle mathcolor=\"#fff\"><mi>x</mi></mstyle>",
            })
    void writesMathMl(String tex, String expected) {
        Formula formula = Formula.of(tex, false);
        if (expected == null) {
            assertTrue(formula.problem().isPresent(), formula.html());
            return;
        }
        assertEquals(Optional.empty(), formula.problem());
        String html = formula.html();
        assertEquals(
                expected,
                html.substring(html.indexOf('>', html.indexOf("alttext")) + 1, html.length() - "</math>".length()));
    }

    @Test
    void setsLimitsBelowAndAboveOrBehind() {
        assertTrue(html("\\sum_{i=1}^n").startsWith("<munderover><mo movablelimits=\"true\">∑</mo>"));
        assertTrue(html("\\sum\\limits_i").startsWith("<munder><mo movablelimits=\"false\">∑</mo>"));
        assertTrue(html("\\sum\\nolimits_i").startsWith("<msub>"));
        assertTrue(html("\\int_0^1").startsWith("<msubsup>"));
        assertTrue(html("\\max_x").startsWith("<munder>"));
        assertTrue(html("\\underbrace{a}_{n}").startsWith("<munder><munder>"));
    }

    @Test
    void setsTablesOfManyKinds() {
        Element aligned = Jsoup.parse(html("\\begin{aligned}a&=b\\\\[2pt]c&=d\\\\\\end{aligned}"))
                .body();
        assertEquals(2, aligned.select("mtr").size());
        assertEquals(
                List.of("math-right", "math-left"),
                aligned.select("mtr").get(0).select("mtd").eachAttr("class"));
        Element array = Jsoup.parse(html("\\begin{array}{l|rc}1&2&3\\\\\\hline 4\\end{array}"))
                .body();
        assertEquals(
                List.of("math-left", "math-right math-rule", "", "math-left"),
                array.select("mtd").stream().map(Element::className).toList());
        assertEquals("math-ruled", array.select("mtr").get(1).className());
        for (String name : List.of(
                "matrix",
                "pmatrix",
                "bmatrix",
                "Bmatrix",
                "vmatrix",
                "Vmatrix",
                "cases",
                "align*",
                "gathered",
                "equation",
                "split")) {
            assertTrue(html("\\begin{" + name + "}a\\\\b\\end{" + name + "}").contains("<mtr><mtd"), name);
        }
        assertTrue(html("a\\\\b").contains("<mtr>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a \\foo b | 2+4 no command '\\foo'",
                "\\newcommand{\\a}{b} | 0+11 macros such as '\\newcommand' can't be defined",
                "{a | 0+1 '{' without '}'",
                "a} | 1+1 '}' without its partner",
                "a & b | 2+1 '&' without its partner",
                "\\left( a | 0+5 '\\left' without '\\right'",
                "\\left a \\right) | 6+1 no delimiter behind '\\left'",
                "\\frac{a} | 7+1 an argument is missing",
                "a^b^c | 3+1 a second superscript",
                "\\begin{foo}a\\end{foo} | 0+6 no environment 'foo'",
                "\\begin{matrix}a | 0+6 '\\begin{matrix}' without '\\end{matrix}'",
                "\\begin{matrix}a\\end{cases} | 15+4 '\\end{cases}' where '\\begin{matrix}' is open",
                "\\color{url(x)}{a} | 6+1 no colour 'url(x)'",
                "\\href{javascript:alert(1)}{x} | 0+5 no command '\\href'",
                "a$b | 1+1 '$' can't stand here",
            })
    void saysWhatItCannotRead(String tex, String expected) {
        Formula.Problem problem = Formula.of(tex, true).problem().orElseThrow();
        assertEquals(
                expected,
                problem.start() + "+" + (problem.end() - problem.start()) + " "
                        + problem.message().toString());
    }

    @Test
    void writesTheSourceAsItsAlternative() {
        assertTrue(Formula.of(" a <\n \"b\" ", false).html().startsWith("<math alttext=\"a &lt; &quot;b&quot;\">"));
    }

    /** Whatever is written, the result is one balanced element of MathML Core without anything active. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\\text{<img src=x onerror=alert(1)>}",
                "\\tag{<b onclick=x>}",
                "\\operatorname{<b>}",
                "\\color{red\"onclick=\"x}{a}",
                "\\color{\"><script>}{a}",
                "\\begin{array}{\"><script>}a\\end{array}",
                "\\begin{\"><script>}a\\end{\"><script>}",
                "\\hspace{1em\"><script>}",
                "\\left<a\\right>\\middle\"",
                "\\unicode{x3c}",
                "\u0000\u0001\u2028\uffff\ud800",
                "\\",
                "\\\\",
                "%",
                "''''",
                "_",
                "^^",
                "\\limits",
                "\\right",
                "\\end{a}",
                "\\over\\over",
            })
    void isNeverActive(String tex) {
        for (String whole : List.of(
                tex,
                "{" + tex + "}",
                "\\frac{" + tex + "}{b}",
                "\\begin{cases}" + tex + "&x\\end{cases}",
                "x_" + tex)) {
            Formula formula = Formula.of(whole, true);
            assertTrue(formula.html().isEmpty() == formula.problem().isPresent(), whole);
            formula.problem()
                    .ifPresent(diagnostic -> assertTrue(
                            0 <= diagnostic.start()
                                    && diagnostic.start() <= diagnostic.end()
                                    && diagnostic.end() <= Math.max(1, whole.length()),
                            whole));
            check(formula.html(), whole);
        }
    }

    private static void check(String html, String tex) {
        Element body = Jsoup.parseBodyFragment(html).body();
        assertEquals(html.isEmpty() ? 0 : 1, body.childrenSize(), tex);
        for (Element element : body.select("*:not(body)")) {
            assertTrue(ELEMENTS.contains(element.normalName()), tex + ": " + html);
            element.attributes()
                    .forEach(attribute -> assertTrue(
                            !attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")
                                    && !attribute.getKey().matches("style|href|src"),
                            tex + ": " + attribute));
            for (int count = 2; count < ARITIES.size(); count++) {
                assertTrue(
                        !ARITIES.get(count).contains(element.normalName()) || element.childrenSize() == count,
                        tex + ": " + html);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "a^{b_{",
                "\\frac{",
                "\\sqrt{",
                "\\left(",
                "\\begin{matrix}",
                "\\text{",
                "\\displaystyle ",
                "a\\over ",
                "\\color{red} ",
                "\\rm ",
                "\\substack{",
                "\\hat",
                "\\not",
                "\\mathbf",
                "\\sqrt[",
                "$",
                "\\text{$",
                "'",
                "\\limits",
                "\\\\",
                "&"
            })
    void hostileFormulasAreBounded(String part) {
        for (int count : List.of(100, 3_000, 30_000)) {
            Formula formula = Formula.of(part.repeat(count), true);
            check(formula.html().length() < 100_000 ? formula.html() : "", part);
        }
        Formula tooLong = Formula.of("x".repeat(30_000), true);
        assertEquals(
                "a formula of over 20000 characters",
                tooLong.problem().orElseThrow().message().toString());
    }

    private static String html(String tex) {
        Formula formula = Formula.of(tex, true);
        assertEquals(Optional.empty(), formula.problem());
        check(formula.html(), tex);
        return formula.html().replaceFirst("<math[^>]*>", "");
    }
}
