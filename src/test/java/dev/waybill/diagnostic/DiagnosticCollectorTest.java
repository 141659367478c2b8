package dev.waybill.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosticCollectorTest {
    private static Diagnostic diagnostic(String path, Rule rule, int line) {
        return Diagnostic.of(rule, new Location(path, line, 1, 1), Message.of("m"), Message.of("f"));
    }

    @Test
    void keepsAllWhereTheyAreFew() {
        DiagnosticCollector diagnostics = new DiagnosticCollector();
        List<Diagnostic> few = IntStream.rangeClosed(1, DiagnosticCollector.MOST)
                .mapToObj(line -> diagnostic("a.md", Rule.BROKEN_LINK, line))
                .toList();
        diagnostics.addAll(few);
        assertEquals(few, diagnostics.kept());
    }

    @Test
    void tellsThatThereAreMoreOfARuleInAFile() {
        DiagnosticCollector diagnostics = new DiagnosticCollector();
        IntStream.rangeClosed(1, 1_000_000)
                .forEach(line -> diagnostics.add(diagnostic("a.md", Rule.BROKEN_LINK, line)));
        diagnostics.add(diagnostic("b.md", Rule.BROKEN_LINK, 1));
        diagnostics.add(diagnostic("a.md", Rule.RAW_HTML, 1));
        assertEquals(1_000_002, diagnostics.count());
        assertEquals(DiagnosticCollector.MOST + 3, diagnostics.kept().size());
        assertEquals(
                "a.md: error[broken-link]: over 2000 problems of this rule in one file; more are not reported",
                diagnostics.kept().get(DiagnosticCollector.MOST).toString());
    }
}
