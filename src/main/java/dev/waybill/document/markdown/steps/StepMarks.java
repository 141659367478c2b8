package dev.waybill.document.markdown.steps;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.document.checklist.Checklist;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Takes the marks of a step's properties out of its text, so that pages show them beside it instead. */
public final class StepMarks {
    private StepMarks() {}

    /** Takes them out of the text nodes of a paragraph; a mark with markup inside it stays, and so does a text of marks alone. */
    public static void remove(Node paragraph, Checklist.Traits traits, String text) {
        if (traits.equals(Checklist.Traits.PLAIN) || isMarksAlone(text, traits)) {
            return;
        }
        Node child = paragraph.getFirstChild();
        while (child != null) {
            List<Text> run = run(child);
            Node next =
                    run.isEmpty() ? child.getNext() : run.get(run.size() - 1).getNext();
            if (!run.isEmpty()) {
                cut(run, traits);
            }
            child = next;
        }
    }

    private static boolean isMarksAlone(String text, Checklist.Traits traits) {
        StringBuilder rest = new StringBuilder(text);
        List<MatchResult> marks = StepWords.marks(text, traits);
        for (int i = marks.size() - 1; i >= 0; i--) {
            rest.delete(marks.get(i).start(), marks.get(i).end());
        }
        return rest.toString().isBlank();
    }

    /** The text nodes that follow one another from this node on. */
    private static List<Text> run(Node first) {
        List<Text> run = new ArrayList<>();
        for (@Nullable Node node = first; node instanceof Text text; node = node.getNext()) {
            run.add(text);
        }
        return run;
    }

    private static void cut(List<Text> run, Checklist.Traits traits) {
        StringBuilder all = new StringBuilder();
        run.forEach(text -> all.append(text.getChars()));
        List<MatchResult> marks = StepWords.marks(all.toString(), traits);
        int start = 0;
        for (Text text : run) {
            BasedSequence chars = text.getChars();
            int from = 0;
            for (MatchResult mark : marks) {
                int markStart = Math.min(Math.max(mark.start() - start, from), chars.length());
                keep(text, chars.subSequence(from, markStart));
                from = Math.min(Math.max(mark.end() - start, markStart), chars.length());
            }
            keep(text, chars.subSequence(from, chars.length()));
            text.unlink();
            start += chars.length();
        }
    }

    private static void keep(Text before, BasedSequence chars) {
        if (!chars.isEmpty()) {
            before.insertBefore(new Text(chars));
        }
    }
}
