package dev.waybill.pipeline;

import dev.waybill.config.Configuration;
import dev.waybill.config.ConfigurationReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Document;
import dev.waybill.site.address.SourceName;
import java.util.List;
import java.util.Optional;

/** The settings of a site without a configuration file: the defaults, and the title of its home page. */
final class MissingConfiguration {
    private MissingConfiguration() {}

    /** The same settings; where they or those of a language have no title, that of the home page. */
    static Configuration titled(Configuration read, List<Document> documents) {
        Configuration titled = read.identity().title().isBlank()
                ? read.titled(home(documents, read.root().folder())
                        .orElse(ConfigurationReader.defaults().identity().title()))
                : read;
        return titled.with(titled.languages().stream()
                .map(language -> titled(language, documents))
                .toList());
    }

    private static Optional<String> home(List<Document> documents, String folder) {
        return documents.stream()
                .filter(page -> SourceName.folderPages(folder).contains(page.path()))
                .map(page -> page.frontMatter().title())
                .filter(title -> !title.isBlank())
                .findFirst();
    }

    /** With a warning that lists the settings in use. */
    static Parsed<Configuration> of(List<Document> documents) {
        Configuration defaults = ConfigurationReader.defaults();
        Configuration taken = home(documents, "").map(defaults::titled).orElse(defaults);
        Diagnostic notice = Diagnostic.of(
                Rule.MISSING_CONFIGURATION,
                Location.ofFile("waybill.yaml"),
                Message.of(
                        "there is no waybill.yaml, so the title is '%s', the address %s, the language %s and the time zone UTC",
                        taken.identity().title(),
                        taken.baseUrl(),
                        taken.identity().language()),
                Message.of("write a waybill.yaml with title: and baseUrl:"));
        return new Parsed<>(taken, List.of(notice));
    }
}
