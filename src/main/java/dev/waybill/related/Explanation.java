package dev.waybill.related;

import dev.waybill.related.terms.Signal;
import java.util.List;

/**
 * The parts of a score.
 *
 * @param score the sum of the contributions, except for rounding
 * @param contributions those over 0, in the order of {@link Signal}
 */
public record Explanation(double score, List<Contribution> contributions) {
    public Explanation {
        contributions = List.copyOf(contributions);
    }
}
