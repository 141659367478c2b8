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
 * @param inputs files besides its own that its text comes from
 */
public record Draft(
        String source,
        String path,
        Map<String, Object> frontMatter,
        Optional<String> title,
        MappedText body,
        List<String> addresses,
        List<String> inputs) {
    public Draft {
        frontMatter = Collections.unmodifiableMap(new LinkedHashMap<>(frontMatter));
        addresses = List.copyOf(addresses);
        inputs = List.copyOf(inputs);
    }

    public Draft(String source, String path, Map<String, Object> frontMatter, MappedText body, List<String> addresses) {
        this(source, path, frontMatter, Optional.empty(), body, addresses, List.of());
    }

    Draft at(String otherPath) {
        return new Draft(source, otherPath, frontMatter, title, body, addresses, inputs);
    }

    /** The same with a title for want of a better one. */
    public Draft titled(String otherTitle) {
        return title.isPresent()
                ? this
                : new Draft(source, path, frontMatter, Optional.of(otherTitle), body, addresses, inputs);
    }
}
