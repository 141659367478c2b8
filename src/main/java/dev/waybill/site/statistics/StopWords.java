package dev.waybill.site.statistics;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Words that no query on a page contains: the editor's {@code content/_data/search-stop.txt}, one per line; {@code #} starts a comment.
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

    /** Whether the query contains one of the words, ignoring case, width and spaces. */
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
