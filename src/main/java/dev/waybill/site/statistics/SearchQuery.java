package dev.waybill.site.statistics;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Validates and normalizes search queries from visitors, so that they can be counted and shown. */
public final class SearchQuery {
    /** Code points. */
    private static final int MIN_LENGTH = 2;

    private static final int MAX_LENGTH = 40;

    /** Words in any script and their punctuation; nothing that markup, code or a path needs. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,、。·?!:+&/%#_()-]+"); // 退店 & 退款

    private static final Pattern JUNK = Pattern.compile(
            "(?i)://|//|\\.\\.|--|www\\.|\\b[a-z0-9-]+\\.(com|cn|net|org|info|top|xyz|vip|cc|io|ru|shop|site|club|online)\\b"
                    + "|[0-9]{7,}" // a phone or order number may be personal
                    + "|\\p{M}{3,}" // stacked combining marks
                    + "|[a-z]\\(|^[^\\p{L}]*$"); // alert(1); 12-34

    private SearchQuery() {}

    /**
     * The query in NFKC with single spaces, in its original spelling. Empty if it is too short, too long, an address, markup, or not a
     * word.
     */
    public static Optional<String> of(String written) {
        if (written.length() > 10 * MAX_LENGTH) {
            return Optional.empty();
        }
        String query =
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip().replaceAll(" +", " ");
        int length = query.codePointCount(0, query.length());
        boolean fits = length >= MIN_LENGTH
                && length <= MAX_LENGTH
                && WORDS.matcher(query).matches()
                && !JUNK.matcher(query).find();
        return fits ? Optional.of(query) : Optional.empty();
    }

    /** Queries with the same key count as one: {@code eBay}, {@code ebay} and {@code EBAY}. */
    public static String key(String query) {
        return query.toLowerCase(Locale.ROOT);
    }
}
