package dev.waybill.document.markdown.text;

/**
 * The work that one page may take to read, counted in characters looked at: the same page ends the same way on a fast machine and on a slow
 * or busy one. Of one thread.
 */
public final class ReadingWork {
    /** What a part of a text costs to make, whatever its length. */
    public static final int A_PART = 16;

    /** Characters that cost as much as one where a part is copied at once. */
    static final int AT_ONCE = 8;

    /** What a page may cost besides what is allowed for its characters: a few seconds of a slow machine. */
    private static final long LEAST = 100_000_000;

    /** What is allowed for a character. Of 12 000 real files half cost under 15 a character, and none over 43. */
    private static final int A_CHARACTER = 150;

    private final int aCharacter;
    private long most;
    private long left;

    /** Of any page. */
    public ReadingWork() {
        this(LEAST, A_CHARACTER);
    }

    /**
     * @param least what a page may cost that has no text at all
     * @param aCharacter what it may cost more for each character
     */
    public ReadingWork(long least, int aCharacter) {
        this.aCharacter = aCharacter;
        this.most = least;
        this.left = least;
    }

    /** Takes on a text: the longer it is, the more it may cost. */
    void takeOn(String text) {
        most += (long) aCharacter * text.length();
        left += (long) aCharacter * text.length();
    }

    /** There is no more; {@link #offset} is where the reader had come to. */
    public static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        public final int offset;

        Spent(int offset) {
            super("too much work", null, false, false);
            this.offset = offset;
        }
    }

    /** @param offset where in the text the reader is */
    void spend(int characters, int offset) {
        left -= characters;
        if (left < 0) {
            throw new Spent(offset);
        }
    }

    /** How much may be done. */
    public long most() {
        return most;
    }

    /** How much was done. */
    public long done() {
        return most - left;
    }
}
