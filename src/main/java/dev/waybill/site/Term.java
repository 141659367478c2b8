package dev.waybill.site;

import dev.waybill.site.address.Permalink;
import java.util.List;

/**
 * A tag or a category.
 *
 * @param name in its first spelling
 * @param articles newest first
 */
public record Term(String name, Permalink permalink, List<Page> articles) {
    public Term {
        articles = List.copyOf(articles);
    }

    /** Uses only its address, because hashing all fields would traverse half the site. */
    @Override
    public int hashCode() {
        return permalink.hashCode();
    }
}
