package dev.waybill.document;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Rule;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The box a step starts with.
 *
 * @param place the box in the file
 * @param marked whether Markdown knows it as a box; otherwise it only looks like one
 */
record Box(BasedSequence place, boolean marked) {
    /** {@code [ ]文字}, {@code []}, {@code ［ ］}, {@code 【 】}, {@code [x]}, and not the links {@code [x](…)} and {@code [x][…]}. */
    private static final Pattern LIKE_A_BOX =
            Pattern.compile("(?:\\[[ \\u3000xX√✓]?]|［[ \\u3000xX√✓]?］|【[ \\u3000]?】)(?![(\\[:])");

    /** The box of an item, or what looks like one; empty where it has none. */
    static Optional<Box> of(Node item) {
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

    /** Whether Markdown knows the item as a task. */
    static boolean isTask(Node item) {
        return item instanceof ListItem task && !task.getMarkerSuffix().isEmpty();
    }

    boolean ticked() {
        return place.length() == 3 && "xX√✓".indexOf(place.charAt(1)) >= 0;
    }

    /** Reports what is wrong with it. */
    void check(boolean hasText, Faults faults) {
        String fix = "write '[ ] ' and the step's text";
        if (!marked && !hasText) {
            fault(faults, "a step without text", fix);
        } else if (place.startsWith("［") || place.startsWith("【")) {
            fault(faults, "the full-width box '" + place + "' is not a box", fix);
        } else if (ticked()) {
            fault(faults, "the step is ticked already: '" + place + "'", fix);
        } else if (!marked) {
            fault(faults, "no space inside or behind the box '" + place + "'", fix);
        } else if (!hasText) {
            fault(faults, "a step without text", fix);
        }
    }

    private void fault(Faults faults, String message, String fix) {
        faults.add(Rule.CHECKLIST, place.getStartOffset(), place.getEndOffset(), message, fix);
    }
}
