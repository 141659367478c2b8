package dev.waybill.site;

import java.util.List;

/**
 * A page that collects articles: those that name it, and those with one of its tags.
 *
 * @param articles in the order in which the page links to them, then the others in list order
 */
public record Topic(Page page, List<Page> articles) {
    public Topic {
        articles = List.copyOf(articles);
    }

    /** Its id in other pages: its path under {@code topics/} without {@code .md}. */
    public String id() {
        return page.id().substring("topics/".length());
    }

    /** Uses only its page, because hashing all fields would traverse half the site. */
    @Override
    public int hashCode() {
        return page.hashCode();
    }
}
