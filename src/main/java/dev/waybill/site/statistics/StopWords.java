package dev.waybill.site.statistics;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Words that no query on a page holds: the editor's {@code content/_data/search-stop.txt}, one a line, {@code #} before a remark.
 *
 * @param words without spaces, in lower case
 */
public record StopWords(Set<String> words) {
    public static final StopWords NONE = new StopWords(Set.of());

    public StopWords {
        words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }

    public static StopWords read(String text) {
        Set<String> words = new LinkedHashSet<>();
        text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(StopWords::bare)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return new StopWords(words);
    }

    /** Whether one of the words is in the query, whatever its case, width and spaces. */
    public boolean stop(String query) {
        String bare = bare(query);
        return words.stream().anyMatch(bare::contains);
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }
}
