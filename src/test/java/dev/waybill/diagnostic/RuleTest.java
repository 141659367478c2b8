package dev.waybill.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleTest {
    @Test
    void idsAreUniqueWordsInKebabCase() {
        assertEquals(
                Rule.values().length,
                Arrays.stream(Rule.values())
                        .map(Rule::id)
                        .collect(Collectors.toSet())
                        .size());
        for (Rule rule : Rule.values()) {
            assertTrue(rule.id().matches("[a-z]+(-[a-z]+)*"), rule.id());
        }
    }

    @Test
    void everyRuleSaysWhyItExistsAndHowABreachIsMended() {
        for (Rule rule : Rule.values()) {
            assertTrue(
                    rule.reason().toString().matches("[A-Z].{15,}\\."),
                    rule + ": " + rule.reason().toString());
            assertTrue(
                    rule.fix().toString().matches("[A-Z].{10,}\\."),
                    rule + ": " + rule.fix().toString());
        }
    }

    @Test
    void strictMakesAnErrorOfAWarning() {
        Diagnostic warning = Diagnostic.of(Rule.HEADING_SKIP, Location.ofFile("a"), Message.of("m"), Message.of("f"));
        assertEquals("a: warning[heading-skip]: m", warning.toString());
        assertEquals("a: error[heading-skip]: m", warning.as(Severity.ERROR).toString());
    }
}
