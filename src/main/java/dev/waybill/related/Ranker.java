package dev.waybill.related;

import dev.waybill.related.terms.Field;
import dev.waybill.related.terms.Signal;
import java.util.List;

/**
 * Scores how related other articles are to an article.
 *
 * <ol>
 *   <li>The article's most informative terms (its probes) find the {@link #POOL} nearest articles.
 *   <li>All terms are compared to select the {@link #CLOSEST} most similar of them. The articles these link to form the trail.
 *   <li>The pool, the articles linked from and to the article, the trail, and the articles near it in the {@link PageTree} are scored by a
 *       sum over {@link Signal}.
 *   <li>Of several with one title the nearest is kept ({@link DistinctTitles}).
 * </ol>
 *
 * <p>Similarity is saturated: texts that share half their words are near, and texts that share nearly all are hardly nearer, because a
 * reader doesn't need a second copy. The weights are round numbers; none has a large effect alone.
 */
final class Ranker {
    /** Articles compared by all their terms. A larger pool makes no measurable difference. */
    private static final int POOL = 32;

    /** With 5, lists of 1 196 pages were worse by 0.01, those of two other corpora the same to 0.003. */
    private static final int CLOSEST = 10;

    /** The similarity that gives half of the maximum score for similarity, which is 1. */
    private static final double HALF = 0.2;

    private static final double LINK = 0.2;
    private static final double BACKLINK = 0.2;
    private static final double MENTION = 0.2;
    private static final double TRAIL = 0.3;

    /** For two articles that are alone in a folder, two thirds of it; in a folder of twenty, a fifth. Between 0.6 and 1 it matters little. */
    private static final double TREE = 0.8;

    private final SimilarityModel model;
    private final Sums sums;
    private final DenseVector spread;
    private final Candidates candidates;
    private final DistinctTitles.Choice titles;
    private List<ScoredArticle> closest = List.of();

    Ranker(SimilarityModel model) {
        this.model = model;
        this.sums = new Sums(model.articles().size());
        this.spread = new DenseVector(model.keys().length);
        this.candidates = new Candidates(model.articles().size());
        this.titles = new DistinctTitles.Choice(model.titles(), model.tree());
    }

    /** The best related articles, best first. Fewer than {@code limit} if fewer have a score over 0. */
    List<ScoredArticle> best(int article, int limit) {
        spread.write(model.vectors().get(article));
        gather(article, Math.max(POOL, 2 * limit));
        scoreAll(article);
        TopScores best = new TopScores(limit);
        for (int place = 0; place < candidates.size(); place++) {
            if (titles.isChosen(candidates, place)) {
                best.offer(candidates.article(place), candidates.score(place));
            }
        }
        spread.erase(model.vectors().get(article));
        return best.list();
    }

    /**
     * The parts of a score.
     *
     * @param closest the most similar articles, most similar first
     * @param amounts what each signal adds to the other article's score, in order
     * @param chosen the article with the other's title that may be in the list: usually the other, or the article if it has that title
     */
    @SuppressWarnings("ArrayRecordComponent") // read at once
    record Scores(List<ScoredArticle> closest, double[] amounts, int chosen) {}

    Scores scores(int article, int other) {
        spread.write(model.vectors().get(article));
        gather(article, POOL);
        int place = candidates.add(other);
        compare(place);
        scoreAll(article);
        double[] amounts = new double[Signal.ALL.size()];
        weigh(article, place, amounts);
        int chosen = titles.chosen(candidates, place);
        spread.erase(model.vectors().get(article));
        return new Scores(closest, amounts, chosen < 0 ? article : candidates.article(chosen));
    }

    static double sum(double[] amounts) {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        return sum;
    }

    /** Finds the candidates and compares each with the article, whose vector must be in {@link #spread}. */
    private void gather(int article, int poolSize) {
        candidates.clear();
        model.postings().visit(model.probes().get(article), sums);
        TopScores similar = new TopScores(CLOSEST);
        for (int other : sums.takeLargest(poolSize + 1)) {
            if (other != article) {
                int place = candidates.add(other);
                compare(place);
                similar.offer(other, candidates.similarity(place));
            }
        }
        closest = similar.list();
        int pooled = candidates.size();
        followTrail();
        addAll(model.links().out().get(article));
        addAll(model.links().in().get(article));
        model.tree().near(article).forEach(candidates::add);
        for (int place = pooled; place < candidates.size(); place++) {
            compare(place);
        }
    }

    private void followTrail() {
        double all = 0;
        for (ScoredArticle near : closest) {
            all += near.score();
        }
        for (ScoredArticle near : closest) {
            for (int target : model.links().out().get(near.article())) {
                candidates.addTrail(candidates.add(target), near.score() / all);
            }
        }
    }

    private void addAll(int[] articles) {
        for (int article : articles) {
            candidates.add(article);
        }
    }

    private void compare(int place) {
        candidates.compare(place, model.vectors().get(candidates.article(place)), spread);
    }

    private void scoreAll(int article) {
        double[] amounts = new double[Signal.ALL.size()];
        for (int place = 0; place < candidates.size(); place++) {
            weigh(article, place, amounts);
            candidates.setScore(place, sum(amounts));
        }
        titles.choose(article, candidates);
    }

    private void weigh(int article, int place, double[] amounts) {
        double similarity = candidates.similarity(place);
        for (Field field : Field.ALL) {
            amounts[field.signal.place()] = candidates.product(place, field) / (similarity + HALF);
        }
        int other = candidates.article(place);
        LinkGraph links = model.links();
        amounts[Signal.LINK.place()] = links.links(article, other) ? LINK : 0;
        amounts[Signal.BACKLINK.place()] = links.links(other, article) ? BACKLINK : 0;
        amounts[Signal.MENTION.place()] = model.mentions(article, other) ? MENTION : 0;
        amounts[Signal.TRAIL.place()] = TRAIL * candidates.trail(place);
        amounts[Signal.TREE.place()] = TREE * model.tree().nearness(article, other);
    }
}
