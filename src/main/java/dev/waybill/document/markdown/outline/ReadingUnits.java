package dev.waybill.document.markdown.outline;

import dev.waybill.document.Passage;
import dev.waybill.document.markdown.text.Han;
import java.util.List;

/** Measures how much there is to read: Han characters, and words of other scripts. */
public final class ReadingUnits {
    private ReadingUnits() {}

    public static int of(List<Passage> passages) {
        return passages.stream()
                .mapToInt(passage -> count(passage.heading()) + count(passage.text()))
                .sum();
    }

    static int count(String text) {
        int units = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean han = Han.isIdeograph(c);
            boolean letter = !han && Character.isLetterOrDigit(c);
            if (han || letter && !inWord) {
                units++;
            }
            inWord = letter || inWord && isInsideWord(c);
            i += Character.charCount(c);
        }
        return units;
    }

    /** Marks within a word, as in {@code don't} and {@code e-mail}. */
    private static boolean isInsideWord(int c) {
        return c == '\'' || c == '’' || c == '-' || c == '_' || c == '.';
    }
}
