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
 */
public record Explanation(double score, List<Contribution> contributions, Optional<Page> instead) {
    public Explanation {
        contributions = List.copyOf(contributions);
    }
}
