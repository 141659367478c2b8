package dev.waybill.document.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.FrontMatterReader;
import dev.waybill.document.Page;
import dev.waybill.document.markdown.include.IncludedFiles;
import dev.waybill.document.markdown.text.PageDiagnostics;
import dev.waybill.document.markdown.text.ParseBudget;
import dev.waybill.document.markdown.text.WholeText;
import dev.waybill.document.markdown.write.PublishedWriters;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import dev.waybill.testing.LongForm;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of a page. */
class BodyParserTest {
    private static final int MANY = LongForm.times(3_000, 10_000);

    private static final BodyParser IMPATIENT = new BodyParser(
            IncludedFiles.NONE,
            MarkdownOptions.DEFAULT,
            PublishedWriters.all(),
            () -> new ParseBudget(20_000_000, 150));

    private static List<Diagnostic> read(String body) {
        return read(body, IMPATIENT);
    }

    private static List<Diagnostic> read(String body, BodyParser parser) {
        SourceFile file = new SourceFile("content/x.md", "---\ntitle: T\n---\n" + body + "\n");
        LineIndex lines = new LineIndex(file);
        PageDiagnostics diagnostics = new PageDiagnostics(WholeText.of(file, lines));
        parser.parse(file, FrontMatterReader.read(file, lines).value(), diagnostics);
        return diagnostics.found();
    }

    private static String lines(int from, int to, java.util.function.IntFunction<String> line) {
        return IntStream.range(from, to).mapToObj(line).collect(Collectors.joining("\n"));
    }

    static Stream<String> hostile() {
        return Stream.of(
                "[" + "\\".repeat(40),
                "[" + "\\!".repeat(40),
                "![[]()".repeat(2 * MANY),
                "[a](<b".repeat(2 * MANY),
                "[a](b".repeat(2 * MANY),
                "x <? >".repeat(2 * MANY),
                "x <![CDATA[ ".repeat(2 * MANY),
                "www.".repeat(2 * MANY),
                "&#0;&amp;&".repeat(2 * MANY),
                "|a|b|\n|-|-|\n" + "|x|y|\n".repeat(MANY),
                ">".repeat(2 * MANY) + "a",
                "- ".repeat(MANY / 2) + "a",
                lines(0, MANY / 10, i -> "  ".repeat(i) + "- a"),
                lines(0, MANY / 10, i -> ":".repeat(MANY / 10 + 3 - i) + "details"),
                "[".repeat(2 * MANY) + "a" + "]".repeat(2 * MANY),
                "*a **a ".repeat(MANY / 2) + "b** b*".repeat(MANY / 2),
                lines(1, MANY / 4, i -> "a" + "`".repeat(i)),
                "[x](<" + "a".repeat(5 * MANY) + ">)",
                "<a " + "b=\"c\" ".repeat(2 * MANY),
                "<b>".repeat(2 * MANY),
                "<div>\n".repeat(2 * MANY),
                "<!-- ".repeat(2 * MANY),
                "x <!-- ".repeat(2 * MANY),
                "[^1]: a[^1]\n\n" + "[^1]".repeat(2 * MANY),
                lines(1, MANY / 2, i -> "[a" + i + "]: u") + "\n\n" + "[a1]".repeat(MANY / 2),
                "a.".repeat(2 * MANY) + "@",
                "```java\n" + "/*".repeat(5 * MANY) + "\n```",
                "## a" + " {#".repeat(2 * MANY) + "x",
                "## a" + " ".repeat(5 * MANY) + "x",
                ":::a" + "[".repeat(5 * MANY) + "x");
    }

    /** The work is limited by its count; the bound only ends a loop without end. */
    @ParameterizedTest
    @MethodSource("hostile")
    void endsWithoutThrowing(String body) {
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> read(body));
    }

    /** A page that is expensive for any parser. */
    @Test
    void reportsWhereAPageTakesTooLong() {
        BodyParser none = new BodyParser(
                IncludedFiles.NONE, MarkdownOptions.DEFAULT, PublishedWriters.all(), () -> new ParseBudget(50, 0));
        Diagnostic diagnostic = read("一\n二\n", none).get(0);
        assertEquals(
                "content/x.md:4",
                diagnostic.location().path() + ":" + diagnostic.location().line());
        assertEquals("too-large", diagnostic.rule().id());
        assertEquals(
                "the page takes over 50 steps to read", diagnostic.message().toString());
    }

    @Test
    void readsOrdinaryPagesWellWithinTheLimit() {
        String table = "|a|b|\n|-|-|\n" + "|x|y|\n".repeat(20_000);
        String page = lines(
                0,
                500,
                i -> "## 标题 " + i + "\n\n**注意：**[链](b.md#c" + i + ") `x`，[r" + i + "] *a*\n\n- a\n- b\n\n[r" + i
                        + "]: u.md");
        BodyParser strict = new BodyParser(
                IncludedFiles.NONE,
                MarkdownOptions.DEFAULT,
                PublishedWriters.all(),
                () -> new ParseBudget(1_000_000, 75));
        assertEquals(List.of(), read(table, strict));
        assertEquals(List.of(), read(page, strict));
    }

    @Test
    void reportsWhatIsNestedTooDeep() {
        assertEquals(
                "content/x.md:5:1: error[too-large]: Markdown nested over 100 deep, or too long without a break",
                read("a\n" + ">".repeat(5000) + "b").get(0).toString());
    }

    @Test
    void readsALongRuleAsARule() {
        assertEquals(List.of(), read("a\n\n" + "- ".repeat(600) + "\n\n" + "-".repeat(600)));
    }

    @Test
    void reportsTheFirstLevelThatIsTooMuch() {
        assertEquals("too-large", read("> ".repeat(101) + "a").get(0).rule().id());
        assertEquals("too-large", read("- ".repeat(101) + "a").get(0).rule().id());
        assertEquals("too-large", read("1. ".repeat(2000) + "a").get(0).rule().id());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 99})
    void acceptsNestingWithinTheLimit(int depth) {
        assertEquals(List.of(), read("> ".repeat(depth) + "a"));
    }

    @Test
    void readsTheSamePageOnManyThreads() {
        String body = "## 标题\n\n**注意：**[链](b.md) `x`\n\n```java\nint x;\n```\n";
        String expected = Page.of(body).html();
        assertTrue(IntStream.range(0, 200)
                .parallel()
                .allMatch(i -> Page.of(body).html().equals(expected)));
    }
}
