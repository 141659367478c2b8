package dev.waybill.related;

import dev.waybill.document.Passage;
import dev.waybill.site.Page;
import dev.waybill.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Says in words what a score is made of. */
final class Explainer {
    /** Shared terms shown for a field. */
    private static final int TERMS = 8;

    private final Affinity affinity;

    Explainer(Affinity affinity) {
        this.affinity = affinity;
    }

    Explanation explain(int article, int other) {
        Ranker.Account account = new Ranker(affinity).account(article, other);
        List<Contribution> contributions = new ArrayList<>();
        for (Signal signal : Signal.ALL) {
            double amount = account.amounts()[signal.place()];
            if (amount > 0) {
                contributions.add(new Contribution(signal, amount, because(signal, account.around(), other)));
            }
        }
        return new Explanation(Ranker.sum(account.amounts()), contributions);
    }

    private List<String> because(Signal signal, Surroundings around, int other) {
        return switch (signal) {
            case TEXT -> sharedTerms(Field.TEXT, around.article(), other);
            case SUBJECT -> sharedTerms(Field.SUBJECT, around.article(), other);
            case LABELS -> sharedTerms(Field.LABELS, around.article(), other);
            case TRAIL ->
                around.closest().stream()
                        .filter(near -> affinity.links().links(near.article(), other))
                        .map(near -> affinity.articles().get(near.article()).path())
                        .toList();
            case LINK, BACKLINK, MENTION -> List.of();
        };
    }

    private List<String> sharedTerms(Field field, int article, int other) {
        float[] spread = new float[affinity.vocabulary().size()];
        affinity.vectors().get(article).spread(spread);
        Vector vector = affinity.vectors().get(other);
        Map<Long, String> words = words(field, affinity.articles().get(article));
        return IntStream.range(vector.start(field), vector.end(field))
                .filter(i -> spread[vector.terms()[i]] > 0)
                .mapToObj(i -> new Scored(i, spread[vector.terms()[i]] * vector.weights()[i]))
                .sorted(Scored.BEST_FIRST)
                .limit(TERMS)
                .map(shared -> words.getOrDefault(affinity.vocabulary().key(vector.terms()[shared.article()]), "?"))
                .toList();
    }

    /** The words behind the keys of an article's terms. */
    private static Map<Long, String> words(Field field, Page page) {
        Map<Long, String> words = new HashMap<>();
        ArticleReader.texts(page, (in, text) -> {
            if (in == field) {
                addWords(field, text, words);
            }
        });
        if (field == Field.TEXT) {
            for (Passage passage : page.document().passages()) {
                addWords(field, passage.text(), words);
            }
        }
        return words;
    }

    private static void addWords(Field field, String text, Map<Long, String> words) {
        Tokenizer.read(text, (kind, letters, start, end) -> {
            if (ArticleReader.isTerm(kind)) {
                words.put(TermKey.in(field, TermKey.of(letters, start, end)), new String(letters, start, end - start));
            }
        });
    }
}
