package dev.waybill.site;

import dev.waybill.site.address.Permalink;
import java.util.List;

/**
 * A tag or a category.
 *
 * @param name as it was first written
 * @param articles the newest first
 */
public record Term(String name, Permalink permalink, List<Page> articles) {
    public Term {
        articles = List.copyOf(articles);
    }

    /** By its place alone: a hash of all that hangs on it would read half the site. */
    @Override
    public int hashCode() {
        return permalink.hashCode();
    }
}
