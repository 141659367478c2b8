package dev.waybill.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.GeneratedSite;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenWordsTest {
    @Test
    void listsLabelsShortHeadingsAndWhatSeveralPagesHave() {
        List<String> words = SpokenWords.of(GeneratedSite.of(
                        "a.md", "---\ntitle: 怎么退回平台保证金\ntags: [全托管]\n---\n## 注意\n",
                        "b.md", "---\ntitle: 保证金多少钱才够\n---\n## 还有别的一些问题吗\n")
                .pages());
        assertTrue(words.containsAll(List.of("保证金", "全托管", "注意")), words.toString());
        assertTrue(words.stream().noneMatch(word -> word.contains("问题")), words.toString());
        assertEquals(
                List.of("保证金"),
                words.stream().filter(word -> word.contains("证")).toList(),
                "no parts of it");
    }

    @Test
    void findsWordsByPinyinInitialsAndSound() {
        try (Page page = Chromium.shared().newPage()) {
            SearchClient.open(page);
            for (List<String> asked : List.of(
                    List.of("baozhengjin", "保证金"),
                    List.of("BZJ", "保证金"),
                    List.of("baozheng", "保证金"),
                    List.of("tuihuan", "退还"),
                    List.of("tuihai", "退还"),
                    List.of("lvxing", "旅行"),
                    List.of("luhang", "旅行"))) {
                assertEquals(
                        List.of(asked.get(1)),
                        page.evaluate(
                                "([typed]) => client.spelt(typed, ['保证金', '全托管', '退还', '旅行'])", List.of(asked.get(0))),
                        asked.get(0));
            }
            assertEquals(List.of(), page.evaluate("client.spelt('ebay', ['保证金', '全托管'])"));
            assertEquals(List.of("全托管"), page.evaluate("client.homophones('全拖管', ['保证金', '全托管'])"));
            assertEquals(List.of(), page.evaluate("client.homophones('全拖龘', ['全托管'])"));
        }
    }
}
