package dev.waybill.document.markdown.steps;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Fix;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.markdown.text.PageDiagnostics;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The box at the start of a step.
 *
 * @param place its position in the file
 * @param marked whether it is a box in Markdown; otherwise it only resembles one
 */
public record Box(BasedSequence place, boolean marked) {
    /** {@code [ ]文字}, {@code []}, {@code ［ ］}, {@code 【 】}, {@code [x]}, but not the links {@code [x](…)} and {@code [x][…]}. */
    private static final Pattern LIKE_A_BOX =
            Pattern.compile("(?:\\[[ \\u3000xX√✓]?]|［[ \\u3000xX√✓]?］|【[ \\u3000]?】)(?![(\\[:])");

    /** The box of an item, or something that resembles one; empty if it has none. */
    public static Optional<Box> of(Node item) {
        if (isTask(item)) {
            return Optional.of(new Box(((ListItem) item).getMarkerSuffix().subSequence(0, 3), true));
        }
        if (item instanceof ListItem && item.getFirstChild() instanceof Paragraph paragraph) {
            BasedSequence text = paragraph.getChars();
            Matcher box = LIKE_A_BOX.matcher(text);
            return box.lookingAt() ? Optional.of(new Box(text.subSequence(0, box.end()), false)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether the item is a task in Markdown. */
    public static boolean isTask(Node item) {
        return item instanceof ListItem task && !task.getMarkerSuffix().isEmpty();
    }

    boolean ticked() {
        return place.length() == 3 && "xX√✓".indexOf(place.charAt(1)) >= 0;
    }

    /** Reports what is wrong with the box of a step. */
    public void check(boolean hasText, PageDiagnostics diagnostics) {
        Message fix = Message.of("write '[ ] ' and the step's text");
        if (!marked && !hasText) {
            diagnostics.add(diagnostic(Rule.CHECKLIST, Message.of("a step without text"), fix, diagnostics));
        } else if (isFullWidth()) {
            Diagnostic diagnostic = diagnostic(
                    Rule.CHECKLIST, Message.of("the full-width box '%s' is not a box", place), fix, diagnostics);
            diagnostics.add(ticked() ? diagnostic : fixable(diagnostic, diagnostics));
        } else if (ticked()) {
            diagnostics.add(diagnostic(
                    Rule.CHECKLIST, Message.of("the step is ticked already: '%s'", place), fix, diagnostics));
        } else if (!marked) {
            Message message = Message.of("no space inside or after the box '%s'", place);
            diagnostics.add(fixable(diagnostic(Rule.CHECKLIST, message, fix, diagnostics), diagnostics));
        } else if (!hasText) {
            diagnostics.add(diagnostic(Rule.CHECKLIST, Message.of("a step without text"), fix, diagnostics));
        }
    }

    /** Reports a full-width box in a list that isn't a checklist. */
    public void checkWidth(PageDiagnostics diagnostics) {
        if (isFullWidth()) {
            Message message = Message.of("the full-width box '%s' is not a box", place);
            diagnostics.add(fixable(
                    diagnostic(
                            Rule.FULL_WIDTH_BOX, message, Message.of("write '[ ] ' and the item's text"), diagnostics),
                    diagnostics));
        }
    }

    private boolean isFullWidth() {
        return place.startsWith("［") || place.startsWith("【");
    }

    private Diagnostic fixable(Diagnostic diagnostic, PageDiagnostics diagnostics) {
        return diagnostics.isWritten(place.getStartOffset()) ? diagnostic.with(halfWidth(diagnostics)) : diagnostic;
    }

    private Fix halfWidth(PageDiagnostics diagnostics) {
        BasedSequence base = place.getBaseSequence();
        boolean spaced = place.getEndOffset() < base.length() && base.charAt(place.getEndOffset()) == ' ';
        return new Fix(place(diagnostics), (ticked() ? "[x]" : "[ ]") + (spaced ? "" : " "));
    }

    private Diagnostic diagnostic(Rule rule, Message message, Message fix, PageDiagnostics diagnostics) {
        return Diagnostic.of(rule, place(diagnostics), message, fix);
    }

    private Location place(PageDiagnostics diagnostics) {
        return diagnostics.at(place.getStartOffset(), place.getEndOffset());
    }
}
