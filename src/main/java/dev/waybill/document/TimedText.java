package dev.waybill.document;

import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKeyBase;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.BasedSequenceImpl;
import com.vladsch.flexmark.util.sequence.Range;
import com.vladsch.flexmark.util.sequence.SequenceUtils;
import com.vladsch.flexmark.util.sequence.builder.IBasedSegmentBuilder;

/**
 * A text that can be read for a time: some Markdown of a few dozen bytes keeps flexmark busy for ever, and this is the one place
 * every one of its loops passes through. It does what flexmark's own sequences do, which would put two more calls around every
 * character, and gives its parts as strings at once.
 */
@SuppressWarnings("unchecked") // of flexmark's own getBuilder
final class TimedText extends BasedSequenceImpl {
    /** The clock is read once in so many characters. */
    private static final int CHARACTERS_A_LOOK = 1 << 12;

    private final TimedText whole;
    private final char[] characters;
    private final int start;
    private final int end;
    private final Clock clock;

    TimedText(String text, ReadingTime time) {
        super(0);
        this.whole = this;
        this.characters = text.toCharArray();
        this.start = 0;
        this.end = characters.length;
        this.clock = new Clock(time);
    }

    private TimedText(TimedText whole, int start, int end) {
        super(0);
        this.whole = whole;
        this.characters = whole.characters;
        this.start = start;
        this.end = end;
        this.clock = whole.clock;
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

    private static final class Clock {
        private final ReadingTime time;
        private int unread = CHARACTERS_A_LOOK;

        Clock(ReadingTime time) {
            this.time = time;
        }

        void look(int offset) {
            unread = CHARACTERS_A_LOOK;
            if (time.isOver()) {
                throw new Expired(offset);
            }
        }
    }

    @Override
    public char charAt(int index) {
        if (--clock.unread <= 0) {
            clock.look(start + index);
        }
        if (index < 0 || index >= end - start) {
            throw new StringIndexOutOfBoundsException(index);
        }
        return characters[start + index];
    }

    @Override
    public String toString() {
        clock.unread -= end - start;
        if (clock.unread <= 0) {
            clock.look(start);
        }
        return new String(characters, start, end - start);
    }

    /** With backslashes and character references read. */
    @Override
    public String unescape() {
        String text = toString();
        return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : super.unescape();
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public TimedText subSequence(int from, int to) {
        SequenceUtils.validateStartEnd(from, to, length());
        return baseSubSequence(start + from, start + to);
    }

    @Override
    public TimedText baseSubSequence(int from, int to) {
        SequenceUtils.validateStartEnd(from, to, characters.length);
        return from == start && to == end ? this : new TimedText(whole, from, to);
    }

    @Override
    public BasedSequence getBaseSequence() {
        return whole;
    }

    @Override
    public Object getBase() {
        return characters;
    }

    @Override
    public int getStartOffset() {
        return start;
    }

    @Override
    public int getEndOffset() {
        return end;
    }

    @Override
    public int getIndexOffset(int index) {
        SequenceUtils.validateIndexInclusiveEnd(index, length());
        return start + index;
    }

    @Override
    public Range getSourceRange() {
        return Range.of(start, end);
    }

    @Override
    public void addSegments(IBasedSegmentBuilder<?> builder) {
        builder.append(start, end);
    }

    @Override
    public int getOptionFlags() {
        return 0;
    }

    @Override
    public boolean allOptions(int options) {
        return false;
    }

    @Override
    public boolean anyOptions(int options) {
        return false;
    }

    @Override
    public <T> T getOption(DataKeyBase<T> key) {
        return key.getDefaultValue();
    }

    @Override
    public DataHolder getOptions() {
        return DataHolder.NULL;
    }
}
