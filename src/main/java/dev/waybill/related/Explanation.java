package dev.waybill.related;

import dev.waybill.related.terms.Signal;
import dev.waybill.site.Page;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a score.
 *
 * @param score the sum of the contributions, except for rounding
 * @param contributions those over 0, in the order of {@link Signal}
 * @param instead the article for whose title the other isn't listed: the article itself, or a nearer one
 * @param repeated how many lines of each of the two don't count, because they stand on several pages
 */
public record Explanation(double score, List<Contribution> contributions, Optional<Page> instead, Repeated repeated) {
    /** How many lines of the article and of the other don't count. */
    public record Repeated(int own, int others) {}

    public Explanation {
        contributions = List.copyOf(contributions);
    }
}
