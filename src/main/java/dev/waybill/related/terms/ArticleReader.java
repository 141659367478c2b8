package dev.waybill.related.terms;

import dev.waybill.document.Document;
import dev.waybill.document.Heading;
import dev.waybill.document.Passage;
import dev.waybill.text.TermReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Reads articles into terms, one after another, reusing its tables. */
public final class ArticleReader {
    private final TermReader terms = new TermReader();
    private final List<TermCounter> counters = new ArrayList<>();

    public ArticleReader() {
        Field.ALL.forEach(field -> counters.add(new TermCounter()));
    }

    public ArticleTerms read(Document article) {
        int[] ends = new int[Field.ALL.size()];
        int size = 0;
        for (Field field : Field.ALL) {
            TermCounter counter = counters.get(field.place());
            texts(article, field).forEach(text -> count(field, text, counter));
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
        return new ArticleTerms(keys, counts, ends, lines(article));
    }

    private static long[] lines(Document article) {
        LongStream.Builder lines = LongStream.builder();
        for (Passage passage : article.passages()) {
            Lines.read(passage.text(), (line, start, end) -> lines.add(line));
        }
        return lines.build().sorted().toArray();
    }

    /** The texts of an article that belong to a field. */
    public static List<String> texts(Document article, Field field) {
        List<String> texts = new ArrayList<>();
        if (field == Field.LABELS) {
            texts.add(article.id());
            article.frontMatter().terms().category().ifPresent(category -> texts.add(category.value()));
            article.frontMatter().terms().tags().forEach(tag -> texts.add(tag.value()));
            return texts;
        }
        addSubject(article, texts);
        if (field == Field.TEXT) {
            for (Passage passage : article.passages()) {
                texts.add(passage.text());
            }
        }
        return texts;
    }

    /** Title and headings; a heading that repeats the title counts once. */
    private static void addSubject(Document article, List<String> texts) {
        String title = article.frontMatter().title();
        texts.add(title);
        for (Heading heading : article.headings()) {
            if (!heading.text().equals(title)) {
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
}
