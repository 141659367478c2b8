package dev.waybill.related;

import dev.waybill.related.terms.Field;
import dev.waybill.related.terms.Signal;
import java.util.List;

/**
 * Scores articles for one another.
 *
 * <ol>
 *   <li>The terms an article is about find the {@link #POOL} articles nearest to it.
 *   <li>Of these the {@link #CLOSEST} most alike by all their terms are asked where they link to: that is the trail.
 *   <li>The pool, what the article links to, what links to it and the trail's ends are scored, by a sum over {@link Signal}.
 * </ol>
 *
 * <p>Likeness is bent: two texts with half their words in common are near, and two with nearly all are hardly nearer, for a reader
 * needs no second copy. The weights are round, and none of them matters much alone.
 */
final class Ranker {
    /** Articles compared by all their terms; a larger pool changes nothing that can be measured. */
    private static final int POOL = 32;

    private static final int CLOSEST = 5;

    /** The likeness that is worth half of all that likeness can be worth, which is 1. */
    private static final double HALF = 0.2;

    private static final double LINK = 0.2;
    private static final double BACKLINK = 0.2;
    private static final double MENTION = 0.2;
    private static final double TRAIL = 0.3;

    private final SimilarityModel affinity;
    private final Sums sums;
    private final DenseVector spread;
    private final Candidates candidates;
    private List<Scored> closest = List.of();

    Ranker(SimilarityModel affinity) {
        this.affinity = affinity;
        this.sums = new Sums(affinity.articles().size());
        this.spread = new DenseVector(affinity.keys().length);
        this.candidates = new Candidates(affinity.articles().size());
    }

    /** The best articles for one, the best first; fewer than {@code most} where fewer have a score over 0. */
    List<Scored> best(int article, int most) {
        spread.write(affinity.vectors().get(article));
        gather(article, Math.max(POOL, 2 * most));
        TopScores best = new TopScores(most);
        double[] amounts = new double[Signal.ALL.size()];
        for (int place = 0; place < candidates.size(); place++) {
            int other = candidates.article(place);
            weigh(article, place, amounts);
            double score = sum(amounts);
            if (other != article && score > 0) {
                best.offer(other, score);
            }
        }
        spread.erase(affinity.vectors().get(article));
        return best.list();
    }

    /** The articles most alike to one, the most alike first, and what each signal adds to another one's score for it, in order. */
    @SuppressWarnings("ArrayRecordComponent") // read at once
    record Account(List<Scored> closest, double[] amounts) {}

    Account account(int article, int other) {
        spread.write(affinity.vectors().get(article));
        gather(article, POOL);
        int place = candidates.add(other);
        compare(place);
        double[] amounts = new double[Signal.ALL.size()];
        weigh(article, place, amounts);
        spread.erase(affinity.vectors().get(article));
        return new Account(closest, amounts);
    }

    static double sum(double[] amounts) {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        return sum;
    }

    /** Finds the candidates and compares each with the article, whose vector must be spread. */
    private void gather(int article, int poolSize) {
        candidates.clear();
        affinity.postings().visit(affinity.probes().get(article), sums);
        TopScores alike = new TopScores(CLOSEST);
        for (int other : sums.takeLargest(poolSize + 1)) {
            if (other != article) {
                int place = candidates.add(other);
                compare(place);
                alike.offer(other, candidates.likeness(place));
            }
        }
        closest = alike.list();
        int pooled = candidates.size();
        followTrail();
        addAll(affinity.links().out().get(article));
        addAll(affinity.links().in().get(article));
        for (int place = pooled; place < candidates.size(); place++) {
            compare(place);
        }
    }

    private void followTrail() {
        double all = 0;
        for (Scored near : closest) {
            all += near.score();
        }
        for (Scored near : closest) {
            for (int target : affinity.links().out().get(near.article())) {
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
        candidates.compare(place, affinity.vectors().get(candidates.article(place)), spread);
    }

    private void weigh(int article, int place, double[] amounts) {
        double likeness = candidates.likeness(place);
        for (Field field : Field.ALL) {
            amounts[field.signal.place()] = candidates.product(place, field) / (likeness + HALF);
        }
        int other = candidates.article(place);
        LinkGraph links = affinity.links();
        amounts[Signal.LINK.place()] = links.links(article, other) ? LINK : 0;
        amounts[Signal.BACKLINK.place()] = links.links(other, article) ? BACKLINK : 0;
        amounts[Signal.MENTION.place()] = affinity.mentions(article, other) ? MENTION : 0;
        amounts[Signal.TRAIL.place()] = TRAIL * candidates.trail(place);
    }
}
