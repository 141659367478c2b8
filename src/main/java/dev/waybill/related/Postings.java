package dev.waybill.related;

import dev.waybill.related.terms.TopK;
import dev.waybill.related.terms.Vector;
import java.util.Arrays;
import java.util.List;

/**
 * An inverted index: for each term the articles that have it as a probe, at most the {@link #LONGEST} in which its weight is largest.
 */
final class Postings {
    /** Bounds the work per article on a site of any size. A term in more articles distinguishes them too little. */
    static final int LONGEST = 256;

    private final int[] starts;
    private final int[] ends;
    private final int[] articles;
    private final float[] weights;

    private Postings(List<Vector> probes, int terms) {
        starts = new int[terms + 1];
        for (Vector vector : probes) {
            for (int term : vector.terms()) {
                starts[term + 1]++;
            }
        }
        for (int term = 0; term < terms; term++) {
            starts[term + 1] += starts[term];
        }
        ends = Arrays.copyOf(starts, terms);
        articles = new int[starts[terms]];
        weights = new float[starts[terms]];
    }

    static Postings of(List<Vector> probes, int terms) {
        Postings postings = new Postings(probes, terms);
        for (int article = 0; article < probes.size(); article++) {
            postings.add(article, probes.get(article));
        }
        for (int term = 0; term < terms; term++) {
            postings.ends[term] =
                    TopK.keep(postings.articles, postings.weights, postings.starts[term], postings.ends[term], LONGEST);
        }
        return postings;
    }

    private void add(int article, Vector probes) {
        for (int i = 0; i < probes.terms().length; i++) {
            int at = ends[probes.terms()[i]]++;
            articles[at] = article;
            weights[at] = probes.weights()[i];
        }
    }

    /** Adds the products of the vector with the posting lists to the articles' sums. */
    void visit(Vector vector, Sums sums) {
        for (int i = 0; i < vector.terms().length; i++) {
            int term = vector.terms()[i];
            float weight = vector.weights()[i];
            for (int at = starts[term]; at < ends[term]; at++) {
                sums.add(articles[at], weight * weights[at]);
            }
        }
    }

    /** How many postings {@link #visit} reads for the vector. */
    long visits(Vector vector) {
        long visits = 0;
        for (int term : vector.terms()) {
            visits += ends[term] - starts[term];
        }
        return visits;
    }
}
