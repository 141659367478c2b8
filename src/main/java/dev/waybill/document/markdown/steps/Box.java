package dev.waybill.document.markdown.steps;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Fix;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.markdown.text.Faults;
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
    public void check(boolean hasText, Faults faults) {
        String fix = "write '[ ] ' and the step's text";
        if (!marked && !hasText) {
            faults.add(fault(Rule.CHECKLIST, "a step without text", fix, faults));
        } else if (isFullWidth()) {
            Diagnostic fault = fault(Rule.CHECKLIST, "the full-width box '" + place + "' is not a box", fix, faults);
            faults.add(ticked() ? fault : mended(fault, faults));
        } else if (ticked()) {
            faults.add(fault(Rule.CHECKLIST, "the step is ticked already: '" + place + "'", fix, faults));
        } else if (!marked) {
            String message = "no space inside or after the box '" + place + "'";
            faults.add(mended(fault(Rule.CHECKLIST, message, fix, faults), faults));
        } else if (!hasText) {
            faults.add(fault(Rule.CHECKLIST, "a step without text", fix, faults));
        }
    }

    /** Reports a full-width box in a list that isn't a checklist. */
    public void checkWidth(Faults faults) {
        if (isFullWidth()) {
            String message = "the full-width box '" + place + "' is not a box";
            faults.add(mended(fault(Rule.FULL_WIDTH_BOX, message, "write '[ ] ' and the item's text", faults), faults));
        }
    }

    private boolean isFullWidth() {
        return place.startsWith("［") || place.startsWith("【");
    }

    private Diagnostic mended(Diagnostic fault, Faults faults) {
        return faults.isWritten(place.getStartOffset()) ? fault.with(halfWidth(faults)) : fault;
    }

    private Fix halfWidth(Faults faults) {
        BasedSequence base = place.getBaseSequence();
        boolean spaced = place.getEndOffset() < base.length() && base.charAt(place.getEndOffset()) == ' ';
        return new Fix(place(faults), (ticked() ? "[x]" : "[ ]") + (spaced ? "" : " "));
    }

    private Diagnostic fault(Rule rule, String message, String fix, Faults faults) {
        return Diagnostic.of(rule, place(faults), message, fix);
    }

    private Location place(Faults faults) {
        return faults.at(place.getStartOffset(), place.getEndOffset());
    }
}
