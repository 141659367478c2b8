package dev.waybill.render.flow;

import java.util.List;

/**
 * A box of a diagram.
 *
 * @param number as the list shows it; empty for a question
 * @param notes what it takes, in small letters below its text
 * @param question whether it asks rather than says what to do
 * @param optional whether readers may leave it out, or it isn't for all of them
 * @param irreversible whether it can't be undone
 * @param before the indices of the boxes that come before it
 */
record FlowNode(
        String number,
        String text,
        List<String> notes,
        boolean question,
        boolean optional,
        boolean irreversible,
        List<Integer> before) {
    FlowNode {
        notes = List.copyOf(notes);
        before = List.copyOf(before);
    }

    FlowNode after(List<Integer> others) {
        return new FlowNode(number, text, notes, question, optional, irreversible, others);
    }

    String label() {
        return number.isEmpty() ? text : number + ". " + text;
    }
}
