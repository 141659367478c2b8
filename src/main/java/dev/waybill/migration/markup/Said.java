package dev.waybill.migration.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        String picture = tag.text("src", "image", "img")
                .filter(source -> source.matches("(?i).*\\.(?:png|jpe?g|gif|svg|webp|avif)"))
                .map(source -> "![" + plain(tag.text("alt").orElse("")) + "](" + HtmlMarkdown.destination(source) + ")")
                .orElse("");
        return all + (all.isEmpty() || picture.isEmpty() ? "" : " ") + picture;
    }

    private static String plain(String text) {
        return text.replace("[", "(").replace("]", ")").replace("*", "");
    }
}
