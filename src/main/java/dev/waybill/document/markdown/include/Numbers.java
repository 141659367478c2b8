package dev.waybill.document.markdown.include;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers in a text, written in digits. */
final class Numbers {
    /** {@code 1,500}, {@code 3.50} */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?|\\d++(?:\\.\\d++)?");

    private Numbers() {}

    /**
     * Whether a text that refers to a value contains other numbers than the value. A text without numbers contradicts nothing, because it
     * may say the same in words.
     */
    static boolean contradict(String text, String value) {
        List<String> stated = of(text);
        return !stated.isEmpty() && !stated.equals(of(value));
    }

    /** In order; {@code 03}, {@code ３} and {@code 3.0} are equal. */
    private static List<String> of(String text) {
        Matcher number = NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        List<String> numbers = new ArrayList<>();
        while (number.find()) {
            String digits = number.group().replace(",", "");
            String whole = digits.contains(".") ? digits.replaceAll("\\.?0*+$", "") : digits;
            numbers.add(whole.replaceFirst("^0++(?=\\d)", ""));
        }
        return numbers;
    }
}
