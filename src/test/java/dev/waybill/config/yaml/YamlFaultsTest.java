package dev.waybill.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.MarkedText;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlFaultsTest {
    @Test
    void refusesAnAnchor() {
        assertFault("a YAML anchor '&x' is not allowed", "title: «&x a»\n");
    }

    @Test
    void refusesAnAlias() {
        assertFault("a YAML alias is not allowed", "title: «*x»\n");
    }

    @Test
    void refusesATagWhateverItNames() {
        assertFault("a YAML tag '!!java.net.URL' is not allowed", "a: «!!java.net.URL [»\"http://x\"]\n");
        assertFault("a YAML tag '!!str' is not allowed", "a: «!!str 5»\n");
        assertFault("a YAML tag '!own' is not allowed", "a: «!own {»b: c}\n");
    }

    @Test
    void refusesAKeyWrittenTwice() {
        assertFault("key 'date' is written twice", "date: 1\ntitle: a\n«date»: 2\n");
        assertFault("key 'b' is written twice", "a: {b: 1, «b»: 2}\n");
    }

    @Test
    void refusesAKeyThatIsNoWord() {
        assertFault("a key that is a list", "? «[»a]\n: b\n");
    }

    @Test
    void refusesARootThatIsNoMap() {
        assertFault("expected keys and values, found a list", "«-» a\n- b\n");
        assertFault("expected keys and values, found text", "«just words»\n");
    }

    @Test
    void refusesASecondDocument() {
        assertFault("a second YAML document is not allowed", "a: b\n--- \n«c»: d\n");
    }

    @Test
    void tellsWhereTheSyntaxBreaks() {
        assertFault("a ': ' within a value, or a line that is indented too far", "title: 注意«:» 文字\n");
        assertFault("a tab, which YAML doesn't allow for indentation", "a:\n«\t»b: c\n");
        assertFault("a value can't start with '@'", "title: «@»name\n");
    }

    @Test
    void saysCommonFaultsInItsOwnWords() {
        assertFault("a quotation mark is opened and never closed", "title: \"a\n«»");
        assertFault("a list in brackets lacks a comma, or its ']'", "tags: [a, b\ntitle«:» c\n");
        assertFault("a map in braces lacks a comma, or its '}'", "params: {a: b\ntitle«:» c\n");
        assertFault("a list can't start here; its first '- ' stands on a line of its own", "tags: «-» a\n");
        assertFault("between double quotes '\\c' stands for nothing", "title: \"\\«c»\"\n");
        assertFault("a line is indented unlike those that it belongs to", "a:\n  b: c\n «d»: e\n");
        assertFault("a line that should be 'key: value' has no colon", "title: a\nb\n«c»: d\n");
    }

    @Test
    void namesAFullWidthColonAfterAKey() {
        assertFault("the full-width colon '：' after 'title' ends no key", "title«：»测试\n");
        assertFault("the full-width colon '：' after 'summary' ends no key", "title: 甲\nsummary«：»乙\n");
        assertFault("a ': ' within a value, or a line that is indented too far", "title: 甲：乙«:» 丙\n");
    }

    @Test
    void countsAstralCharactersBeforeAFaultOnce() {
        assertFault("a ': ' within a value, or a line that is indented too far", "icon: 😀😀\n标题: 😀 注意«:» 文字\n");
        assertFault("key 'b' is written twice", "icon: {😀𠮷: 1, b: 😀, «b»: 2}\n");
    }

    @Test
    void refusesAControlCharacterAtItsPlace() {
        assertFault("YAML: the character U+0007 is not allowed", "icon: 😀\ntitle: a«\u0007»b\n");
        assertFault("YAML: the character U+FFFE is not allowed", "icon: 😀«\uFFFE»\n");
    }

    @Test
    void refusesDeepNestingInEveryNotation() {
        String fault = "YAML: nested too deeply, beyond 20 levels";
        assertFault(fault, "a: " + "[".repeat(19) + "«[»" + "[".repeat(20_000));
        assertFault(fault, "a: " + "{b: ".repeat(19) + "«{»b: " + "{b: ".repeat(20_000));
        assertFault(fault, "- ".repeat(20) + "«-» " + "- ".repeat(20_000) + "a");
        assertFault(fault, "? ".repeat(20) + "«?» " + "? ".repeat(20_000) + "a");
        assertFault(fault, indented(20) + " ".repeat(20) + "«k»:\n" + " ".repeat(21) + "k: v\n");
    }

    @Test
    void readsTwentyLevels() {
        assertEquals(List.of(), faults(MarkedText.of("a.yaml", "a: " + "[".repeat(19) + "]".repeat(19))));
        assertEquals(List.of(), faults(MarkedText.of("a.yaml", indented(20))));
    }

    @Test
    void refusesMoreThanTheParserCanReadInTime() {
        Diagnostic fault =
                faults(MarkedText.of("a.yaml", "a: " + "x".repeat(2 << 20))).get(0);
        assertEquals(
                "a.yaml: error[too-large]: the YAML has 2097155 characters, and 2097152 is the most", fault.toString());
    }

    private static String indented(int levels) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            text.append(" ".repeat(i)).append("k:\n");
        }
        return text.toString();
    }

    private static void assertFault(String message, String written) {
        MarkedText text = MarkedText.of("a.yaml", written);
        List<Diagnostic> faults = faults(text);
        assertEquals(
                List.of(message),
                faults.stream()
                        .map(fault -> fault.message().toString().toString())
                        .toList());
        assertEquals(Rule.YAML_SYNTAX, faults.get(0).rule());
        assertEquals(text.marks(), faults.stream().map(Diagnostic::location).toList());
    }

    private static List<Diagnostic> faults(MarkedText text) {
        return YamlReader.read(text.file()).diagnostics();
    }
}
