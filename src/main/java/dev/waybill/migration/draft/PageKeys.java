package dev.waybill.migration.draft;

import dev.waybill.migration.literal.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The front matter of a page besides its title: known keys in the form that they need, all others as params. */
final class PageKeys {
    private static final List<String> TEXTS = List.of("description", "summary");
    private static final List<String> DATES = List.of("date", "updated", "publishDate", "expiryDate", "verified");
    private static final Set<String> NEVER = Set.of("title", "aliases", "slug", "params", "menu", "menus");

    private PageKeys() {}

    static Map<String, Object> of(Draft draft, PageContext context, Links links) {
        Map<String, Object> from = draft.frontMatter();
        Map<String, Object> matter = new LinkedHashMap<>();
        TEXTS.forEach(key -> Values.text(from, key)
                .map(text -> text.replaceAll("\\s+", " "))
                .ifPresent(text -> matter.put(key, text)));
        DATES.forEach(key -> Values.text(from, key).flatMap(PageKeys::date).ifPresent(date -> matter.put(key, date)));
        if (from.getOrDefault("draft", false).equals(true)
                || from.getOrDefault("draft", "").equals("true")) {
            matter.put("draft", true);
        }
        List<String> categories = terms(from, "category");
        // A page has one category here, and the others are tags.
        List<String> tags = Stream.concat(
                        terms(from, "tags").stream(), categories.stream().skip(1))
                .distinct()
                .toList();
        if (!tags.isEmpty()) {
            matter.put("tags", tags);
        }
        categories.stream().findFirst().ifPresent(name -> matter.put("category", name));
        if (from.getOrDefault("weight", "") instanceof Integer weight && Math.abs(weight) <= 9999) {
            matter.put("weight", weight);
        }
        Values.texts(from.getOrDefault("author", "")).stream()
                .findFirst()
                .ifPresent(author -> matter.put("author", author));
        if (from.getOrDefault("toc", "").equals(false)) {
            matter.put("toc", false);
        }
        Values.text(from, "image")
                .flatMap(image -> links.target(image, draft))
                .ifPresent(path -> matter.put("image", Links.relative(draft.path(), path)));
        if (from.getOrDefault("checklist", "") instanceof String checklist && !checklist.isEmpty()) {
            matter.put("checklist", checklist);
        }
        Map<String, Object> params = params(from, matter);
        if (!params.isEmpty()) {
            matter.put("params", params);
        }
        return matter;
    }

    private static List<String> terms(Map<String, Object> from, String key) {
        return Values.texts(from.getOrDefault(key, "")).stream()
                .map(PageKeys::term)
                .filter(term -> !term.isBlank())
                .toList();
    }

    private static String term(String name) {
        return name.replaceAll("[\\p{Cc}/\\\\]+", " ").strip();
    }

    private static Map<String, Object> params(Map<String, Object> from, Map<String, Object> taken) {
        Map<String, Object> params = new LinkedHashMap<>(Values.map(from, "params"));
        from.forEach((key, value) -> {
            if (!taken.containsKey(key)
                    && !NEVER.contains(key)
                    && !value.toString().isEmpty()) {
                params.put(key, value);
            }
        });
        return params;
    }

    /** A date, with its time where it has one. */
    private static Optional<String> date(String written) {
        java.util.regex.Matcher parts = java.util.regex.Pattern.compile(
                        "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?["
                                + " ]?(Z|[+-]\\d{2}:?\\d{2})?.*)?")
                .matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            java.time.LocalDate day = java.time.LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
            boolean timed = parts.group(4) != null && parts.group(7) == null;
            String seconds = timed && parts.group(6) != null ? parts.group(6) : "00";
            String hour = timed && parts.group(4).length() < 2 ? "0" + parts.group(4) : String.valueOf(parts.group(4));
            return Optional.of(timed ? day + " " + hour + ":" + parts.group(5) + ":" + seconds : day.toString());
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
