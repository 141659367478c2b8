package dev.waybill.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.MarkedText;
import dev.waybill.config.yaml.KeyTable.ValueType;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One test a type of value: it stays silent on what it holds, and tells of the rest at its place. */
class KeyTableTest {
    private static final KeyTable INNER = new KeyTable("inner", List.of(key("flag", new ValueType.Flag())));

    private static final KeyTable TABLE = new KeyTable(
            "test",
            List.of(
                    key("text", new ValueType.Text()),
                    key("flag", new ValueType.Flag()),
                    key("whole", new ValueType.Whole(-3, 100)),
                    key("decimal", new ValueType.Decimal(0.5, 10)),
                    key("date", new ValueType.Date()),
                    key("choice", new ValueType.Choice(List.of("left", "right"))),
                    key("texts", new ValueType.Texts()),
                    key("textMap", new ValueType.TextMap()),
                    key("countMap", new ValueType.CountMap()),
                    key("table", new ValueType.Table(INNER)),
                    key("tables", new ValueType.Tables(INNER)),
                    key("free", new ValueType.Free())));

    @Test
    void textIsAnySingleValue() {
        assertSilent("text: a", "text: '12'", "text: 12:30", "text: true");
        assertDiagnostic("'text' is a list, which is not text", "text: «[»a]");
        assertDiagnostic("'text' is a map, which is not text", "text:\n  «a»: b");
    }

    @Test
    void flagIsAPlainTrueOrFalse() {
        assertSilent("flag: true", "flag: false");
        assertDiagnostic("'flag' is 'yes', which is not true or false", "flag: «yes»");
        assertDiagnostic("'flag' is 'true', which is not true or false", "flag: «\"true\"»");
        assertDiagnostic("'flag' is 'True', which is not true or false", "flag: «True»");
    }

    @Test
    void wholeIsANumberWithinItsBounds() {
        assertSilent("whole: 0", "whole: -3", "whole: 100", "whole: +7");
        assertDiagnostic("'whole' is '101', which is not a whole number from -3 to 100", "whole: «101»");
        assertDiagnostic("'whole' is '1.5', which is not a whole number from -3 to 100", "whole: «1.5»");
        assertDiagnostic(
                "'whole' is '99999999999', which is not a whole number from -3 to 100", "whole: «99999999999»");
        assertDiagnostic("'whole' is '１', which is not a whole number from -3 to 100", "whole: «１»");
    }

    @Test
    void decimalIsANumberWithinItsBounds() {
        assertSilent("decimal: 1", "decimal: 0.5", "decimal: 10");
        assertDiagnostic("'decimal' is '0.4', which is not a number from 0.5 to 10.0", "decimal: «0.4»");
        assertDiagnostic("'decimal' is '.nan', which is not a number from 0.5 to 10.0", "decimal: «.nan»");
        assertDiagnostic("'decimal' is '1e1', which is not a number from 0.5 to 10.0", "decimal: «1e1»");
    }

    @Test
    void dateIsADayThatExists() {
        assertSilent("date: 2025-05-18", "date: '2025-05-18 08:54'", "date: 2025-05-18T08:54:43+08:00");
        assertDiagnostic(
                "'date' is '2025-02-30', which is not a date such as 2025-05-18 or 2025-05-18 08:54:43",
                "text: 标题\ndate: «2025-02-30»");
    }

    @Test
    void choiceIsOneOfItsWords() {
        assertSilent("choice: left");
        assertDiagnostic("'choice' is 'middle', which is not one of left, right", "choice: «middle»");
    }

    @Test
    void textsIsAListOrASingleText() {
        assertSilent("texts: [a, b]", "texts: a", "texts: []");
        assertDiagnostic("'texts' is a map, which is not a list of texts", "texts: «{»a: b}");
        assertDiagnostic("'texts' is a list, which is not a list of texts", "texts: [a, «[»b]]");
    }

    @Test
    void textMapHoldsTexts() {
        assertSilent("textMap: {a: b}", "textMap:\n  a: |\n    one\n    two");
        assertDiagnostic("'textMap' is 'a', which is not a map of names to texts", "textMap: «a»");
        assertDiagnostic("'textMap: a' is a list, which is not text", "textMap: {a: «[»b]}");
    }

    @Test
    void countMapHoldsWholeNumbers() {
        assertSilent("countMap: {/a/: 0, b: 12}");
        assertDiagnostic(
                "'countMap' is a list, which is not a map of names to whole numbers of 0 or more", "countMap: «[»]");
        assertDiagnostic("'countMap: /a/' is '-1', which is not a whole number of 0 or more", "countMap: {/a/: «-1»}");
    }

    @Test
    void tableHoldsKeysOfItsOwn() {
        assertSilent("table: {flag: true}");
        assertDiagnostic("'table' is 'x', which is not a map of keys", "table: «x»");
        assertDiagnostic("unknown key 'flga' in inner, did you mean 'flag'?", "table: {«flga»: true}");
        assertDiagnostic("'flag' is 'no', which is not true or false", "table:\n  flag: «no»");
    }

    @Test
    void tablesHoldsMapsWithKeysOfTheirOwn() {
        assertSilent("tables: [{flag: true}, {}]");
        assertDiagnostic("'tables' is a map, which is not a list of maps", "tables: «{»flag: true}");
        assertDiagnostic("'tables' is 'x', which is not a list of maps", "tables: [«x»]");
        assertDiagnostic("'flag' is 'no', which is not true or false", "tables:\n  - flag: true\n  - flag: «no»");
    }

    @Test
    void freeIsAnything() {
        assertSilent("free: a", "free: [a, {b: [c]}]", "free:");
    }

    @Test
    void suggestsTheNearestKnownKey() {
        assertDiagnostic("unknown key 'txet' in test, did you mean 'text'?", "flag: true\n«txet»: a");
        assertDiagnostic("unknown key 'keywords' in test", "«keywords»: a");
    }

    @Test
    void anOpenTableKeepsKeysItDoesNotNameButNoMisspeltOnes() {
        KeyTable open = new KeyTable("front matter", TABLE.keys(), true);
        SourceFile file = new SourceFile("a.yaml", "keywords: [a, b]\nname: {x: 1}\ntxet: c\n");
        Parsed<Values> values = Values.read(open, YamlReader.read(file).value());
        assertEquals(
                List.of("unknown key 'txet' in front matter, did you mean 'text'?"),
                values.diagnostics().stream()
                        .map(diagnostic -> diagnostic.message().toString().toString())
                        .toList());
        assertEquals(
                Map.of("keywords", List.of("a", "b"), "name", Map.of("x", "1")),
                values.value().others());
        assertEquals(
                Map.of(), read(MarkedText.of("a.yaml", "keywords: a")).value().others());
    }

    @Test
    void takesAnEmptyValueAsAbsent() {
        assertSilent("date:", "whole: ~", "flag: null");
    }

    @Test
    void readsTheOtherKeysOfAMapWithADiagnostic() {
        Parsed<Values> read = read(MarkedText.of("a.yaml", "flag: perhaps\ntext: a\ntable: {flag: true, x: y}\n"));
        assertEquals(2, read.diagnostics().size());
        assertEquals("a", read.value().text("text", ""));
        assertEquals(false, read.value().flag("flag", false));
        assertEquals(true, read.value().table("table", INNER).flag("flag", false));
    }

    private static KeyTable.Key key(String name, ValueType type) {
        return new KeyTable.Key(name, type, "A key.");
    }

    private static Parsed<Values> read(MarkedText text) {
        Parsed<Node.Mapping> yaml = YamlReader.read(text.file());
        assertEquals(List.of(), yaml.diagnostics());
        return Values.read(TABLE, yaml.value());
    }

    private static void assertSilent(String... texts) {
        for (String text : texts) {
            assertEquals(List.of(), read(MarkedText.of("a.yaml", text)).diagnostics(), text);
        }
    }

    private static void assertDiagnostic(String message, String written) {
        MarkedText text = MarkedText.of("a.yaml", written);
        List<Diagnostic> diagnostics = read(text).diagnostics();
        assertEquals(
                List.of(message),
                diagnostics.stream()
                        .map(diagnostic -> diagnostic.message().toString().toString())
                        .toList());
        assertEquals(
                text.marks(), diagnostics.stream().map(Diagnostic::location).toList());
    }
}
