package dev.waybill.document.markdown.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Fix;
import dev.waybill.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxTest {
    @ParameterizedTest
    @CsvSource({"［ ］文字,'[ ] '", "［ ］ 文字,[ ]", "【】文字,'[ ] '", "［x］文字,'[x] '"})
    void reportsAFullWidthBoxInAnOrdinaryList(String item, String fix) {
        Page page = Page.of("- 甲\n- " + item + "\n");
        int length = item.indexOf(item.contains("］") ? '］' : '】') + 1;
        String box = item.substring(0, length);
        assertEquals(
                List.of("5:3+" + length + " full-width-box: the full-width box '" + box + "' is not a box"),
                page.diagnostics());
        assertEquals(List.of(fix), fixes(page));
    }

    @Test
    void staysSilentOnHalfWidthBoxesAndOnWordsInBrackets() {
        assertEquals(
                List.of(),
                Page.of("- [ ] 甲\n- [x] 乙\n- 【仅限:甲】乙\n- ［注］丙\n\n［ ］丁\n").diagnostics());
    }

    @Test
    void knowsWhatAStepsBoxShouldBe() {
        assertEquals(
                List.of("[ ] ", "[ ] ", "[ ] "),
                fixes(Page.ofChecklist("1. ［ ］甲\n2. [ ]乙\n3. []丙\n4. [x] 丁\n5. ［x］戊\n")));
    }

    private static List<String> fixes(Page page) {
        return page.parsed().diagnostics().stream()
                .map(Diagnostic::quickFix)
                .flatMap(fix -> fix.stream())
                .map(Fix::replacement)
                .toList();
    }
}
