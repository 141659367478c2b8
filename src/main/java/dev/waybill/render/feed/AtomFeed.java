package dev.waybill.render.feed;

import dev.waybill.format.XmlText;

/** Writes a feed as Atom 1.0 (RFC 4287). */
final class AtomFeed {
    private AtomFeed() {}

    /** @param ownUrl where the file itself is published */
    static String of(Feed feed, String ownUrl) {
        XmlText xml = new XmlText();
        xml.start("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", feed.language());
        xml.element("id", feed.homeUrl());
        xml.element("title", feed.title());
        if (!feed.description().isEmpty()) {
            xml.element("subtitle", feed.description());
        }
        xml.element("updated", feed.updated());
        xml.start("author").element("name", feed.author()).end();
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", ownUrl);
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.homeUrl());
        xml.element("generator", "Waybill");
        feed.entries().forEach(entry -> entry(xml, entry));
        return xml.end().document();
    }

    private static void entry(XmlText xml, Feed.Entry entry) {
        xml.start("entry");
        xml.element("id", entry.url());
        xml.element("title", entry.title());
        xml.element("published", entry.published());
        xml.element("updated", entry.updated());
        entry.author()
                .ifPresent(name -> xml.start("author").element("name", name).end());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.url());
        entry.tags().forEach(tag -> xml.empty("category", "term", tag));
        xml.element("summary", entry.summary());
        xml.element("content", entry.html(), "type", "html");
        xml.end();
    }
}
