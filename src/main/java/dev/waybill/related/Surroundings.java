package dev.waybill.related;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands around an article, found before others are scored for it.
 *
 * @param compared the articles nearest to it by its probes, with the {@link Vector#products} of the two
 * @param closest the most alike of these, the most alike first
 * @param trail for each article the share of the closest, weighed by likeness, that link to it
 */
record Surroundings(int article, Map<Integer, double[]> compared, List<Scored> closest, Map<Integer, Double> trail) {
    static Surroundings of(int article, Map<Integer, double[]> compared, List<Scored> closest, LinkGraph links) {
        double all = closest.stream().mapToDouble(Scored::score).sum();
        Map<Integer, Double> trail = new TreeMap<>();
        for (Scored near : closest) {
            for (int target : links.out().get(near.article())) {
                trail.merge(target, near.score() / all, Double::sum);
            }
        }
        return new Surroundings(article, compared, closest, trail);
    }
}
