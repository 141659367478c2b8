package dev.waybill.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymsTest {
    @Test
    void readsWordsThatMeanTheSame() {
        Parsed<Synonyms> read = read("# 说明\n押金 = 保证金\n\n备份 = backup = save a copy\n");
        assertEquals(List.of(), read.diagnostics());
        assertEquals(
                List.of(List.of("押金", "保证金"), List.of("备份", "backup", "save a copy")),
                read.value().groups());
    }

    @Test
    void reportsLinesThatItCannotRead() {
        Parsed<Synonyms> read = read("押金 = 保证金\n  押金\n= 押金\n！ = 押金\n押金 = 押金\n" + "x".repeat(201) + " = y\n");
        assertEquals(List.of(List.of("押金", "保证金")), read.value().groups());
        List<String> diagnostics =
                read.diagnostics().stream().map(Diagnostic::toString).toList();
        assertEquals(5, diagnostics.size());
        assertTrue(
                diagnostics.get(0).startsWith("content/_data/synonyms.txt:2:3: warning[synonyms]"),
                diagnostics::toString);
        assertTrue(
                diagnostics.get(4).startsWith("content/_data/synonyms.txt:6:1: warning[synonyms]"),
                diagnostics::toString);
    }

    private static Parsed<Synonyms> read(String text) {
        return Synonyms.read(new SourceFile(Synonyms.PATH, text));
    }
}
