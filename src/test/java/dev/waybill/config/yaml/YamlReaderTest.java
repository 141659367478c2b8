package dev.waybill.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.MarkedText;
import dev.waybill.config.yaml.KeyTable.ValueType;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
    private static final KeyTable FREE =
            new KeyTable("test", List.of(new KeyTable.Key("params", new ValueType.Free(), "Free keys.")));

    @Test
    void keepsEveryScalarAsText() {
        assertEquals(
                Map.of(
                        "country", "NO",
                        "version", "1.10",
                        "number", "010",
                        "time", "12:30",
                        "answer", "yes",
                        "hex", "0x1F",
                        "date", "2025-05-18",
                        "text", " quoted "),
                params("""
                        params:
                          country: NO
                          version: 1.10
                          number: 010
                          time: 12:30
                          answer: yes
                          hex: 0x1F
                          date: 2025-05-18
                          text: " quoted "
                        """));
    }

    @Test
    void readsListsMapsAndBlockTexts() {
        assertEquals(
                Map.of("list", List.of("a", "b"), "flow", List.of("c"), "map", Map.of("k", "v"), "block", "one\ntwo\n"),
                params("""
                        params:
                          list:
                            - a
                            - b
                          flow: [c]
                          map: {k: v}
                          block: |
                            one
                            two
                        """));
    }

    @Test
    void readsJson() {
        assertEquals(Map.of("list", List.of("1", "true"), "path", "/保证金/"), params("""
                        {"params": {"list": [1, true], "path": "\\u002f保证金/"}}
                        """));
    }

    @Test
    void readsNothingAsAnEmptyMap() {
        for (String text : List.of("", "\n", "# only a comment\n", "~", "---\n")) {
            assertEquals(List.of(), read(text).diagnostics(), text);
            assertEquals(List.of(), read(text).value().entries(), text);
        }
    }

    @Test
    void givesThePlaceOfKeysAndValues() {
        MarkedText text = MarkedText.of("a.yaml", "😀: 1\n«键»: «\"值 x\"»\n");
        Node.Entry entry = YamlReader.read(text.file()).value().entries().get(1);
        assertEquals(text.marks(), List.of(entry.keyLocation(), entry.value().location()));
    }

    @Test
    void givesPlacesInTheFileWhenItReadsASpanOfIt() {
        SourceFile file = new SourceFile("a.md", "---\nx: y\n---\n");
        Parsed<Node.Mapping> read = YamlReader.read(file, new LineIndex(file), 4, 9);
        assertEquals(
                new Location("a.md", 2, 1, 1), read.value().entries().get(0).keyLocation());
    }

    @Test
    void knowsAnAbsentValueFromAnEmptyText() {
        List<Node.Entry> entries =
                read("a:\nb: ~\nc: null\nd: ''\ne: '~'\n").value().entries();
        assertEquals(
                List.of(true, true, true, false, false),
                entries.stream()
                        .map(entry -> entry.value() instanceof Node.Scalar scalar && scalar.isEmpty())
                        .toList());
    }

    private static Object params(String text) {
        Parsed<Values> values = Values.read(FREE, read(text).value());
        assertTrue(values.diagnostics().isEmpty(), values.diagnostics().toString());
        return values.value().free("params");
    }

    private static Parsed<Node.Mapping> read(String text) {
        return YamlReader.read(new SourceFile("a.yaml", text));
    }
}
