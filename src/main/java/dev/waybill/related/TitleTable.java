package dev.waybill.related;

import dev.waybill.site.Page;
import dev.waybill.text.TokenKind;
import dev.waybill.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds titles in texts: a tree of the beginnings of all titles, walked from each character or word of a text.
 *
 * <p>A title that several articles have names none of them; one of under four letters or of over 64 words is not looked for.
 */
final class TitleTable {
    /** Between two texts: no title goes over it. */
    static final long END = 0;

    private static final int SHORTEST = 4; // UTF-16 units; a word of two Han characters is seldom the title
    private static final int DEEPEST = 64; // bounds the walk from one place of a text

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final TermTable beginnings = new TermTable();
    private int[] articles = new int[64];

    static TitleTable of(List<Page> articles) {
        TitleTable table = new TitleTable();
        for (int i = 0; i < articles.size(); i++) {
            table.add(articles.get(i).title(), i);
        }
        return table;
    }

    /** Whether titles are compared by tokens of that kind. */
    static boolean isUnit(TokenKind kind) {
        return kind == TokenKind.CHARACTER || kind == TokenKind.WORD;
    }

    private void add(String title, int article) {
        List<Long> units = new ArrayList<>();
        int[] length = {0};
        Tokenizer.read(title, (kind, letters, start, end) -> {
            if (isUnit(kind)) {
                units.add(TermKey.of(letters, start, end));
                length[0] += end - start;
            }
        });
        if (length[0] < SHORTEST || units.size() > DEEPEST) {
            return;
        }
        int node = NONE;
        long key = END;
        for (long unit : units) {
            key = TermKey.join(key, unit);
            node = node(key);
        }
        articles[node] = articles[node] == NONE ? article : SEVERAL;
    }

    private int node(long key) {
        int before = beginnings.size();
        int node = beginnings.add(key);
        if (node == articles.length) {
            articles = Arrays.copyOf(articles, node * 2);
        }
        if (node == before) {
            articles[node] = NONE;
        }
        return node;
    }

    /** The articles whose titles stand in a text, by number. */
    int[] mentioned(long[] units, int count) {
        IntStream.Builder found = IntStream.builder();
        for (int i = 0; i < count; i++) {
            long key = TermKey.join(END, units[i]);
            int node = beginnings.find(key);
            for (int next = i + 1; node >= 0; next++) {
                if (articles[node] >= 0) {
                    found.add(articles[node]);
                }
                key = next < count ? TermKey.join(key, units[next]) : END;
                node = next < count && units[next] != END ? beginnings.find(key) : NONE;
            }
        }
        return found.build().sorted().distinct().toArray();
    }
}
