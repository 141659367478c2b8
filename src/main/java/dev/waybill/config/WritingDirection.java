package dev.waybill.config;

import java.util.Locale;
import java.util.Set;

/** In which direction a language is written. */
public final class WritingDirection {
    /** Scripts written from right to left: ISO 15924. */
    private static final Set<String> SCRIPTS =
            Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

    /** Languages usually written in one of these scripts. Java writes {@code he} and {@code yi} as {@code iw} and {@code ji} in old forms. */
    private static final Set<String> LANGUAGES = Set.of(
            "ar", "arc", "ars", "ary", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk", "haz", "he", "iw",
            "ji", "khw", "ks", "lki", "lrc", "luz", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr",
            "ug", "ur", "yi");

    private WritingDirection() {}

    /**
     * Whether a language is written from right to left.
     *
     * @param language a BCP 47 tag; a script in it decides, as in {@code ku-Arab}
     */
    public static boolean isRightToLeft(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return locale.getScript().isEmpty()
                ? LANGUAGES.contains(locale.getLanguage())
                : SCRIPTS.contains(locale.getScript());
    }
}
