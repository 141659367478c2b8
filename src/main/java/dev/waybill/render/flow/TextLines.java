package dev.waybill.render.flow;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Divides a text into lines of a width. SVG doesn't, so widths are estimated, wider rather than narrower. */
final class TextLines {
    private static final int MOST = 4; // lines; the rest is cut off

    private TextLines() {}

    /**
     * @param width in pixels
     * @param size of the letters, in pixels
     */
    static List<String> of(String text, int width, int size) {
        List<String> lines = filled(text, width, size);
        if (lines.size() < 2 || lines.size() == MOST) {
            return lines;
        }
        // Lines of about the same length: no single character on the last one.
        List<String> even = lines;
        for (int narrower = width - size / 2; even.size() == lines.size(); narrower -= size / 2) {
            lines = even;
            even = filled(text, narrower, size);
        }
        return lines;
    }

    /** Each line as long as it fits. */
    private static List<String> filled(String text, int width, int size) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty() && lines.size() < MOST) {
            int fits = fitting(rest, width, size);
            boolean last = lines.size() == MOST - 1;
            int end = fits == rest.length() ? fits : last ? Math.max(1, fits - 1) : end(rest, fits);
            lines.add(rest.substring(0, end).strip() + (last && fits < rest.length() ? "…" : ""));
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** The number of characters that fit, at least one. */
    private static int fitting(String text, int width, int size) {
        double used = 0;
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            used += size * part(letter);
            if (used > width && at > 0) {
                return at;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    /** A letter's width as a part of its height. */
    private static double part(int letter) {
        if (isIdeograph(letter) || letter >= 0x3000 && letter <= 0x303F || letter >= 0xFF00 && letter <= 0xFF60) {
            return 1;
        }
        return Character.isUpperCase(letter) || letter > 0x2000 ? 0.8 : letter == ' ' ? 0.3 : 0.58;
    }

    private static boolean isIdeograph(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL;
    }

    /** Breaks at the last space, or between ideographs, and before no mark that can't start a line. */
    private static int end(String text, int fits) {
        int end = fits;
        while (end > 1 && !mayBreak(text, end)) {
            end--;
        }
        return end > fits / 2 ? end : fits;
    }

    private static boolean mayBreak(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if ("，。；：、！？）】》”’,.;:!?)]%".indexOf(after) >= 0 || "（【《“‘([".indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || after == ' ' || isIdeograph(before) || isIdeograph(after) || before > 0x2FFF;
    }
}
