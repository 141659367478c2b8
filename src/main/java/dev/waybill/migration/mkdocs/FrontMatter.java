package dev.waybill.migration.mkdocs;

import dev.waybill.migration.literal.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The front matter of MkDocs and of Material's blog in this program's keys. */
final class FrontMatter {
    private FrontMatter() {}

    static Map<String, Object> of(Map<String, Object> from) {
        Map<String, Object> keys = new LinkedHashMap<>(from);
        Map<String, Object> dates = Values.map(from, "date");
        if (!dates.isEmpty()) {
            keys.put("date", Values.text(dates, "created").orElse(""));
            Values.text(dates, "updated").ifPresent(updated -> keys.put("updated", updated));
        }
        Optional.ofNullable(from.get("categories")).ifPresent(categories -> keys.put("category", categories));
        Optional.ofNullable(from.get("authors")).ifPresent(authors -> keys.put("author", authors));
        if (Values.list(from, "hide").contains("toc")) {
            keys.put("toc", false);
        }
        return keys;
    }
}
