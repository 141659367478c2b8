package dev.waybill.render.file;

import dev.waybill.config.WritingDirection;
import dev.waybill.format.MarkupText;
import dev.waybill.output.OutputFile;
import dev.waybill.render.body.AbsoluteUrls;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page at each old address that redirects to the new one, for servers without redirects. */
final class RedirectFiles {
    /** What an alias may not contain: {@code a/../b}, {@code a//b}, {@code a\\b}, {@code ?p=1}, control characters. */
    private static final Pattern OUTSIDE = Pattern.compile("(^|/)(\\.{0,2}/|\\.{1,2}$)|[\\\\:*?\"<>|#]|\\p{Cc}");

    private RedirectFiles() {}

    static List<OutputFile> of(Site site) {
        List<OutputFile> files = new ArrayList<>();
        for (Page page : site.pages()) {
            aliases(page).forEach(alias -> files.add(OutputFile.text(alias.outputPath(), html(site, page, alias))));
        }
        return files;
    }

    /**
     * {@code _redirects}, which several static hosts read: an old address, the new one and the status per line. Empty if no address ever
     * changed.
     */
    static Optional<OutputFile> rules(Site site) {
        String rules = site.languages().sites().stream()
                .flatMap(language -> language.pages().stream())
                .flatMap(page -> aliases(page).map(alias -> rule(alias, page)))
                .collect(Collectors.joining());
        return rules.isEmpty() ? Optional.empty() : Optional.of(OutputFile.text("_redirects", rules));
    }

    private static Stream<Permalink> aliases(Page page) {
        return page.aliases().stream()
                .filter(RedirectFiles::isInside)
                .filter(alias -> !alias.path().equalsIgnoreCase(page.permalink().path()));
    }

    private static String rule(Permalink alias, Page page) {
        return "/" + alias.url() + " /" + page.permalink().url() + " 301\n";
    }

    /** Content may not choose a file outside the published site, or an invalid file name. */
    private static boolean isInside(Permalink alias) {
        return !alias.path().isEmpty() && !OUTSIDE.matcher(alias.path()).find();
    }

    /** The link is relative, so that it works wherever the site is shown. The page needs no words except its title. */
    private static String html(Site site, Page page, Permalink alias) {
        String link = alias.root() + page.permalink().url();
        return """
                <!DOCTYPE html>
                <html lang="%s"%s>
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
                MarkupText.escaped(site.configuration().identity().language()),
                WritingDirection.isRightToLeft(site.configuration().identity().language()) ? " dir=\"rtl\"" : "",
                MarkupText.escaped(page.title()),
                MarkupText.escaped(new AbsoluteUrls(site).of(page.permalink())),
                link,
                link,
                MarkupText.escaped(page.title()));
    }
}
