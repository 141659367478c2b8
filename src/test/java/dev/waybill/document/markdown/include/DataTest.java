package dev.waybill.document.markdown.include;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Fix;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Document;
import dev.waybill.site.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataTest {
    private static final String MODES = """
            自营:
              库存: 卖家 | 自己
              价格: <b>自己</b>定
            全托管:
              库存: 平台
            """;

    @TempDir
    private Path root;

    private SiteOnDisk site;

    @BeforeEach
    void writeSite() {
        site = new SiteOnDisk(root).page("_index.md").page("shop/_index.md");
    }

    private String html() {
        Document document = site.site().page("shop/a.md").map(Page::document).orElseThrow();
        return String.join("⟨⟩", document.body().html());
    }

    private SiteOnDisk body(String body) {
        return site.page("shop/a.md", "", body);
    }

    @Test
    void showsAMapOfMapsAsATable() {
        body("::data[模式](../_data/modes.yaml)\n")
                .file("content/_data/modes.yaml", MODES)
                .assertSilent();
        assertEquals("""
                <table>
                <thead><tr><td></td><th scope="col">库存</th><th scope="col">价格</th></tr></thead>
                <tbody>
                <tr><th scope="row">自营</th><td>卖家 | 自己</td><td>&lt;b&gt;自己&lt;/b&gt;定</td></tr>
                <tr><th scope="row">全托管</th><td>平台</td><td></td></tr>
                </tbody>
                </table>""", table());
    }

    private String table() {
        String html = html();
        return html.substring(html.indexOf("<table>"), html.indexOf("</table>") + "</table>".length());
    }

    @Test
    void turnsATableAndChooses() {
        body("::data[模式](../_data/modes.yaml){transposed rows=库存 columns=全托管,自营}\n")
                .file("content/_data/modes.yaml", MODES)
                .assertSilent();
        assertEquals("""
                <table>
                <thead><tr><td></td><th scope="col">全托管</th><th scope="col">自营</th></tr></thead>
                <tbody>
                <tr><th scope="row">库存</th><td>平台</td><td>卖家 | 自己</td></tr>
                </tbody>
                </table>""", table());
    }

    @Test
    void showsAListOfMapsAndAMapOfTexts() {
        body("::data[费用](../_data/d.yaml#list)\n\n::data[金额](../_data/d.yaml#map)\n")
                .file("content/_data/d.yaml", "list:\n  - {名: 甲, 价: 1}\n  - {名: 乙}\nmap:\n  甲: 1\n")
                .assertSilent();
        assertTrue(html().contains("<thead><tr><th scope=\"col\">名</th><th scope=\"col\">价</th></tr></thead>\n<tbody>\n"
                + "<tr><td>甲</td><td>1</td></tr>\n<tr><td>乙</td><td></td></tr>"));
        assertTrue(html().contains("<thead><tr><td></td><th scope=\"col\">金额</th></tr></thead>\n<tbody>\n"
                + "<tr><th scope=\"row\">甲</th><td>1</td></tr>"));
    }

    @Test
    void showsChoicesToOpen() {
        body("::data[怎么选](../_data/d.yaml){as=details}\n")
                .file("content/_data/d.yaml", "收到邀请了:\n  有[货]源: 全托管\n没收到: 自营\n")
                .assertSilent();
        assertEquals("""
                <details class="details"><summary>收到邀请了</summary>
                <details class="details"><summary>有[货]源</summary>
                <p>全托管</p>
                </details>
                </details>
                <details class="details"><summary>没收到</summary>
                <p>自营</p>
                </details>
                """, html());
    }

    @Test
    void putsAValueIntoASentenceAndAStep() {
        site.page("shop/a.md", "checklist: c", """
                        等[](../_data/d.yaml#退款.天)天，`[x](../_data/d.yaml#退款.天)`。

                        1. [ ] 退款 ⏳[3–5](../_data/d.yaml#退款.天)个工作日 <!-- #a -->
                        """)
                .file("content/_data/d.yaml", "退款: {天: 3–5}\n")
                .locked()
                .assertSilent();
        assertTrue(html().contains("<p>等3–5天，<code>[x](../_data/d.yaml#退款.天)</code>。</p>"));
        assertEquals(
                "退款 ⏳3–5个工作日",
                site.site()
                        .page("shop/a.md")
                        .orElseThrow()
                        .document()
                        .checklists()
                        .get(0)
                        .items()
                        .get(0)
                        .text()
                        .strip());
    }

    @Test
    void warnsOfANumberThatContradictsTheDataItNames() {
        body("等[«3到6个工作日»](../_data/d.yaml#天)。\n")
                .file("content/_data/d.yaml", "天: 3–5个工作日\n")
                .assertDiagnostics(Rule.DATA_NUMBER, "'3到6个工作日' contradicts '3–5个工作日' in 'content/_data/d.yaml#天'");
        Fix fix = site.diagnostics().get(0).quickFix().orElseThrow();
        assertEquals("3–5个工作日", fix.replacement());
        assertTrue(html().contains("<p>等3–5个工作日。</p>"));
    }

    @Test
    void takesOtherWordsForTheSameNumber() {
        body("[３至５天](../_data/d.yaml#天)，[1500美元](../_data/d.yaml#价)，[几天](../_data/d.yaml#天)，别处写3到6天。\n")
                .file("content/_data/d.yaml", "天: 3–5个工作日\n价: 1,500.00\n")
                .assertSilent();
    }

    @Test
    void reportsDataThatIsNotThere() {
        body("""
                [1](«../_data/d.yaml#退款.夭») [1](«../_data/e.yaml#x») [1](«../_data/d.yaml»)

                ::data[表](«../_data/d.yaml#x»)

                ::data[表](«other.yaml»)
                """)
                .file("content/_data/d.yaml", "退款: {天: 3}\n")
                .assertDiagnostics(
                        Rule.DATA,
                        "no '夭' in 'content/_data/d.yaml', did you mean '天'?",
                        "no file at 'content/_data/e.yaml'",
                        "'_data/d.yaml' is a map and can't be shown in a sentence",
                        "no 'x' in 'content/_data/d.yaml', did you mean '退款'?",
                        "'content/shop/other.yaml' is not a data file");
    }

    @Test
    void reportsDataThatIsNoTable() {
        body("::data[表](../_data/d.yaml){«colums=甲» columns=乙}\n").file("content/_data/d.yaml", "甲: {乙: «[1, 2]»}\n");
        List<String> diagnostics =
                site.diagnostics().stream().map(Diagnostic::toString).toList();
        assertEquals(
                List.of(
                        "content/_data/d.yaml:1:8: error[data]: a list where a table is shown",
                        "content/shop/a.md:4:28: error[data]: 'data' has no attribute 'colums=甲', did you mean"
                                + " 'columns'?"),
                diagnostics);
    }

    @Test
    void reportsRowsThatAreNotThere() {
        body("::data[表](../_data/d.yaml){«rows=甲,丙»}\n")
                .file("content/_data/d.yaml", "甲: {乙: 1}\n")
                .assertDiagnostics(Rule.DATA, "no '丙' among the rows, did you mean '甲'?");
    }

    @Test
    void reportsBrokenDataWhereItIsBroken() {
        body("[1](../_data/d.yaml#甲)\n").file("content/_data/d.yaml", "甲: 1\n甲: 2\n");
        assertEquals(
                Optional.of("content/_data/d.yaml:2:1"),
                site.diagnostics().stream()
                        .map(diagnostic -> diagnostic.location().toString())
                        .findFirst());
    }
}
