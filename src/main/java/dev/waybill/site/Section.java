package dev.waybill.site;

import dev.waybill.site.address.Permalink;
import dev.waybill.site.address.SourceName;
import java.util.List;
import java.util.Optional;

/**
 * A folder of pages.
 *
 * @param path the folder under {@code content/}; for the root that of all pages, empty in a site of one language
 * @param page the page that stands for it, if it has one
 * @param articles the listed articles in it and its subfolders, in list order
 * @param sections its direct subfolders, in list order
 */
public record Section(
        String path, Optional<Page> page, Permalink permalink, List<Page> articles, List<Section> sections) {
    public Section {
        articles = List.copyOf(articles);
        sections = List.copyOf(sections);
    }

    /** Its page's title, or the folder's name in words. */
    public String title() {
        return page.map(Page::title).orElseGet(() -> SourceName.readable(path.substring(path.lastIndexOf('/') + 1)));
    }

    /** Whether lists have it: unless its page says otherwise. */
    public boolean isListed() {
        return page.map(Page::isListed).orElse(true);
    }

    /** Uses only its path, because hashing all fields would traverse half the site. */
    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
