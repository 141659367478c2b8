package dev.waybill.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.LongForm;
import dev.waybill.text.HanFold;
import dev.waybill.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The browser and the generator tokenize text identically. */
class TokenParityTest {
    private static final int STRINGS = LongForm.times(3_000, 100_000);

    private static final int BATCH = 1_000;

    private static final int LONGEST = 40;

    /**
     * First and last code points of the ranges that random strings use. The last range is surrogates, which are unpaired unless two happen
     * to combine.
     */
    private static final int[][] RANGES = {
        {'a', 'z'},
        {'A', 'Z'},
        {'0', '9'},
        {'-', '.'},
        {'_', '_'},
        {' ', '/'},
        {0, 0x1F},
        {0xA0, 0x24F},
        {0x250, 0x36F},
        {0x370, 0x52F},
        {0x530, 0x10FF},
        {0x1100, 0x11FF},
        {0x1E00, 0x1FFF},
        {0x2000, 0x2BFF},
        {0x3000, 0x30FF},
        {0x3130, 0x33FF},
        {0x3400, 0x4DFF},
        {0x4E00, 0x9FFF},
        {0x4E00, 0x4E40},
        {0xA000, 0xABFF},
        {0xAC00, 0xD7FF},
        {0xF900, 0xFAFF},
        {0xFB00, 0xFFFD},
        {0x1D400, 0x1D7FF},
        {0x1F300, 0x1F64F},
        {0x20000, 0x2A6D0},
        {0x2F800, 0x2FA10},
        {0xD800, 0xDFFF},
    };

    @Test
    void agreesOnStringsOfMixedScripts() {
        Random random = new Random(20261123);
        try (Page page = Chromium.shared().newPage()) {
            SearchClient.open(page);
            for (int done = 0; done < STRINGS; done += BATCH) {
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    texts.add(text(random));
                }
                assertEquals(
                        texts.stream().map(TokenParityTest::tokens).toList(), inBrowser(page, texts), "seed 20261123");
            }
        }
    }

    @Test
    void agreesOnTheStemsOfTheSharedVectors() throws IOException {
        List<List<String>> vectors = Files.readAllLines(Path.of("src/test/resources/tokens/stems.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
        try (Page page = Chromium.shared().newPage()) {
            SearchClient.open(page);
            assertEquals(
                    vectors.stream().map(vector -> vector.get(1)).toList(),
                    page.evaluate(
                            "(words) => words.map(client.stem)",
                            vectors.stream().map(vector -> vector.get(0)).toList()));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(LONGEST); length > 0; ) {
            int[] range = RANGES[random.nextInt(RANGES.length)];
            for (int run = 1 + random.nextInt(6); run > 0 && length > 0; run--, length--) {
                int c = range[0] + random.nextInt(range[1] - range[0] + 1);
                if (Character.isDefined(c)) {
                    text.appendCodePoint(c);
                }
            }
        }
        return text.toString();
    }

    private static String tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Tokenizer.readForSearch(
                text,
                (kind, units, start, end) -> tokens.add(kind + " " + units(new String(units, start, end - start))));
        return String.join(",", tokens);
    }

    /** Sends the text as numbers, because an unpaired surrogate can't be passed between the two programs as text. */
    private static String units(String text) {
        return text.chars().mapToObj(Integer::toString).collect(Collectors.joining("."));
    }

    private static Object inBrowser(Page page, List<String> texts) {
        return page.evaluate(
                """
                ([pairs, texts]) => texts.map((units) => client
                  .tokens(String.fromCharCode(...units), {stems: true, fold: new Map(pairs.match(/../gs).map((pair) => [...pair]))})
                  .map(({kind, text}) => kind + " " + Array.from({length: text.length}, (_, i) => text.charCodeAt(i)).join("."))
                  .join(","))
                """,
                List.of(
                        HanFold.pairs(c -> true),
                        texts.stream()
                                .map(text -> text.chars().boxed().toList())
                                .toList()));
    }
}
