package dev.waybill.related;

import dev.waybill.related.terms.TopK;
import dev.waybill.related.terms.Vector;
import java.util.Arrays;
import java.util.List;

/** For each term the articles it is a probe of: at most {@link #LONGEST}, those it weighs most in. */
final class Postings {
    /** What bounds the work at any number of articles; a term with more holders tells them apart too little. */
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

    /** Adds to the sum of each article in the vector's lists. */
    void visit(Vector vector, Sums sums) {
        for (int i = 0; i < vector.terms().length; i++) {
            int term = vector.terms()[i];
            float weight = vector.weights()[i];
            for (int at = starts[term]; at < ends[term]; at++) {
                sums.add(articles[at], weight * weights[at]);
            }
        }
    }

    /** How many postings a visit with that vector reads. */
    long visits(Vector vector) {
        long visits = 0;
        for (int term : vector.terms()) {
            visits += ends[term] - starts[term];
        }
        return visits;
    }
}
