package dev.waybill.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private final Affinity affinity;
    private final Sums sums;
    private final float[] spread;

    Ranker(Affinity affinity) {
        this.affinity = affinity;
        this.sums = new Sums(affinity.articles().size());
        this.spread = new float[affinity.vocabulary().size()];
    }

    /** The best articles for one, the best first; fewer than {@code most} where fewer have a score over 0. */
    List<Scored> best(int article, int most) {
        Vector vector = affinity.vectors().get(article);
        vector.spread(spread);
        Surroundings around = surroundings(article, Math.max(POOL, 2 * most));
        List<Scored> best = candidates(around).stream()
                .map(other -> new Scored(other, sum(amounts(around, other))))
                .filter(scored -> scored.score() > 0)
                .sorted(Scored.BEST_FIRST)
                .limit(most)
                .toList();
        vector.erase(spread);
        return best;
    }

    /** What surrounds an article, and what each signal adds to another one's score for it, in the order of {@link Signal}. */
    @SuppressWarnings("ArrayRecordComponent") // read at once
    record Account(Surroundings around, double[] amounts) {}

    Account account(int article, int other) {
        Vector vector = affinity.vectors().get(article);
        vector.spread(spread);
        Surroundings around = surroundings(article, POOL);
        double[] amounts = amounts(around, other);
        vector.erase(spread);
        return new Account(around, amounts);
    }

    static double sum(double[] amounts) {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        return sum;
    }

    /** The article's vector must be spread. */
    private Surroundings surroundings(int article, int poolSize) {
        affinity.postings().visit(affinity.probes().get(article), sums);
        int[] pool = sums.takeLargest(poolSize + 1);
        Map<Integer, double[]> compared = new HashMap<>();
        List<Scored> alike = new ArrayList<>();
        for (int other : pool) {
            if (other != article) {
                double[] products = affinity.vectors().get(other).products(spread);
                compared.put(other, products);
                alike.add(new Scored(other, sum(products)));
            }
        }
        List<Scored> closest =
                alike.stream().sorted(Scored.BEST_FIRST).limit(CLOSEST).toList();
        return Surroundings.of(article, compared, closest, affinity.links());
    }

    private Set<Integer> candidates(Surroundings around) {
        Set<Integer> candidates = new HashSet<>(around.compared().keySet());
        LinkGraph links = affinity.links();
        candidates.addAll(around.trail().keySet());
        Arrays.stream(links.out().get(around.article())).forEach(candidates::add);
        Arrays.stream(links.in().get(around.article())).forEach(candidates::add);
        candidates.remove(around.article());
        return candidates;
    }

    private double[] amounts(Surroundings around, int other) {
        double[] amounts = new double[Signal.ALL.size()];
        double[] products = around.compared().get(other);
        if (products == null) {
            products = affinity.vectors().get(other).products(spread);
        }
        double likeness = sum(products);
        for (Field field : Field.ALL) {
            amounts[field.signal.place()] = products[field.place()] / (likeness + HALF);
        }
        int article = around.article();
        LinkGraph links = affinity.links();
        amounts[Signal.LINK.place()] = links.links(article, other) ? LINK : 0;
        amounts[Signal.BACKLINK.place()] = links.links(other, article) ? BACKLINK : 0;
        amounts[Signal.MENTION.place()] = affinity.mentions(article, other) ? MENTION : 0;
        amounts[Signal.TRAIL.place()] = TRAIL * around.trail().getOrDefault(other, 0.0);
        return amounts;
    }
}
