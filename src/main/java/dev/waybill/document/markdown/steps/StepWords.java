package dev.waybill.document.markdown.steps;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.document.markdown.text.PageDiagnostics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the properties of a step from its words, in Chinese or English. */
public final class StepWords {
    /** {@code (可选)}, {@code （Optional）} */
    private static final Pattern OPTIONAL = Pattern.compile("[(（]\\s*(?:可选|optional)\\s*[)）].*", insensitive());

    /** {@code ⚠不可逆}, {@code ⚠️ irreversible} */
    private static final Pattern IRREVERSIBLE = Pattern.compile("⚠\\uFE0F?\\s*(?:不可逆|irreversible)", insensitive());

    /** {@code ⏳15天}, {@code ⏳3–5个工作日}, {@code ⏳ 3-5 working days} */
    private static final Pattern WAIT = Pattern.compile(
            "⏳\\uFE0F?\\s*(\\d{1,3})(?:\\s*[-‐‑‒–—―−~～〜至到]\\s*(\\d{1,3}))?\\s*"
                    + "(?:(个?工作[日天]|working days?|workdays?|business days?)|天|个?自然日|日|days?)"
                    + "(\\p{IsHan}{1,4}(?=$|[\\s，。；、⚠【（(]))?",
            insensitive());

    /** {@code 【仅限:已缴保证金】}, {@code 【only: paid】} */
    private static final Pattern CONDITION =
            Pattern.compile("【\\s*(?:仅限|only)\\s*[:：]?\\s*([^】]*?)\\s*】", insensitive());

    /** {@code (可选)} alone, with the space after it */
    private static final Pattern OPTIONAL_MARK =
            Pattern.compile("^\\s*[(（]\\s*(?:可选|optional)\\s*[)）]\\s*", insensitive());

    private static final Pattern CONDITION_MARK = spaced("", CONDITION, "\\s*");
    private static final Pattern IRREVERSIBLE_MARK = spaced("\\s*", IRREVERSIBLE, "");
    private static final Pattern WAIT_MARK = spaced("\\s*", WAIT, "");

    private StepWords() {}

    private static Pattern spaced(String before, Pattern mark, String after) {
        return Pattern.compile(before + "(?:" + mark.pattern() + ")" + after, insensitive());
    }

    private static int insensitive() {
        return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    }

    /**
     * Reads the properties.
     *
     * @param text plain, without the box
     * @param written the same in the file, for diagnostics
     */
    public static Checklist.Traits read(String text, BasedSequence written, PageDiagnostics diagnostics) {
        List<String> readers = CONDITION
                .matcher(text)
                .results()
                .map(condition -> condition.group(1))
                .filter(words -> !words.isEmpty())
                .toList();
        return new Checklist.Traits(
                OPTIONAL.matcher(text).matches(), isIrreversible(text), delay(text, written, diagnostics), readers);
    }

    /** Whether a step says that it can't be undone. */
    public static boolean isIrreversible(String text) {
        return IRREVERSIBLE.matcher(text).find();
    }

    /**
     * The marks that say its properties, with the spaces that set them off.
     *
     * @param text the text of a step
     * @param traits what was read of it
     * @return the spans of the marks, in order and apart from one another
     */
    static List<MatchResult> marks(String text, Checklist.Traits traits) {
        List<MatchResult> marks = new ArrayList<>();
        CONDITION_MARK.matcher(text).results().forEach(marks::add);
        if (traits.optional()) {
            OPTIONAL_MARK.matcher(text).results().forEach(marks::add);
        }
        if (traits.irreversible()) {
            IRREVERSIBLE_MARK.matcher(text).results().forEach(marks::add);
        }
        if (traits.delay().isPresent()) {
            WAIT_MARK.matcher(text).results().limit(1).forEach(marks::add);
        }
        marks.sort(Comparator.comparingInt(MatchResult::start));
        return marks;
    }

    private static Optional<Checklist.Delay> delay(String text, BasedSequence written, PageDiagnostics diagnostics) {
        int sign = text.indexOf('⏳');
        if (sign < 0) {
            return Optional.empty();
        }
        Matcher wait = WAIT.matcher(text);
        if (!wait.find(sign) || wait.start() != sign) {
            diagnostic(
                    written,
                    Message.of("⏳ is followed by no time"),
                    Message.of("write ⏳15 days, or ⏳3–5 working days"),
                    diagnostics);
            return Optional.empty();
        }
        int least = Integer.parseInt(wait.group(1));
        int most = wait.group(2) == null ? least : Integer.parseInt(wait.group(2));
        if (most < least) {
            Message message = Message.of("the wait '%s' ends before it starts", wait.group());
            diagnostic(written, message, Message.of("write the shorter time first"), diagnostics);
            return Optional.empty();
        }
        boolean workdays = wait.group(3) != null;
        String result = wait.group(4) == null ? "" : wait.group(4);
        return Optional.of(
                new Checklist.Delay(least, most, workdays ? Checklist.Unit.WORKDAY : Checklist.Unit.DAY, result));
    }

    /** Reports a condition in the words of a step that has no question. */
    public static void refuseCondition(BasedSequence written, PageDiagnostics diagnostics) {
        Matcher condition = CONDITION.matcher(written);
        if (condition.find()) {
            diagnostics.add(
                    Rule.CHECKLIST,
                    written.getStartOffset() + condition.start(),
                    written.getStartOffset() + condition.end(),
                    Message.of("'%s' says the step is for some readers, but it counts for all", condition.group()),
                    Message.of(
                            "write if=key into the comment after the step, and the question under ask: as 'key: …?'"));
        }
    }

    private static void diagnostic(BasedSequence written, Message message, Message fix, PageDiagnostics diagnostics) {
        int sign = Math.max(0, written.toString().indexOf('⏳'));
        int start = written.getStartOffset() + sign;
        diagnostics.add(Rule.CHECKLIST, start, start + 1, message, fix);
    }
}
