package dev.waybill.document.markdown.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the id of a heading is made from its text, so that links to headings written for another generator still work. */
public enum IdScheme {
    /** Letters, digits and marks of every script; a hyphen for whatever separates words. */
    WAYBILL {
        @Override
        String slug(String text) {
            return words(text);
        }
    },

    /** GitHub, Docusaurus, Starlight, Hugo: "letters are converted to lower-case; spaces are replaced by hyphens; other punctuation is removed". */
    GITHUB {
        @Override
        String slug(String text) {
            return PUNCTUATION
                    .matcher(text.strip().toLowerCase(Locale.ROOT))
                    .replaceAll("")
                    .replace(' ', '-');
        }
    },

    /** As on GitHub, but "two or more hyphens in a row are converted to one"; a number alone is taken for an issue, so it gets a prefix. */
    GITLAB {
        @Override
        String slug(String text) {
            String slug = HYPHENS.matcher(GITHUB.slug(text)).replaceAll("-");
            return DIGITS.matcher(slug).matches() ? "anchor-" + slug : slug;
        }
    },

    /** MkDocs: ASCII alone is left, so that a Chinese heading is {@code _1}; a repeated id counts with an underscore. */
    PYTHON_MARKDOWN {
        @Override
        String slug(String text) {
            String ascii = NOT_ASCII
                    .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                    .replaceAll("");
            String words = NOT_WORD.matcher(ascii).replaceAll("").strip().toLowerCase(Locale.ROOT);
            return SPACES.matcher(words).replaceAll("-");
        }

        @Override
        String free(String slug, Set<String> taken) {
            String id = slug;
            while (id.isEmpty() || taken.contains(id)) {
                Matcher counted = COUNTED.matcher(id);
                id = counted.matches() ? counted.group(1) + "_" + (Long.parseLong(counted.group(2)) + 1) : id + "_1";
            }
            return id;
        }
    },

    /** VitePress and VuePress: every other mark separates words, and an id doesn't start with a digit. */
    VITEPRESS {
        @Override
        String slug(String text) {
            String bare = CONTROL.matcher(COMBINING
                            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                            .replaceAll(""))
                    .replaceAll("");
            String slug = EDGES.matcher(SPECIAL.matcher(bare).replaceAll("-")).replaceAll("");
            boolean digit = !slug.isEmpty() && slug.charAt(0) >= '0' && slug.charAt(0) <= '9';
            return (digit ? "_" + slug : slug).toLowerCase(Locale.ROOT);
        }
    };

    /** All but Ruby's word characters, hyphens and spaces. */
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Pc}\\- ]");

    private static final Pattern HYPHENS = Pattern.compile("-{2,}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\w\\s-]");
    private static final Pattern SPACES = Pattern.compile("[-\\s]+");

    /** {@code usage_2}; a longer number is text. */
    private static final Pattern COUNTED = Pattern.compile("(?s)(.*)_([0-9]{1,15})");

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f]");
    private static final Pattern COMBINING = Pattern.compile("[\\u0300-\\u036F]");
    private static final Pattern SPECIAL =
            Pattern.compile("[\\s\\u00A0\\u2028\\u2029\\uFEFF~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'“”‘’<>,.?/]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    /** The names that {@code headingIds:} may have. */
    public static List<String> names() {
        return Arrays.stream(values()).map(IdScheme::id).toList();
    }

    /** @param name one of {@link #names} */
    public static IdScheme of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** May be empty. */
    abstract String slug(String text);

    /** The id of a heading whose slug may be taken; empty where that is up to {@link Ids}. */
    String free(String slug, Set<String> taken) {
        return "";
    }

    /** Keeps letters, digits and marks of every script, in lower case; spaces and hyphens become a hyphen; the rest is removed. */
    private static String words(String text) {
        StringBuilder slug = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '_' || isMark(c)) {
                slug.appendCodePoint(c);
            } else if ((c == '-' || Character.isWhitespace(c) || Character.isSpaceChar(c))
                    && !slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        });
        int length = slug.length();
        return length > 0 && slug.charAt(length - 1) == '-' ? slug.substring(0, length - 1) : slug.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
