package dev.waybill.document.markdown.text;

import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKeyBase;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.BasedSequenceImpl;
import com.vladsch.flexmark.util.sequence.Range;
import com.vladsch.flexmark.util.sequence.SequenceUtils;
import com.vladsch.flexmark.util.sequence.builder.IBasedSegmentBuilder;

/**
 * A text that counts how much of it is read. Some Markdown of a few dozen bytes keeps flexmark busy forever, and every one of its loops
 * passes through here. It behaves like flexmark's own sequences, which would add two calls per character, and returns its parts as strings
 * at once.
 */
@SuppressWarnings("unchecked") // required by flexmark's own getBuilder
public final class CountedText extends BasedSequenceImpl {
    private final CountedText whole;
    private final char[] characters;
    private final int start;
    private final int end;
    private final ParseBudget budget;

    public CountedText(String text, ParseBudget budget) {
        super(0);
        budget.add(text);
        this.whole = this;
        this.characters = text.toCharArray();
        this.start = 0;
        this.end = characters.length;
        this.budget = budget;
    }

    private CountedText(CountedText whole, int start, int end) {
        super(0);
        this.whole = whole;
        this.characters = whole.characters;
        this.start = start;
        this.end = end;
        this.budget = whole.budget;
    }

    @Override
    public char charAt(int index) {
        budget.spend(1, start + index);
        if (index < 0 || index >= end - start) {
            throw new StringIndexOutOfBoundsException(index);
        }
        return characters[start + index];
    }

    @Override
    public String toString() {
        budget.spend(ParseBudget.A_PART + (end - start) / ParseBudget.AT_ONCE, start);
        return new String(characters, start, end - start);
    }

    /** Resolves backslashes and character references. */
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
        budget.spend(ParseBudget.A_PART, from);
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
        budget.spend(ParseBudget.A_PART, start);
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
