package dev.waybill.document.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.document.FrontMatterReader;
import dev.waybill.document.markdown.include.IncludedFiles;
import dev.waybill.document.markdown.text.CountedText;
import dev.waybill.document.markdown.text.PageDiagnostics;
import dev.waybill.document.markdown.text.ParseBudget;
import dev.waybill.document.markdown.text.WholeText;
import dev.waybill.document.markdown.write.PublishedWriters;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParseBudgetTest {
    @Test
    void endsWhereThereIsNoMore() {
        ParseBudget budget = new ParseBudget(3, 150);
        CountedText text = new CountedText("abcdef", budget);
        for (int i = 0; i < budget.limit(); i++) {
            assertEquals('c', text.charAt(2));
        }
        assertEquals(budget.limit(), budget.done());
        assertEquals(4, assertThrows(ParseBudget.Spent.class, () -> text.charAt(4)).offset);
    }

    @Test
    void countsTextsThatAreTakenAtOnceByTheirLength() {
        ParseBudget budget = new ParseBudget(1000, 150);
        String text =
                new CountedText("abcdef".repeat(20), budget).subSequence(2, 82).toString();
        assertEquals(80, text.length());
        assertEquals(2 * ParseBudget.A_PART + 10, budget.done());
    }

    /** On many threads, and at all stages of JIT compilation. */
    @Test
    void isTheSameForTheSamePageAlways() {
        Set<List<String>> endings = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> HostilePages.ALL.keySet().stream()
                        .map(name -> ending(HostilePages.file(name, 200)))
                        .toList())
                .collect(Collectors.toSet());
        assertEquals(1, endings.size());
        assertTrue(endings.iterator().next().stream().anyMatch(ending -> ending.contains("too-large")));
    }

    /** The result for a page: a page or diagnostics. */
    private static String ending(String page) {
        SourceFile file = new SourceFile("content/x.md", page);
        LineIndex lines = new LineIndex(file);
        PageDiagnostics diagnostics = new PageDiagnostics(WholeText.of(file, lines));
        new BodyParser(
                        IncludedFiles.NONE,
                        MarkdownOptions.DEFAULT,
                        PublishedWriters.all(),
                        () -> new ParseBudget(0, 100))
                .parse(file, FrontMatterReader.read(file, lines).value(), diagnostics);
        return diagnostics.found().toString();
    }
}
