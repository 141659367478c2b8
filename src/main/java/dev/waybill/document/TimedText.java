package dev.waybill.document;

/**
 * A text that can be read until a deadline: some Markdown of a few dozen bytes keeps flexmark busy for ever, and this is the one place
 * every one of its loops passes through.
 */
final class TimedText implements CharSequence {
    /** The clock is read once in so many characters. */
    private static final int CHARACTERS_A_LOOK = 1 << 12;

    private final String text;
    private final long deadline;
    private int unread = CHARACTERS_A_LOOK;

    /** @param nanoseconds from now until the text can't be read any more */
    TimedText(String text, long nanoseconds) {
        this.text = text;
        this.deadline = System.nanoTime() + nanoseconds;
    }

    /** The time is over; {@link #offset} is where the reader had come to. */
    static final class Expired extends RuntimeException {
        private static final long serialVersionUID = 1;

        final int offset;

        Expired(int offset) {
            super("read for too long", null, false, false);
            this.offset = offset;
        }
    }

    @Override
    public char charAt(int index) {
        if (--unread <= 0) {
            unread = CHARACTERS_A_LOOK;
            if (System.nanoTime() - deadline > 0) {
                throw new Expired(index);
            }
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
