package dev.waybill.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.waybill.testing.Chromium;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTest {
    /** Queries an empty index. */
    private static final String ASK = """
            async (text) => {
              const asked = [];
              const index = {
                postings: async (term) => { asked.push(term); return []; },
                headed: async () => [],
                fold: async () => false,
                overview: async () => ({spoken: true, synonyms: [], boosts: new Map(), analysis: {stems: true, fold: new Map()}}),
                filters: async () => [],
                words: async () => [],
                spoken: async () => [],
              };
              const {results} = await client.answer({text, section: "", tag: ""}, index);
              return [...new Set(asked), String(results.length)];
            }
            """;

    @Test
    void looksUpTheFirstTwelveTermsOfAPastedText() {
        try (Page page = Chromium.shared().newPage()) {
            SearchClient.open(page);
            assertEquals(List.of("速卖", "卖通", "0"), page.evaluate(ASK, "速卖通"), "all terms of what a reader types");
            assertEquals(
                    List.of("一丁", "丁七", "七万", "万丈", "丈三", "三上", "上下", "下不", "不与", "与丐", "丐丑", "丑专", "0"),
                    page.evaluate(ASK, "一丁七万丈三上下不与丐丑专且世丘丙业丛东丝丢"),
                    "twelve of twenty-one, for words that sound so too");
        }
    }
}
