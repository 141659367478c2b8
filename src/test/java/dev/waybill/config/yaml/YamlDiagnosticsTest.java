package dev.waybill.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.MarkedText;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlDiagnosticsTest {
    @Test
    void refusesAnAnchor() {
        assertDiagnostic("a YAML anchor '&x' is not allowed", "title: «&x a»\n");
    }

    @Test
    void refusesAnAlias() {
        assertDiagnostic("a YAML alias is not allowed", "title: «*x»\n");
    }

    @Test
    void refusesATagWhateverItNames() {
        assertDiagnostic("a YAML tag '!!java.net.URL' is not allowed", "a: «!!java.net.URL [»\"http://x\"]\n");
        assertDiagnostic("a YAML tag '!!str' is not allowed", "a: «!!str 5»\n");
        assertDiagnostic("a YAML tag '!own' is not allowed", "a: «!own {»b: c}\n");
    }

    @Test
    void refusesAKeyWrittenTwice() {
        assertDiagnostic("key 'date' is written twice", "date: 1\ntitle: a\n«date»: 2\n");
        assertDiagnostic("key 'b' is written twice", "a: {b: 1, «b»: 2}\n");
    }

    @Test
    void refusesAKeyThatIsNoWord() {
        assertDiagnostic("a key that is a list", "? «[»a]\n: b\n");
    }

    @Test
    void refusesARootThatIsNoMap() {
        assertDiagnostic("expected keys and values, found a list", "«-» a\n- b\n");
        assertDiagnostic("expected keys and values, found text", "«just words»\n");
    }

    @Test
    void refusesASecondDocument() {
        assertDiagnostic("a second YAML document is not allowed", "a: b\n--- \n«c»: d\n");
    }

    @Test
    void tellsWhereTheSyntaxBreaks() {
        assertDiagnostic("a ': ' within a value, or a line that is indented too far", "title: 注意«:» 文字\n");
        assertDiagnostic("a tab, which YAML doesn't allow for indentation", "a:\n«\t»b: c\n");
        assertDiagnostic("a value can't start with '@'", "title: «@»name\n");
    }

    @Test
    void saysCommonDiagnosticsInItsOwnWords() {
        assertDiagnostic("a quotation mark is opened and never closed", "title: \"a\n«»");
        assertDiagnostic("a list in brackets lacks a comma, or its ']'", "tags: [a, b\ntitle«:» c\n");
        assertDiagnostic("a map in braces lacks a comma, or its '}'", "params: {a: b\ntitle«:» c\n");
        assertDiagnostic("a list can't start here; its first '- ' stands on a line of its own", "tags: «-» a\n");
        assertDiagnostic("between double quotes '\\c' stands for nothing", "title: \"\\«c»\"\n");
        assertDiagnostic("a line is indented unlike those that it belongs to", "a:\n  b: c\n «d»: e\n");
        assertDiagnostic("a line that should be 'key: value' has no colon", "title: a\nb\n«c»: d\n");
    }

    @Test
    void namesAFullWidthColonAfterAKey() {
        assertDiagnostic("the full-width colon '：' after 'title' ends no key", "title«：»测试\n");
        assertDiagnostic("the full-width colon '：' after 'summary' ends no key", "title: 甲\nsummary«：»乙\n");
        assertDiagnostic("a ': ' within a value, or a line that is indented too far", "title: 甲：乙«:» 丙\n");
    }

    @Test
    void countsAstralCharactersBeforeADiagnosticOnce() {
        assertDiagnostic("a ': ' within a value, or a line that is indented too far", "icon: 😀😀\n标题: 😀 注意«:» 文字\n");
        assertDiagnostic("key 'b' is written twice", "icon: {😀𠮷: 1, b: 😀, «b»: 2}\n");
    }

    @Test
    void refusesAControlCharacterAtItsPlace() {
        assertDiagnostic("YAML: the character U+0007 is not allowed", "icon: 😀\ntitle: a«\u0007»b\n");
        assertDiagnostic("YAML: the character U+FFFE is not allowed", "icon: 😀«\uFFFE»\n");
    }

    @Test
    void refusesDeepNestingInEveryNotation() {
        String diagnostic = "YAML: nested too deeply, beyond 20 levels";
        assertDiagnostic(diagnostic, "a: " + "[".repeat(19) + "«[»" + "[".repeat(20_000));
        assertDiagnostic(diagnostic, "a: " + "{b: ".repeat(19) + "«{»b: " + "{b: ".repeat(20_000));
        assertDiagnostic(diagnostic, "- ".repeat(20) + "«-» " + "- ".repeat(20_000) + "a");
        assertDiagnostic(diagnostic, "? ".repeat(20) + "«?» " + "? ".repeat(20_000) + "a");
        assertDiagnostic(diagnostic, indented(20) + " ".repeat(20) + "«k»:\n" + " ".repeat(21) + "k: v\n");
    }

    @Test
    void readsTwentyLevels() {
        assertEquals(List.of(), diagnostics(MarkedText.of("a.yaml", "a: " + "[".repeat(19) + "]".repeat(19))));
        assertEquals(List.of(), diagnostics(MarkedText.of("a.yaml", indented(20))));
    }

    @Test
    void refusesMoreThanTheParserCanReadInTime() {
        Diagnostic diagnostic = diagnostics(MarkedText.of("a.yaml", "a: " + "x".repeat(2 << 20)))
                .get(0);
        assertEquals(
                "a.yaml: error[too-large]: the YAML has 2097155 characters, and 2097152 is the most",
                diagnostic.toString());
    }

    private static String indented(int levels) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            text.append(" ".repeat(i)).append("k:\n");
        }
        return text.toString();
    }

    private static void assertDiagnostic(String message, String written) {
        MarkedText text = MarkedText.of("a.yaml", written);
        List<Diagnostic> diagnostics = diagnostics(text);
        assertEquals(
                List.of(message),
                diagnostics.stream()
                        .map(diagnostic -> diagnostic.message().toString().toString())
                        .toList());
        assertEquals(Rule.YAML_SYNTAX, diagnostics.get(0).rule());
        assertEquals(
                text.marks(), diagnostics.stream().map(Diagnostic::location).toList());
    }

    private static List<Diagnostic> diagnostics(MarkedText text) {
        return YamlReader.read(text.file()).diagnostics();
    }
}
