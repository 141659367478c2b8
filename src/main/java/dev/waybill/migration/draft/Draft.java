package dev.waybill.migration.draft;

import dev.waybill.migration.text.MappedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page as its ecosystem has it.
 *
 * @param source its file, from the project's root
 * @param path where it is to be under {@code content/}, before conflicts are resolved
 * @param frontMatter keys of this program, and others, which become the page's params
 * @param title from elsewhere than its front matter, such as the navigation
 * @param addresses its old addresses, the main one first, such as {@code /guide/a.html}
 * @param article whether it is an article of a blog
 */
public record Draft(
        String source,
        String path,
        Map<String, Object> frontMatter,
        Optional<String> title,
        MappedText body,
        List<String> addresses,
        boolean article) {
    /** In place of a page, for links that stand on none. */
    static final Draft NONE = new Draft("", "", Map.of(), MappedText.of("", 1), List.of());

    public Draft {
        frontMatter = Collections.unmodifiableMap(new LinkedHashMap<>(frontMatter));
        addresses = List.copyOf(addresses);
    }

    public Draft(String source, String path, Map<String, Object> frontMatter, MappedText body, List<String> addresses) {
        this(source, path, frontMatter, Optional.empty(), body, addresses);
    }

    /** A page with a title from elsewhere. */
    public Draft(
            String source,
            String path,
            Map<String, Object> frontMatter,
            Optional<String> title,
            MappedText body,
            List<String> addresses) {
        this(source, path, frontMatter, title, body, addresses, false);
    }

    /** The same as an article of a blog. */
    public Draft asArticle() {
        return new Draft(source, path, frontMatter, title, body, addresses, true);
    }

    Draft at(String otherPath) {
        return new Draft(source, otherPath, frontMatter, title, body, addresses, article);
    }

    /** The address of the new page. */
    String newAddress() {
        return "/"
                + path.replaceFirst("(?:^|/)_index\\.md$", "/")
                        .replaceFirst("\\.md$", "/")
                        .replaceFirst("^/", "");
    }

    /** The same with the title that is given to its file, if any. */
    Draft titledBy(Map<String, String> titles) {
        String other = titles.getOrDefault(source, "");
        return other.isEmpty() ? this : titled(other);
    }

    /** The same with a title for want of a better one. */
    public Draft titled(String otherTitle) {
        return title.isPresent()
                ? this
                : new Draft(source, path, frontMatter, Optional.of(otherTitle), body, addresses, article);
    }
}
