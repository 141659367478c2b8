package dev.waybill.related;

import java.util.Comparator;

/** An article, by number, and its score. */
record Scored(int article, double score) {
    /** Of equal ones the first by path. */
    static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::article);
}
