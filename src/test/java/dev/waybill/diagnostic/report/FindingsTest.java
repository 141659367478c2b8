package dev.waybill.diagnostic.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.diagnostic.SomeFaults;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
    @Test
    void tellsTheFirstOfEachRuleInEachFile() {
        Findings findings = Findings.of(SomeFaults.ALL, 1);
        assertEquals(
                List.of(SomeFaults.ALL.get(0), SomeFaults.ALL.get(1), SomeFaults.ALL.get(4), SomeFaults.ALL.get(5)),
                findings.shown());
        assertEquals(
                List.of("content/a.md: 2 more error[broken-link]"),
                findings.leftOut().stream()
                        .map(left -> left.message().toString())
                        .toList());
    }

    @Test
    void leavesNothingOutWithinTheBound() {
        assertEquals(new Findings(SomeFaults.ALL, List.of()), Findings.of(SomeFaults.ALL, 3));
    }
}
