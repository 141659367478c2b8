package dev.waybill.pipeline;

import dev.waybill.config.Configuration;
import dev.waybill.config.ConfigurationReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Document;
import java.util.List;
import java.util.Set;

/** The settings of a site without a configuration file: the defaults, and the title of its home page. */
final class MissingConfiguration {
    private static final Set<String> HOME = Set.of("_index.md", "index.md");

    private MissingConfiguration() {}

    /** With a warning that says which settings were taken. */
    static Parsed<Configuration> of(List<Document> documents) {
        Configuration defaults = ConfigurationReader.defaults();
        Configuration taken = documents.stream()
                .filter(page -> HOME.contains(page.path()))
                .map(page -> page.frontMatter().title())
                .filter(title -> !title.isBlank())
                .findFirst()
                .map(defaults::titled)
                .orElse(defaults);
        Diagnostic told = Diagnostic.of(
                Rule.MISSING_CONFIGURATION,
                Location.ofFile("waybill.yaml"),
                "there is no waybill.yaml, so the title is '" + taken.identity().title() + "', the address "
                        + taken.baseUrl() + ", the language " + taken.identity().language() + " and the time zone UTC",
                "write a waybill.yaml with title: and baseUrl:");
        return new Parsed<>(taken, List.of(told));
    }
}
