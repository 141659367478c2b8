package dev.waybill.check;

import dev.waybill.config.owner.OwnerSettings;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestions;
import dev.waybill.site.Site;
import dev.waybill.source.AssetFile;
import java.util.List;
import java.util.stream.Stream;

/** The files that {@code theme:}, {@code css:}, {@code js:} and {@code comments:} name exist. */
final class OwnerFilesCheck {
    private final Site site;
    private final Suggestions.Known files;

    /** @param site in any of its languages */
    OwnerFilesCheck(Site site, Suggestions suggestions) {
        this.site = site;
        this.files = suggestions.among(
                Stream.of(site.files().staticFiles(), site.files().assets())
                        .flatMap(all -> all.values().stream().map(AssetFile::path))
                        .sorted()
                        .toList());
    }

    List<Diagnostic> diagnostics() {
        return site.languages().sites().stream()
                .map(language -> language.configuration().owner())
                .flatMap(OwnerFilesCheck::names)
                .distinct()
                .filter(name -> site.files().named(name.value()).isEmpty())
                .map(name -> Diagnostic.of(
                        Rule.FILE_ACCESS,
                        name.location(),
                        Message.of("no file '%s'%s", name.value(), files.question(name.value())),
                        Message.of("add the file, or name one by its path from the site's folder")))
                .toList();
    }

    private static Stream<Located<String>> names(OwnerSettings settings) {
        return Stream.of(settings.files(), settings.css(), settings.js()).flatMap(List::stream);
    }
}
