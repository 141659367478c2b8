package dev.waybill.related;

import dev.waybill.related.terms.Signal;
import java.util.List;

/**
 * What one signal adds to a score.
 *
 * @param because the shared terms with the largest weights, or the paths of the articles that a trail goes through; may be empty
 */
public record Contribution(Signal signal, double amount, List<String> because) {
    public Contribution {
        because = List.copyOf(because);
    }
}
