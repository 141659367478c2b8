package dev.waybill.migration.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A page in this program's words.
 *
 * @param source its file, from the project's root
 * @param path under {@code content/}
 * @param frontMatter keys of a page, and under {@code params} those of the old site
 * @param body Markdown
 * @param article whether it is an article of a blog
 */
public record ForeignPage(String source, String path, Map<String, Object> frontMatter, String body, boolean article) {
    public ForeignPage {
        frontMatter = Collections.unmodifiableMap(new LinkedHashMap<>(frontMatter));
    }

    /** The same with other keys. */
    public ForeignPage with(Map<String, Object> keys) {
        return new ForeignPage(source, path, keys, body, article);
    }

    /** The same with other keys and another text. */
    public ForeignPage with(Map<String, Object> keys, String text) {
        return new ForeignPage(source, path, keys, text, article);
    }
}
