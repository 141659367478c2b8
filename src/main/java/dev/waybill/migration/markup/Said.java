package dev.waybill.migration.markup;

import dev.waybill.config.yaml.PlainYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the attributes of a component say to readers. */
public final class Said {
    private static final String[] TITLES = {
        "title", "label", "name", "text", "heading", "caption", "number", "file-name", "header"
    };
    private static final String[] TEXTS = {"description", "desc", "details", "content", "summary", "subtitle", "message"
    };
    private static final String[] ADDRESSES = {"href", "link", "url", "to"};

    private Said() {}

    /**
     * Its titles and texts, linked where it has an address; empty where it says nothing.
     *
     * @param alone whether nothing is between its tags
     */
    public static String by(Tag tag, boolean alone) {
        List<String> parts = new ArrayList<>();
        for (String name : TITLES) {
            tag.text(name).map(Said::plain).ifPresent(parts::add);
        }
        Optional<String> address = tag.text(ADDRESSES);
        String title = String.join(", ", parts);
        if (title.isEmpty() && alone && address.isPresent()) {
            title = plain(address.get());
        }
        String shown = title.isEmpty()
                ? ""
                : address.map(to -> "[" + plain(parts.isEmpty() ? to : String.join(", ", parts)) + "]("
                                + HtmlMarkdown.destination(to) + ")")
                        .orElse("**" + title + "**");
        StringBuilder all = new StringBuilder(shown);
        for (String name : TEXTS) {
            tag.text(name)
                    .ifPresent(text -> all.append(all.isEmpty() ? "" : " ").append(text));
        }
        for (String value : tag.attributes().values()) {
            listed(value).ifPresent(text -> all.append(all.isEmpty() ? "" : " ").append(text));
        }
        String picture = tag.text("src", "image", "img")
                .filter(source -> source.matches("(?i).*\\.(?:png|jpe?g|gif|svg|webp|avif)"))
                .map(source -> "![" + plain(tag.text("alt").orElse("")) + "](" + HtmlMarkdown.destination(source) + ")")
                .orElse("");
        return all + (all.isEmpty() || picture.isEmpty() ? "" : " ") + picture;
    }

    /** The links in an attribute such as {@code {[{label: "A", href: "/a/"}]}}. */
    private static Optional<String> listed(String value) {
        if (!value.matches("(?s)\\{\\s*\\[\\s*\\{.*}\\s*,?\\s*]\\s*}")) {
            return Optional.empty();
        }
        List<String> links = new ArrayList<>();
        Object items = PlainYaml.read(value.substring(1, value.length() - 1)).orElse(List.of());
        for (Object item : items instanceof List<?> list ? list : List.of()) {
            Optional<String> address = member(item, ADDRESSES);
            member(item, TITLES)
                    .ifPresent(title ->
                            links.add(address.map(to -> "[" + plain(title) + "](" + HtmlMarkdown.destination(to) + ")")
                                    .orElse(plain(title))));
        }
        return links.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", links));
    }

    private static Optional<String> member(Object item, String... names) {
        return Stream.of(names)
                .filter(name ->
                        item instanceof Map<?, ?> map && map.get(name) instanceof String text && !text.isBlank())
                .map(name -> String.valueOf(((Map<?, ?>) item).get(name)))
                .findFirst();
    }

    private static String plain(String text) {
        return text.replace("[", "(").replace("]", ")").replace("*", "");
    }
}
