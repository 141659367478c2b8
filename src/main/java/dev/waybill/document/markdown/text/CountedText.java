package dev.waybill.document.markdown.text;

import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKeyBase;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.BasedSequenceImpl;
import com.vladsch.flexmark.util.sequence.Range;
import com.vladsch.flexmark.util.sequence.SequenceUtils;
import com.vladsch.flexmark.util.sequence.builder.IBasedSegmentBuilder;

/**
 * A text that counts what is read of it: some Markdown of a few dozen bytes keeps flexmark busy for ever, and this is the one place
 * every one of its loops passes through. It does what flexmark's own sequences do, which would put two more calls around every
 * character, and gives its parts as strings at once.
 */
@SuppressWarnings("unchecked") // of flexmark's own getBuilder
public final class CountedText extends BasedSequenceImpl {
    private final CountedText whole;
    private final char[] characters;
    private final int start;
    private final int end;
    private final ReadingWork work;

    public CountedText(String text, ReadingWork work) {
        super(0);
        work.takeOn(text);
        this.whole = this;
        this.characters = text.toCharArray();
        this.start = 0;
        this.end = characters.length;
        this.work = work;
    }

    private CountedText(CountedText whole, int start, int end) {
        super(0);
        this.whole = whole;
        this.characters = whole.characters;
        this.start = start;
        this.end = end;
        this.work = whole.work;
    }

    @Override
    public char charAt(int index) {
        work.spend(1, start + index);
        if (index < 0 || index >= end - start) {
            throw new StringIndexOutOfBoundsException(index);
        }
        return characters[start + index];
    }

    @Override
    public String toString() {
        work.spend(ReadingWork.A_PART + (end - start) / ReadingWork.AT_ONCE, start);
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
    public CountedText subSequence(int from, int to) {
        SequenceUtils.validateStartEnd(from, to, length());
        return baseSubSequence(start + from, start + to);
    }

    @Override
    public CountedText baseSubSequence(int from, int to) {
        SequenceUtils.validateStartEnd(from, to, characters.length);
        if (from == start && to == end) {
            return this;
        }
        work.spend(ReadingWork.A_PART, from);
        return new CountedText(whole, from, to);
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
        work.spend(ReadingWork.A_PART, start);
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
