package dev.waybill.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosticCollectorTest {
    private static Diagnostic fault(String path, Rule rule, int line) {
        return Diagnostic.of(rule, new Location(path, line, 1, 1), Message.of("m"), Message.of("f"));
    }

    @Test
    void keepsAllWhereTheyAreFew() {
        DiagnosticCollector faults = new DiagnosticCollector();
        List<Diagnostic> few = IntStream.rangeClosed(1, DiagnosticCollector.MOST)
                .mapToObj(line -> fault("a.md", Rule.BROKEN_LINK, line))
                .toList();
        faults.addAll(few);
        assertEquals(few, faults.kept());
    }

    @Test
    void tellsThatThereAreMoreOfARuleInAFile() {
        DiagnosticCollector faults = new DiagnosticCollector();
        IntStream.rangeClosed(1, 1_000_000).forEach(line -> faults.add(fault("a.md", Rule.BROKEN_LINK, line)));
        faults.add(fault("b.md", Rule.BROKEN_LINK, 1));
        faults.add(fault("a.md", Rule.RAW_HTML, 1));
        assertEquals(1_000_002, faults.count());
        assertEquals(DiagnosticCollector.MOST + 3, faults.kept().size());
        assertEquals(
                "a.md: error[broken-link]: over 2000 problems of this rule in one file; more are not reported",
                faults.kept().get(DiagnosticCollector.MOST).toString());
    }
}
