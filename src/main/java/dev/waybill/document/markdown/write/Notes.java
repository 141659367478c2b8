package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import dev.waybill.document.markdown.text.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The footnotes of a page that were referred to, in the order of their first marks. */
final class Notes {
    private final Map<FootnoteBlock, Note> byBlock = new HashMap<>();
    private final List<Note> noted = new ArrayList<>();

    /**
     * One footnote.
     *
     * @param id of its text
     * @param marks the ids of the marks that refer to it
     */
    record Note(FootnoteBlock block, int number, String id, List<String> marks) {}

    /** The note of a definition. It gets its number at its first mark. */
    Note of(FootnoteBlock block, Ids ids) {
        return byBlock.computeIfAbsent(block, first -> {
            int number = noted.size() + 1;
            String slug = Ids.slug(block.getText().toString());
            String id = ids.claim("fn-" + (slug.isEmpty() ? number : slug));
            Note note = new Note(block, number, id, new ArrayList<>());
            noted.add(note);
            return note;
        });
    }

    boolean isNoted(FootnoteBlock block) {
        return byBlock.containsKey(block);
    }

    /** The notes so far. Writing one may add more. */
    List<Note> noted() {
        return noted;
    }
}
