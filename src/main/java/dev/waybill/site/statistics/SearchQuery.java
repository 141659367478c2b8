package dev.waybill.site.statistics;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What visitors may have searched for, as it is counted and shown. */
public final class SearchQuery {
    /** Code points. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 40;

    /** Words in any script and the marks they are written with; nothing that markup, code or a path needs. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,、。·?!:+&/%#_()-]+"); // 退店 & 退款

    private static final Pattern JUNK = Pattern.compile(
            "(?i)://|//|\\.\\.|--|www\\.|\\b[a-z0-9-]+\\.(com|cn|net|org|info|top|xyz|vip|cc|io|ru|shop|site|club|online)\\b"
                    + "|[0-9]{7,}" // a phone's or an order's number may be a person's
                    + "|\\p{M}{3,}" // marks stacked on one letter
                    + "|[a-z]\\(|^[^\\p{L}]*$"); // alert(1); 12-34

    private SearchQuery() {}

    /**
     * The query in NFKC with single spaces, spelt as it was written; empty where it is too short or too long, an address, markup, or no
     * word.
     */
    public static Optional<String> of(String written) {
        if (written.length() > 10 * LONGEST) {
            return Optional.empty();
        }
        String query =
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip().replaceAll(" +", " ");
        int length = query.codePointCount(0, query.length());
        boolean fits = length >= SHORTEST
                && length <= LONGEST
                && WORDS.matcher(query).matches()
                && !JUNK.matcher(query).find();
        return fits ? Optional.of(query) : Optional.empty();
    }

    /** What queries have in common that count as one: {@code eBay}, {@code ebay} and {@code EBAY}. */
    public static String key(String query) {
        return query.toLowerCase(Locale.ROOT);
    }
}
