package dev.waybill.site.lock;

import dev.waybill.diagnostic.EditDistance;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How much a step's words differ from those that were published. */
final class Rewording {
    /** UTF-16 units that are compared, because the cost grows with the square. */
    private static final int COMPARED = 400;

    /** {@code ，}, {@code ⏳}, spaces: what may change without changing the meaning. */
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Rewording() {}

    /**
     * Whether the change is large: more edits (insert, delete, replace, swap) than half of the longer text's letters and digits. Case,
     * width and punctuation are ignored.
     */
    static boolean isLarge(String before, String after) {
        String a = letters(before);
        String b = letters(after);
        int half = Math.max(a.length(), b.length()) / 2;
        return EditDistance.within(a, b, half) > half;
    }

    private static String letters(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String letters = NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll("");
        return letters.substring(0, Math.min(COMPARED, letters.length()));
    }
}
