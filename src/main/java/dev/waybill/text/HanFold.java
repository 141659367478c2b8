package dev.waybill.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * Replaces traditional Chinese characters by their simplified forms, by OpenCC's table of characters. Where it names several forms, the first
 * one counts.
 */
public final class HanFold {
    /** From the library opencc4j: a character, a tab, its simplified forms with spaces between. */
    private static final String TABLE = "/data/dictionary/TSCharacters.txt";

    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;

    /** The simplified form of each character from {@link #FIRST} on. */
    private static final char[] SIMPLIFIED = simplified();

    private HanFold() {}

    static void fold(char[] text) {
        for (int i = 0; i < text.length; i++) {
            text[i] = of(text[i]);
        }
    }

    static char of(char c) {
        return c >= FIRST && c <= LAST ? SIMPLIFIED[c - FIRST] : c;
    }

    /**
     * The characters that {@link #fold} replaces, each followed by its simplified form.
     *
     * @param wanted selects them by their simplified forms
     */
    public static String pairs(IntPredicate wanted) {
        StringBuilder pairs = new StringBuilder();
        for (char c = FIRST; c <= LAST; c++) {
            if (of(c) != c && wanted.test(of(c))) {
                pairs.append(c).append(of(c));
            }
        }
        return pairs.toString();
    }

    private static char[] simplified() {
        char[] simplified = new char[LAST - FIRST + 1];
        for (int i = 0; i < simplified.length; i++) {
            simplified[i] = (char) (FIRST + i);
        }
        table().lines().forEach(line -> {
            boolean plain = line.length() >= 3 && line.charAt(1) == '\t' && !Character.isSurrogate(line.charAt(2));
            if (plain && line.charAt(0) >= FIRST && line.charAt(0) <= LAST) {
                simplified[line.charAt(0) - FIRST] = line.charAt(2);
            }
        });
        return simplified;
    }

    private static String table() {
        try (InputStream in = Objects.requireNonNull(HanFold.class.getResourceAsStream(TABLE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
