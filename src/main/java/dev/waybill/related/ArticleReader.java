package dev.waybill.related;

import dev.waybill.document.Heading;
import dev.waybill.document.Passage;
import dev.waybill.site.Page;
import dev.waybill.text.TermReader;
import java.util.ArrayList;
import java.util.List;

/** Reads articles into terms, one after another; its tables are made once. */
final class ArticleReader {
    private final TermReader terms = terms();
    private final List<TermCounter> counters = new ArrayList<>();

    ArticleReader() {
        Field.ALL.forEach(field -> counters.add(new TermCounter()));
    }

    ArticleTerms read(Page page) {
        int[] ends = new int[Field.ALL.size()];
        int size = 0;
        for (Field field : Field.ALL) {
            TermCounter counter = counters.get(field.place());
            texts(page, field).forEach(text -> count(field, text, counter));
            size += counter.size();
            ends[field.place()] = size;
        }
        int[] keys = new int[size];
        short[] counts = new short[size];
        int start = 0;
        for (TermCounter counter : counters) {
            int end = start + counter.size();
            counter.takeInto(keys, counts, start);
            start = end;
        }
        return new ArticleTerms(keys, counts, ends);
    }

    /** The texts of a page that count in a field. */
    static List<String> texts(Page page, Field field) {
        List<String> texts = new ArrayList<>();
        if (field == Field.LABELS) {
            texts.add(page.id());
            page.frontMatter().category().ifPresent(category -> texts.add(category.value()));
            page.frontMatter().tags().forEach(tag -> texts.add(tag.value()));
            return texts;
        }
        addSubject(page, texts);
        if (field == Field.TEXT) {
            for (Passage passage : page.document().passages()) {
                texts.add(passage.text());
            }
        }
        return texts;
    }

    /** Title and headings; a heading that repeats the title counts once. */
    private static void addSubject(Page page, List<String> texts) {
        texts.add(page.title());
        for (Heading heading : page.document().headings()) {
            if (!heading.text().equals(page.title())) {
                texts.add(heading.text());
            }
        }
    }

    private void count(Field field, String text, TermCounter counter) {
        int count = terms.read(text);
        for (int i = 0; i < count; i++) {
            counter.add(TermKey.of(field, terms.hash(i)));
        }
    }

    /** A lone Han character says too little, and pairs hold the others. */
    static TermReader terms() {
        return new TermReader(false);
    }
}
