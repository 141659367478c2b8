package dev.waybill.site;

import java.util.List;

/**
 * A page that collects articles: those that name it, and those with one of its tags.
 *
 * @param id its id in other pages: its path under {@code topics/} without {@code .md}
 * @param articles in the order in which the page links to them, then the others in list order
 */
public record Topic(String id, Page page, List<Page> articles) {
    /** The folder of topics, within that of the language. */
    static final String FOLDER = "topics/";

    public Topic {
        articles = List.copyOf(articles);
    }

    /** Uses only its page, because hashing all fields would traverse half the site. */
    @Override
    public int hashCode() {
        return page.hashCode();
    }
}
