package dev.waybill.command.option;

import dev.waybill.config.Configuration;
import dev.waybill.config.ConfigurationReader;
import dev.waybill.diagnostic.Translation;
import dev.waybill.source.SourceFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/** The language of the messages of commands that don't build the site. */
public final class SiteLanguage {
    private SiteLanguage() {}

    /** The language that the terminal or otherwise {@code waybill.yaml} chooses; that of the locale without such a file. */
    public static Translation words(Terminal terminal, Path folder) {
        if (!Files.isRegularFile(folder.resolve("waybill.yaml"))) {
            return terminal.words();
        }
        return new SourceFolder(folder)
                .configuration()
                .map(file -> ConfigurationReader.read(file.value()).value())
                .map(Configuration::identity)
                .map(identity -> terminal.words(identity.language()))
                .orElseGet(terminal::words);
    }
}
