package dev.waybill.related;

import dev.waybill.related.terms.Signal;
import java.util.List;

/**
 * What one signal adds to a score.
 *
 * @param because the shared terms that weigh most, or the paths of the articles the trail goes over; may be empty
 */
public record Contribution(Signal signal, double amount, List<String> because) {
    public Contribution {
        because = List.copyOf(because);
    }
}
