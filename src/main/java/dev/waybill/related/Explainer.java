package dev.waybill.related;

import dev.waybill.related.terms.ArticleReader;
import dev.waybill.related.terms.Field;
import dev.waybill.related.terms.Signal;
import dev.waybill.related.terms.TermKey;
import dev.waybill.related.terms.Vector;
import dev.waybill.site.Page;
import dev.waybill.text.TermHash;
import dev.waybill.text.TokenKind;
import dev.waybill.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains which signals make up a score. */
final class Explainer {
    /** Shared terms shown per field. */
    private static final int TERMS = 8;

    private final SimilarityModel model;

    Explainer(SimilarityModel model) {
        this.model = model;
    }

    Explanation explain(int article, int other) {
        Ranker.Scores scores = new Ranker(model).scores(article, other);
        List<Contribution> contributions = new ArrayList<>();
        for (Signal signal : Signal.ALL) {
            double amount = scores.amounts()[signal.place()];
            if (amount > 0) {
                contributions.add(new Contribution(signal, amount, because(signal, scores.closest(), article, other)));
            }
        }
        Optional<Page> instead =
                Optional.of(scores.chosen()).filter(chosen -> chosen != other).map(model.articles()::get);
        return new Explanation(Ranker.sum(scores.amounts()), contributions, instead, repeated(article, other));
    }

    private Explanation.Repeated repeated(int article, int other) {
        return new Explanation.Repeated(
                model.boilerplate().count(model.articles().get(article).document()),
                model.boilerplate().count(model.articles().get(other).document()));
    }

    private List<String> because(Signal signal, List<ScoredArticle> closest, int article, int other) {
        return switch (signal) {
            case TEXT -> sharedTerms(Field.TEXT, article, other);
            case SUBJECT -> sharedTerms(Field.SUBJECT, article, other);
            case LABELS -> sharedTerms(Field.LABELS, article, other);
            case TRAIL ->
                closest.stream()
                        .filter(near -> model.links().links(near.article(), other))
                        .map(near -> model.articles().get(near.article()).path())
                        .toList();
            case LINK, BACKLINK, MENTION -> List.of();
            case TREE -> {
                int branch = model.tree().common(article, other);
                yield List.of(
                        model.tree().name(branch), String.valueOf(model.tree().size(branch)));
            }
        };
    }

    private List<String> sharedTerms(Field field, int article, int other) {
        DenseVector spread = new DenseVector(model.keys().length);
        spread.write(model.vectors().get(article));
        Vector vector = model.vectors().get(other);
        Map<Integer, String> words = words(field, model.articles().get(article));
        TopScores largest = new TopScores(TERMS);
        for (int i = vector.start(field); i < vector.end(field); i++) {
            float weight = spread.weight(vector.terms()[i]);
            if (weight > 0) {
                largest.offer(i, weight * vector.weights()[i]);
            }
        }
        return largest.list().stream()
                .map(shared -> words.getOrDefault(model.keys()[vector.terms()[shared.article()]], "?"))
                .toList();
    }

    /** Maps the keys of an article's terms back to words. */
    private static Map<Integer, String> words(Field field, Page page) {
        Map<Integer, String> words = new HashMap<>();
        for (String text : ArticleReader.texts(page.document(), field)) {
            Tokenizer.read(text, (kind, letters, start, end) -> {
                if (kind != TokenKind.CHARACTER) {
                    words.put(
                            TermKey.of(field, TermHash.of(letters, start, end)),
                            new String(letters, start, end - start));
                }
            });
        }
        return words;
    }
}
