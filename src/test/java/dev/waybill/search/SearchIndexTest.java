package dev.waybill.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.GeneratedSite;
import dev.waybill.text.Token;
import dev.waybill.text.TokenKind;
import dev.waybill.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    @Test
    void isTheSameHoweverOftenItIsMade() {
        assertEquals(SearchIndex.of(GeneratedSite.generated(200)), SearchIndex.of(GeneratedSite.generated(200)));
    }

    @Test
    void liesInFoldersNamedByWhatTheyHold() {
        SearchIndex one = SearchIndex.of(GeneratedSite.of("a.md", "---\ntitle: 甲\n---\n乙丙"));
        SearchIndex other = SearchIndex.of(GeneratedSite.of("a.md", "---\ntitle: 甲\n---\n乙丁"));
        assertEquals("_wb/search/texts/", one.folders().get(1));
        assertNotEquals(one.folders().get(0), other.folders().get(0));
        assertEquals(Set.of("_wb/search/index.js"), common(one, other));
        assertTrue(one.files().stream()
                .allMatch(file -> one.folders().stream().anyMatch(file.path()::startsWith)
                        || file.path().equals("_wb/search/index.js")));
    }

    /** Each page has a file of its own, and 256 are in a folder. */
    @Test
    void anEditOfOnePageMovesTheTextsOfOneFolder() {
        String[] files = new String[2 * 600];
        for (int i = 0; i < 600; i++) {
            files[2 * i] = "p%03d.md".formatted(i);
            files[2 * i + 1] = "---\ntitle: 甲%d\n---\n%s".formatted(i, "乙丙丁戊".repeat(300));
        }
        SearchIndex before = SearchIndex.of(GeneratedSite.of(files));
        files[2 * 300 + 1] += "己";
        Set<String> same = common(before, SearchIndex.of(GeneratedSite.of(files)));
        List<String> texts = before.files().stream()
                .map(SearchFile::path)
                .filter(path -> path.startsWith("_wb/search/texts/"))
                .toList();
        assertEquals(600, texts.size());
        assertEquals(
                IntStream.range(0, 600)
                        .filter(i -> i < 256 || i >= 512)
                        .mapToObj(i -> "p" + Integer.toHexString(i) + ".js")
                        .toList(),
                texts.stream()
                        .filter(same::contains)
                        .map(path -> path.substring(path.lastIndexOf('/') + 1))
                        .toList());
    }

    private static Set<String> common(SearchIndex one, SearchIndex other) {
        Set<String> paths = one.files().stream().map(SearchFile::path).collect(Collectors.toSet());
        paths.retainAll(other.files().stream().map(SearchFile::path).toList());
        return paths;
    }

    @Test
    void growsAsItsPagesDo() {
        long small = size(SearchIndex.of(GeneratedSite.generated(500)));
        long large = size(SearchIndex.of(GeneratedSite.generated(1_000)));
        assertTrue(large < small * 2.3, small + " grew to " + large);
    }

    @Test
    void keepsEveryChunkSmall() {
        SearchIndex index = SearchIndex.of(GeneratedSite.generated(2_000));
        int largest = index.files().stream()
                .filter(file -> file.path().contains("/t"))
                .mapToInt(file -> file.text().length())
                .max()
                .orElseThrow();
        assertTrue(largest < 8_000, largest + " characters");
    }

    @Test
    void isMadeOfAnEmptySite() {
        assertEquals(0, SearchIndex.of(GeneratedSite.of()).pages());
    }

    @Test
    void givesEveryTermBackInTheBrowser(@TempDir Path folder) throws IOException {
        SearchIndex index = SearchIndex.of(SearchFixture.SITE);
        for (SearchFile file : index.files()) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        Files.writeString(folder.resolve("blank.html"), "<!doctype html><meta charset=\"utf-8\">");
        Set<String> terms = new LinkedHashSet<>();
        for (Token token : Tokenizer.tokens("注册店铺 先准备营业执照 按提示重新提交身份证件 用Kubernetes部署的人不多 constructor __proto__")) {
            if (token.kind() != TokenKind.CHARACTER) {
                terms.add(token.text());
            }
        }
        try (Page page = Chromium.shared().newPage()) {
            page.navigate(folder.resolve("blank.html").toUri().toString());
            SearchClient.open(page);
            assertEquals(List.of(), page.evaluate("""
                            async (terms) => {
                              const index = client.indexOf(client.openPieces("").piece);
                              const missing = [];
                              for (const term of terms) if ((await index.postings(term)).length === 0) missing.push(term);
                              return missing;
                            }
                            """, List.copyOf(terms)));
        }
    }

    private static long size(SearchIndex index) {
        return index.files().stream().mapToLong(file -> file.text().length()).sum();
    }
}
