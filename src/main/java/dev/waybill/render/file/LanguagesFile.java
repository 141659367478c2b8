package dev.waybill.render.file;

import dev.waybill.config.WritingDirection;
import dev.waybill.format.MarkupText;
import dev.waybill.output.OutputFile;
import dev.waybill.render.body.AbsoluteUrls;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Site;
import java.util.stream.Collectors;

/** The page at the root of a site whose languages are all below it: it names them, and leads to the first. */
final class LanguagesFile {
    private LanguagesFile() {}

    /** @param site of the first language */
    static OutputFile of(Site site, Words words) {
        String links =
                site.languages().sites().stream().map(LanguagesFile::link).collect(Collectors.joining("\n"));
        String home = site.home().permalink().url();
        return OutputFile.text("index.html", """
                <!DOCTYPE html>
                <html lang="%1$s"%2$s>
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%3$s</title>
                <link rel="canonical" href="%4$s">
                <meta http-equiv="refresh" content="0; url=%5$s">
                </head>
                <body>
                <main>
                <h1>%3$s</h1>
                <nav aria-label="%6$s">
                <ul>
                %7$s
                </ul>
                </nav>
                </main>
                </body>
                </html>
                """.formatted(
                        MarkupText.escaped(site.configuration().identity().language()),
                        direction(site),
                        MarkupText.escaped(site.configuration().identity().title()),
                        MarkupText.escaped(new AbsoluteUrls(site).of(site.home().permalink())),
                        home,
                        MarkupText.escaped(words.text("languages.title")),
                        links));
    }

    private static String link(Site site) {
        String language = MarkupText.escaped(site.configuration().identity().language());
        return "<li><a href=\"%s\" lang=\"%s\" hreflang=\"%s\"%s>%s</a></li>"
                .formatted(
                        site.home().permalink().url(),
                        language,
                        language,
                        direction(site),
                        MarkupText.escaped(site.configuration().root().name()));
    }

    private static String direction(Site site) {
        return WritingDirection.isRightToLeft(site.configuration().identity().language()) ? " dir=\"rtl\"" : "";
    }
}
