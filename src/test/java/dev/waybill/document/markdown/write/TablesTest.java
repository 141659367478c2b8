package dev.waybill.document.markdown.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void alignsByClassAndFillsMissingCells() {
        assertEquals("""
                <div class="table" role="group" tabindex="0" aria-label="⟨table.scroll⟩"><table>
                <thead><tr><th scope="col">甲</th><th scope="col" class="align-center">乙</th><th scope="col" class="align-right">丙</th></tr></thead>
                <tbody>
                <tr><td><strong>1</strong></td><td class="align-center">2|3</td><td class="align-right"></td></tr>
                <tr><td>4</td><td class="align-center">5</td><td class="align-right">6</td></tr>
                </tbody>
                </table></div>
                """, Page.of("""
                                | 甲 | 乙 | 丙 |
                                |---|:-:|--:|
                                | **1** | 2\\|3 |
                                | 4 | 5 | 6 | 7 |
                                """).html());
    }

    @Test
    void cellsUnderAnEmptyCornerHeadTheirRows() {
        assertEquals("""
                <div class="table" role="group" tabindex="0" aria-label="⟨table.scroll⟩"><table>
                <thead><tr><td></td><th scope="col">自营</th><td></td></tr></thead>
                <tbody>
                <tr><th scope="row">库存</th><td>自备</td><td>甲</td></tr>
                <tr><td></td><td>自定</td><td></td></tr>
                </tbody>
                </table></div>
                """, Page.of("""
                                | | 自营 | |
                                |---|---|---|
                                | 库存 | 自备 | 甲 |
                                | | 自定 |
                                """).html());
    }

    @Test
    void reportsOverAMillionCells() {
        String body = "|" + "a|".repeat(500) + "\n|" + "-|".repeat(500) + "\n" + "|b|\n".repeat(2001);
        List<String> diagnostics = Page.of(body).diagnostics();
        assertEquals(List.of("2006:1+3 too-large: the page's tables have over 1000000 cells"), diagnostics);
    }

    @Test
    void hasNoBodyWithoutRows() {
        assertTrue(Page.of("|a|\n|-|\n").html().contains("</thead>\n</table>"));
    }
}
