package dev.waybill.render;

import dev.waybill.output.OutputFile;
import dev.waybill.site.Page;
import dev.waybill.site.Permalink;
import dev.waybill.site.Site;
import java.util.List;

/** A page at each old address that leads to the new one, for servers that know no redirects. */
final class RedirectFiles {
    private RedirectFiles() {}

    static List<OutputFile> of(Site site) {
        return site.pages().stream()
                .flatMap(page -> page.aliases().stream()
                        .map(alias -> OutputFile.text(alias.outputPath(), html(site, page, alias))))
                .toList();
    }

    /** The link is relative, so that it leads on wherever the site is shown; it needs no words but the page's title. */
    private static String html(Site site, Page page, Permalink alias) {
        String link = alias.root() + page.permalink().url();
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <link rel="canonical" href="%s">
                <meta http-equiv="refresh" content="0; url=%s">
                </head>
                <body>
                <main>
                <h1><a href="%s">%s</a></h1>
                </main>
                </body>
                </html>
                """.formatted(
                        MarkupText.escaped(site.configuration().language()),
                        MarkupText.escaped(page.title()),
                        MarkupText.escaped(new AbsoluteUrls(site).of(page.permalink())),
                        link,
                        link,
                        MarkupText.escaped(page.title()));
    }
}
