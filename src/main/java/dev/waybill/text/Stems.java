package dev.waybill.text;

import java.util.HashMap;
import java.util.Map;
import org.tartarus.snowball.ext.porterStemmer;

/**
 * The stems of English words, by Porter's algorithm: <i>configured</i> and <i>configuration</i> are both <i>configur</i>. Not thread-safe.
 */
final class Stems {
    /** Words that are remembered. The library needs a microsecond per word, and a text repeats most of its words. */
    private static final int REMEMBERED = 50_000;

    private final porterStemmer stemmer = new porterStemmer();
    private final Map<String, Integer> known = new HashMap<>();

    /** The {@link TermHash} of a word's stem; that of the word itself if it has no other. */
    int hash(char[] text, int start, int end) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(new String(text, start, end - start), word -> {
            char[] stem = of(word).toCharArray();
            return TermHash.of(stem, 0, stem.length);
        });
    }

    /** @param word in lower case */
    String of(String word) {
        if (!isEnglish(word)) {
            return word;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** Whether it has three or more letters, all of them from a to z. */
    private static boolean isEnglish(String word) {
        return word.length() > 2 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
