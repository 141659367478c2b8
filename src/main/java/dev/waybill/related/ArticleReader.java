package dev.waybill.related;

import dev.waybill.document.Heading;
import dev.waybill.document.Passage;
import dev.waybill.site.Page;
import dev.waybill.text.TokenKind;
import dev.waybill.text.Tokenizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads articles into terms, one after another; its tables are made once. */
final class ArticleReader {
    private final TitleTable titles;
    private final Map<Field, Bag.Counter> counters = new EnumMap<>(Field.class);
    private long[] units = new long[1024];
    private int unitCount;

    ArticleReader(TitleTable titles) {
        this.titles = titles;
        for (Field field : Field.values()) {
            counters.put(field, new Bag.Counter());
        }
    }

    ArticleTerms read(Page page) {
        unitCount = 0;
        texts(page, this::count);
        for (Passage passage : page.document().passages()) {
            countBody(passage.text());
        }
        page.frontMatter().summary().ifPresent(this::gatherUnits);
        List<Bag> bags = counters.values().stream().map(Bag.Counter::take).toList();
        return new ArticleTerms(bags, titles.mentioned(units, unitCount));
    }

    /** Every text of a page but its body, with the field it counts in. */
    static void texts(Page page, BiConsumer<Field, String> to) {
        subject(page, text -> {
            to.accept(Field.TEXT, text);
            to.accept(Field.SUBJECT, text);
        });
        to.accept(Field.LABELS, page.id());
        page.frontMatter().category().ifPresent(category -> to.accept(Field.LABELS, category.value()));
        page.frontMatter().tags().forEach(tag -> to.accept(Field.LABELS, tag.value()));
    }

    /** Title and headings; a heading that repeats the title counts once. */
    private static void subject(Page page, Consumer<String> to) {
        to.accept(page.title());
        for (Heading heading : page.document().headings()) {
            if (!heading.text().equals(page.title())) {
                to.accept(heading.text());
            }
        }
    }

    private void count(Field field, String text) {
        Bag.Counter counter = counter(field);
        Tokenizer.read(text, (kind, units, start, end) -> {
            if (isTerm(kind)) {
                counter.add(TermKey.in(field, TermKey.of(units, start, end)));
            }
        });
    }

    /** A lone Han character says too little, and pairs hold them all. */
    static boolean isTerm(TokenKind kind) {
        return kind != TokenKind.CHARACTER;
    }

    private void countBody(String text) {
        Bag.Counter counter = counter(Field.TEXT);
        Tokenizer.read(text, (kind, letters, start, end) -> {
            long key = TermKey.of(letters, start, end);
            if (isTerm(kind)) {
                counter.add(TermKey.in(Field.TEXT, key));
            }
            if (TitleTable.isUnit(kind)) {
                addUnit(key);
            }
        });
        addUnit(TitleTable.END);
    }

    private void gatherUnits(String text) {
        Tokenizer.read(text, (kind, letters, start, end) -> {
            if (TitleTable.isUnit(kind)) {
                addUnit(TermKey.of(letters, start, end));
            }
        });
        addUnit(TitleTable.END);
    }

    private void addUnit(long key) {
        if (unitCount == units.length) {
            units = Arrays.copyOf(units, unitCount * 2);
        }
        units[unitCount++] = key;
    }

    private Bag.Counter counter(Field field) {
        return Objects.requireNonNull(counters.get(field));
    }
}
