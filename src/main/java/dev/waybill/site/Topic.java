package dev.waybill.site;

import java.util.List;

/**
 * A page that gathers articles: those that name it, and those with one of its tags.
 *
 * @param articles as the page links to them, then the others in list order
 */
public record Topic(Page page, List<Page> articles) {
    public Topic {
        articles = List.copyOf(articles);
    }

    /** The name other pages use for it: its path under {@code topics/} without {@code .md}. */
    public String id() {
        return page.id().substring("topics/".length());
    }

    /** By its place alone: a hash of all that hangs on it would read half the site. */
    @Override
    public int hashCode() {
        return page.hashCode();
    }
}
