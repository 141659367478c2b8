package dev.waybill.document.markdown;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pages of variable size, each meant to make one part of the program slow, deep or large. */
final class HostilePages {
    /** By name. */
    static final Map<String, IntFunction<String>> ALL = new TreeMap<>();

    static {
        repeated("link label", "[\\!", "");
        repeated("image in link", "![[]()", "");
        repeated("link to an angle", "[a](<b", "");
        repeated("link to a bracket", "[a](b", "");
        repeated("instruction", "x <? >", "");
        repeated("CDATA", "x <![CDATA[ ", "");
        repeated("bare address", "www.", "");
        repeated("entities", "&#0;&amp;&", "");
        repeated("table rows", "|x|y|\n", "|a|b|\n|-|-|\n");
        repeated("table columns", "|a", "");
        repeated("open brackets", "[", "");
        repeated("open and closed brackets", "[]", "");
        repeated("emphasis", "*a **a ", "");
        repeated("mixed emphasis", "**a *b _c __d ~~e ", "");
        repeated("strikes", "~~a ", "");
        repeated("open tags", "<b>", "");
        repeated("block tags", "<div>\n", "");
        repeated("comments", "x <!-- ", "");
        repeated("attributes", "b=\"c\" ", "<a ");
        repeated("broken tags", "<a b", "");
        repeated("footnote uses", "[^1]", "[^1]: a\n\n");
        repeated("mail", "a.", "");
        repeated("mail signs", "a@", "");
        repeated("code comment", "/*", "```java\n");
        repeated("code quotes", "\"'", "```js\n");
        repeated("code tags", "<a <!-- ", "```html\n");
        repeated("heading id", " {#", "## a");
        repeated("heading spaces", " ", "## a");
        repeated("headings", "## a\n", "");
        repeated("container brackets", "[", ":::a");
        repeated("containers", ":::details\n", "");
        repeated("backslashes at the end", "\\\n", "");
        repeated("one word", "a", "");
        repeated("one Chinese word", "保证金", "");
        repeated("colons", "a\n: b\n\n", "");
        repeated("steps", "- [ ] a <!-- #", "");
        repeated("waits", "1. [ ] ⏳", "");
        repeated("conditions", "- [ ] 【仅限:", "");
        repeated("punctuation", "中,", "");
        repeated("breaks", "a  \n", "");
        repeated("setext", "a\n-\n", "");
        repeated("directives", "::include[a](_a.md)\n", "");
        repeated("directive brackets", "::a[](", "");
        repeated("data", "[1](_data/a.yaml#b)", "");
        repeated("colons of directives", "::a ", "");
        math("formulas", "$a$ ");
        math("open formulas", "$a ");
        math("open formulas with braces", "${a ");
        math("open code formulas", "$`a ");
        math("dollars", "$$");
        math("formula blocks", "$$\n");
        math("groups in a formula", "{");
        math("scripts in a formula", "a^{b_");
        math("environments in a formula", "\\begin{matrix}");
        math("switches in a formula", "\\displaystyle ");
        math("fractions in a formula", "a\\over ");
        math("texts in a formula", "\\text{");
        put("backticks", n -> lines(1, (int) Math.sqrt(2.0 * n), i -> "a" + "`".repeat(i)));
        put("definitions", n -> lines(0, n, i -> "[a" + i + "]: u") + "\n\n" + "[a1]".repeat(n));
        put("footnotes", n -> lines(0, n, i -> "x[^" + i + "]\n\n[^" + i + "]: y\n"));
        put("nested list", n -> lines(0, (int) Math.sqrt(n), i -> "  ".repeat(i) + "- a"));
        put("quotes", n -> ">".repeat(n) + "a");
        put("items", n -> "- ".repeat(n) + "a");
        put("brackets in brackets", n -> "[".repeat(n) + "a" + "]".repeat(n));
        put(
                "wide table",
                n -> "|a".repeat((int) Math.sqrt(n)) + "\n" + "|-".repeat((int) Math.sqrt(n)) + "\n"
                        + ("|x".repeat((int) Math.sqrt(n)) + "\n").repeat((int) Math.sqrt(n)));
        put("long title", n -> "---\ntitle: " + "题".repeat(n) + "\n---\n");
        put(
                "many tags",
                n -> "---\ntitle: t\ntags: [" + lines(0, n, i -> "t" + i).replace('\n', ',') + "]\n---\n");
        put(
                "many aliases",
                n -> "---\ntitle: t\naliases: [" + lines(0, n, i -> "/o" + i).replace('\n', ',') + "]\n---\n");
        put("folded YAML", n -> "---\ntitle: >\n" + " a\n".repeat(n) + "---\n");
        put("quoted YAML", n -> "---\ntitle: \"" + "\\u4e00".repeat(n) + "\"\n---\n");
        put(
                "YAML maps",
                n -> "---\ntitle: t\nparams: {"
                        + lines(0, n, i -> "k" + i + ": v").replace('\n', ',') + "}\n---\n");
        put("YAML lists", n -> "---\ntitle: t\nparams: " + "[".repeat(n) + "\n---\n");
        put("YAML comments", n -> "---\ntitle: t\n" + "# c\n".repeat(n) + "---\n");
        put("YAML dashes", n -> "---\ntitle: t\n" + "--- x\n".repeat(n));
    }

    private HostilePages() {}

    /** The whole file, front matter included. */
    static String file(String name, int size) {
        String text = ALL.getOrDefault(name, n -> "").apply(size);
        return text.startsWith("---\n") ? text : "---\ntitle: T\nchecklist: c\n---\n" + text + "\n";
    }

    private static void repeated(String name, String part, String before) {
        put(name, n -> before + part.repeat(n));
    }

    /** A page of formulas, or of one long formula. */
    private static void math(String name, String part) {
        boolean whole = part.startsWith("$");
        put(
                name,
                n -> "---\ntitle: t\nmath: true\n---\n"
                        + (whole ? part.repeat(n) : "$$\n" + part.repeat(n) + "\n$$\n"));
    }

    private static void put(String name, IntFunction<String> page) {
        ALL.put(name, page);
    }

    private static String lines(int from, int to, IntFunction<String> line) {
        return IntStream.range(from, to).mapToObj(line).collect(Collectors.joining("\n"));
    }
}
