package dev.waybill.document.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.MarkedText;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.checklist.ChecklistLock.LockedList;
import dev.waybill.document.checklist.ChecklistLock.LockedStep;
import dev.waybill.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChecklistLockReaderTest {
    private static void assertDiagnostic(Rule rule, String message, String written) {
        MarkedText text = MarkedText.of(ChecklistLock.PATH, written);
        Parsed<Optional<ChecklistLock>> read = ChecklistLockReader.read(text.file());
        assertEquals(
                List.of(message),
                read.diagnostics().stream()
                        .map(diagnostic -> diagnostic.message().toString().toString())
                        .toList());
        assertEquals(rule, read.diagnostics().get(0).rule());
        Location at = text.marks().isEmpty()
                ? Location.ofFile(ChecklistLock.PATH)
                : text.marks().get(0);
        assertEquals(at, read.diagnostics().get(0).location());
        assertTrue(read.value().isEmpty(), "a file that can't be read is not an empty one");
    }

    @Test
    void reportsBadJsonAtItsPlace() {
        assertDiagnostic(
                Rule.YAML_SYNTAX, "a map in braces lacks a comma, or its '}'", "{\"version\": 1 \"checklists\"«:» {}}");
    }

    @Test
    void reportsAMergeThatWasLeftUnfinished() {
        MarkedText text = MarkedText.of(ChecklistLock.PATH, """
                {
                <<<<<<< HEAD
                  "version": 1,
                =======
                  "version": 1,
                >>>>>>> other
                  "checklists": {}
                }
                """);
        Parsed<Optional<ChecklistLock>> read = ChecklistLockReader.read(text.file());
        assertTrue(read.value().isEmpty());
        assertEquals(Rule.YAML_SYNTAX, read.diagnostics().get(0).rule());
        assertEquals(3, read.diagnostics().get(0).location().line());
    }

    @Test
    void reportsAnEmptyFile() {
        assertDiagnostic(Rule.BAD_VALUE, "the file has no 'version'", "");
        assertDiagnostic(Rule.BAD_VALUE, "the file has no 'version'", "{}");
    }

    @Test
    void reportsWrongShapes() {
        assertDiagnostic(Rule.YAML_SYNTAX, "expected keys and values, found a list", "«[»]");
        assertDiagnostic(
                Rule.BAD_VALUE,
                "'checklists: a' is 'x', which is not a map of keys",
                "{\"version\": 1, \"checklists\": {\"a\": «\"x\"»}}");
        assertDiagnostic(
                Rule.BAD_VALUE,
                "'steps: b' is a list, which is not a map of keys",
                "{\"version\": 1, \"checklists\": {\"a\": {\"steps\": {\"b\": «[»]}}}}");
        assertDiagnostic(
                Rule.BAD_VALUE,
                "'rev' is '0', which is not a whole number from 1 to 9999",
                "{\"version\": 1, \"checklists\": {\"a\": {\"steps\": {\"b\": {\"text\": \"B\", \"rev\": «0»}}}}}");
        assertDiagnostic(
                Rule.UNKNOWN_KEY,
                "unknown key 'retierd' in a step of checklists.lock.json, did you mean 'retired'?",
                "{\"version\": 1, \"checklists\": {\"a\": {\"steps\": {\"b\": {\"text\": \"B\", \"rev\": 1, «\"retierd\"»: true}}}}}");
    }

    @Test
    void reportsAStepWithoutTextOrRevision() {
        assertDiagnostic(
                Rule.BAD_VALUE,
                "the step 'b' has no 'text' or no 'rev'",
                "{\"version\": 1, \"checklists\": {\"a\": {\"steps\": {«\"b\"»: {\"text\": \"B\"}}}}}");
    }

    @Test
    void refusesALaterFormWithoutReadingOn() {
        assertDiagnostic(
                Rule.BAD_VALUE,
                "the file was written by a newer waybill; this one reads version 1",
                "{\"version\": «2», \"something\": \"else\"}");
    }

    /** Seeded; covers every code point that a page may contain. */
    @Test
    void readsWhatIsWrittenWhateverTheWords() {
        Random random = new Random(20261124);
        for (int round = 0; round < 2000; round++) {
            StringBuilder words = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                int[] ends = {0x100, 0x3100, 0x10000, 0x110000};
                words.appendCodePoint(1 + random.nextInt(ends[random.nextInt(ends.length)] - 1));
            }
            String text = ChecklistLock.text(words.toString());
            Location none = Location.ofFile("");
            LockedStep step = new LockedStep(text, 1 + random.nextInt(9999), random.nextBoolean(), List.of(), none);
            LockedList list = new LockedList(Map.of("s", step), random.nextBoolean(), none);
            String file = ChecklistLockText.of(new ChecklistLock(Map.of("a", list)));
            Parsed<Optional<ChecklistLock>> read = ChecklistLockReader.read(new SourceFile(ChecklistLock.PATH, file));
            assertEquals(List.of(), read.diagnostics(), file);
            assertEquals(file, ChecklistLockText.of(read.value().orElseThrow()));
            assertEquals(text, ChecklistLock.text(text));
        }
    }

    @Test
    void writesSortedLinesAndNothingOfTheMoment() {
        Location none = Location.ofFile("");
        Map<String, LockedStep> steps = new TreeMap<>();
        steps.put("b", new LockedStep("B", 2, true, List.of(), none));
        steps.put("a", new LockedStep("A", 1, false, List.of("x", "y"), none));
        assertEquals(
                """
                {
                  "version": 1,
                  "checklists": {
                    "list": {
                      "steps": {
                        "a": {
                          "text": "A",
                          "rev": 1,
                          "replaced": [
                            "x",
                            "y"
                          ]
                        },
                        "b": {
                          "text": "B",
                          "rev": 2,
                          "retired": true
                        }
                      }
                    }
                  }
                }
                """,
                ChecklistLockText.of(new ChecklistLock(Map.of("list", new LockedList(steps, false, none))))
                        .replace("\" : ", "\": "));
    }
}
