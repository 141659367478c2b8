package dev.waybill.search;

import dev.waybill.document.Passage;
import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a site's texts for other search engines, as plain HTML and JSON. */
final class PlainPages {
    private PlainPages() {}

    static void write(Site site, String language, Path out) throws IOException {
        List<String> entries = new ArrayList<>();
        for (Page page : site.pages()) {
            if (page.kind() != PageKind.HOME) {
                Path file = out.resolve("html/" + page.id() + ".html");
                Files.createDirectories(file.getParent());
                Files.writeString(file, html(page, language));
                entries.add(json(page));
            }
        }
        Files.writeString(out.resolve("pages.json"), "[" + String.join(",\n", entries) + "]");
    }

    private static String html(Page page, String language) {
        StringBuilder html = new StringBuilder(
                        "<!doctype html><html lang=\"" + language + "\"><meta charset=\"utf-8\"><title>")
                .append(escaped(page.title()))
                .append("</title><main data-pagefind-body><h1>")
                .append(escaped(page.title()))
                .append("</h1><p>")
                .append(escaped(page.summary()))
                .append("</p>");
        for (Passage passage : page.document().passages()) {
            if (!passage.headingId().isEmpty()) {
                html.append("<h2 id=\"")
                        .append(escaped(passage.headingId()))
                        .append("\">")
                        .append(escaped(passage.heading()))
                        .append("</h2>");
            }
            passage.text()
                    .lines()
                    .forEach(line -> html.append("<p>").append(escaped(line)).append("</p>"));
        }
        return html.append("</main>").toString();
    }

    private static String json(Page page) {
        String headings = String.join(
                "\n", page.document().passages().stream().map(Passage::heading).toList());
        String text = String.join(
                "\n", page.document().passages().stream().map(Passage::text).toList());
        return "{\"id\":" + ScriptText.quoted(page.id()) + ",\"title\":" + ScriptText.quoted(page.title())
                + ",\"summary\":" + ScriptText.quoted(page.summary()) + ",\"headings\":" + ScriptText.quoted(headings)
                + ",\"text\":" + ScriptText.quoted(text) + "}";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
