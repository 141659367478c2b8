package dev.waybill.document.markdown.text;

/**
 * A limit on the work of parsing one page, counted in characters read, so that the result is the same on a fast and on a slow or busy
 * machine. Not thread-safe.
 */
public final class ParseBudget {
    /** The cost of creating a part of a text, whatever its length. */
    public static final int A_PART = 16;

    /** Characters that cost as much as one when they are copied in bulk. */
    static final int AT_ONCE = 8;

    /** What any page may cost: a few seconds on a slow machine. */
    private static final long LEAST = 100_000_000;

    /** What is added per character. Of 12 000 real files half cost under 15 per character, and none over 43. */
    private static final int A_CHARACTER = 150;

    private final int aCharacter;
    private long limit;
    private long left;

    /** Of any page. */
    public ParseBudget() {
        this(LEAST, A_CHARACTER);
    }

    /**
     * @param least what a page without text may cost
     * @param aCharacter what is added per character
     */
    public ParseBudget(long least, int aCharacter) {
        this.aCharacter = aCharacter;
        this.limit = least;
        this.left = least;
    }

    /** Adds a text: the longer it is, the more it may cost. */
    void add(String text) {
        limit += (long) aCharacter * text.length();
        left += (long) aCharacter * text.length();
    }

    /** The limit is reached; {@link #offset} is where the parser was. */
    public static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        public final int offset;

        Spent(int offset) {
            super("too much work", null, false, false);
            this.offset = offset;
        }
    }

    /** @param offset the parser's position in the text */
    void spend(int characters, int offset) {
        left -= characters;
        if (left < 0) {
            throw new Spent(offset);
        }
    }

    /** The limit. */
    public long limit() {
        return limit;
    }

    /** The work so far. */
    public long done() {
        return limit - left;
    }
}
