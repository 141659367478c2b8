package dev.waybill.document.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.MarkedText;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Fix;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Page;
import dev.waybill.source.RawText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseTextTest {
    /** Asserts the text after its fixes; the marks «» are the places of the diagnostics. */
    private static void assertMended(String after, String marked) {
        MarkedText page = MarkedText.of("content/guide/page.md", "---\ntitle: T\n---\n" + marked);
        List<Diagnostic> diagnostics = new DocumentParser().parse(page.file()).diagnostics();
        diagnostics.forEach(diagnostic -> assertEquals(Rule.HALF_WIDTH_PUNCTUATION, diagnostic.rule()));
        assertEquals(
                page.marks(), diagnostics.stream().map(Diagnostic::location).toList());
        List<Fix> fixes = diagnostics.stream()
                .flatMap(diagnostic -> diagnostic.quickFix().stream())
                .toList();
        String mended = new RawText(page.file().text()).with(fixes);
        assertEquals("---\ntitle: T\n---\n" + after, mended);
        assertEquals(List.of(), Page.ofFile(mended).diagnostics());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "先看«,»再买                  | 先看，再买",
                "先看«,» 再买                 | 先看，再买",
                "先看«;»再买«:»三样           | 先看；再买：三样",
                "真的吗«?!»当然«!»            | 真的吗？！当然！",
                "**注意«:**»文字              | **注意：**文字",
                "**先看**«,»再买              | **先看**，再买",
                "见[先看«,»再买](page.md)     | 见[先看，再买](page.md)",
                "店铺«(»主账号«)»的密码       | 店铺（主账号）的密码",
                "“先看”«,»再买                | “先看”，再买",
                "- 先看«,»再买                | - 先看，再买",
            })
    void reportsHalfWidthPunctuationInChineseText(String marked, String after) {
        assertMended(after, marked.replace("«:**»", "«:»**"));
    }

    @Test
    void reportsItInEveryKindOfBlock() {
        assertMended("## 先看，再买\n\n> 第一行！\n> 第二行\n", "## 先看«,»再买\n\n> 第一行«!»\n> 第二行\n");
        assertMended("|甲|乙|\n|-|-|\n|先，后|好|\n", "|甲|乙|\n|-|-|\n|先«,»后|好|\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "下午3:30到4:00，共1,000元。",
                "用OK,然后Cancel!完成",
                "先看，再买！",
                "运行`甲,乙`，再看`丙`,丁",
                "```\n甲,乙\n```",
                "    甲,乙",
                "https://example.org/甲,乙",
                "<https://example.org/甲:乙>",
                "[文字](https://example.org/?q=甲,乙)",
                "<div>甲,乙</div>",
                "Hello, world! (really)",
                "全托管(Full)的店铺",
                "甲\\,乙",
                "1. 【仅限:已缴保证金】申请退款\n2. (可选)下载账单",
                "甲, <!-- 甲,乙 -->B",
                "`甲`(乙)`丙`",
            })
    void staysSilentOnCodeAddressesNumbersAndEnglish(String body) {
        assertEquals(List.of(), Page.of(body).diagnostics());
    }

    @Test
    void countsColumnsInCodePoints() {
        assertEquals(
                List.of("4:4+1 half-width-punctuation: half-width ',' in Chinese text"),
                Page.of("😀看看,好").diagnostics());
    }

    @Test
    void readsTheTextsOfTheFrontMatter() {
        MarkedText page = MarkedText.of(
                "content/guide/page.md",
                "---\ntitle: 先看«,»再买\nsummary: \"先看«,»再买\"\nask:\n  paid: 缴过吗«?»\ndescription: >\n  先看,\n  再买\n---\n");
        List<Location> places = new DocumentParser()
                .parse(page.file()).diagnostics().stream()
                        .map(Diagnostic::location)
                        .toList();
        assertEquals(page.marks(), places);
    }
}
