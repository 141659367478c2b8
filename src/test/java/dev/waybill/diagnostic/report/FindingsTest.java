package dev.waybill.diagnostic.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.diagnostic.SomeDiagnostics;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
    @Test
    void tellsTheFirstOfEachRuleInEachFile() {
        Findings findings = Findings.of(SomeDiagnostics.ALL, 1);
        assertEquals(
                List.of(
                        SomeDiagnostics.ALL.get(0),
                        SomeDiagnostics.ALL.get(1),
                        SomeDiagnostics.ALL.get(4),
                        SomeDiagnostics.ALL.get(5)),
                findings.shown());
        assertEquals(
                List.of("content/a.md: 2 more error[broken-link]"),
                findings.leftOut().stream()
                        .map(left -> left.message().toString())
                        .toList());
    }

    @Test
    void leavesNothingOutWithinTheBound() {
        assertEquals(new Findings(SomeDiagnostics.ALL, List.of()), Findings.of(SomeDiagnostics.ALL, 3));
    }
}
