package dev.waybill.render.feed;

import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;
import java.util.List;
import java.util.Optional;

/** Writes a feed as JSON Feed 1.1. */
final class JsonFeed {
    private JsonFeed() {}

    /** @param ownUrl where the file itself is published */
    static String of(Feed feed, String ownUrl) {
        return JsonText.compact(new JsonObject()
                        .put("version", "https://jsonfeed.org/version/1.1")
                        .put("title", feed.title())
                        .put("home_page_url", feed.homeUrl())
                        .put("feed_url", ownUrl)
                        .put("description", Optional.of(feed.description()).filter(text -> !text.isEmpty()))
                        .put("language", feed.language())
                        .put("authors", authors(feed.author()))
                        .put(
                                "items",
                                feed.entries().stream().map(JsonFeed::item).toList()))
                + "\n";
    }

    private static JsonObject item(Feed.Entry entry) {
        JsonObject item = new JsonObject()
                .put("id", entry.url())
                .put("url", entry.url())
                .put("title", entry.title())
                .put("summary", entry.summary())
                .put("content_html", entry.html())
                .put("image", entry.image())
                .put("date_published", entry.published())
                .put("date_modified", entry.updated());
        entry.author().ifPresent(name -> item.put("authors", authors(name)));
        return entry.tags().isEmpty() ? item : item.put("tags", entry.tags());
    }

    private static List<JsonObject> authors(String name) {
        return List.of(new JsonObject().put("name", name));
    }
}
