package dev.waybill.migration.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page in this program's words.
 *
 * @param source its file, from the project's root
 * @param path under {@code content/}
 * @param frontMatter keys of a page, and under {@code params} those of the old site
 * @param body Markdown
 * @param inputs all files that it was made from
 */
public record ForeignPage(
        String source, String path, Map<String, Object> frontMatter, String body, List<String> inputs) {
    public ForeignPage {
        frontMatter = Collections.unmodifiableMap(new LinkedHashMap<>(frontMatter));
        inputs = List.copyOf(inputs);
    }
}
