package dev.waybill.pipeline;

import dev.waybill.config.ConfigurationReader;
import dev.waybill.source.Snapshot;
import dev.waybill.source.SourceFolder;
import dev.waybill.source.SourceLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The folders beside {@code content/} whose files a site publishes as those of {@code static/}. */
public final class StaticFolders {
    private StaticFolders() {}

    /** Their paths, as the configuration names them now; none if it can't be read. */
    public static List<String> of(Path root) {
        return new SourceFolder(root)
                .configuration()
                .filter(file -> file.diagnostics().isEmpty())
                .map(file ->
                        ConfigurationReader.read(file.value()).value().layout().foldersOutsideContent())
                .orElse(List.of());
    }

    /** The states of the files in them. */
    static Snapshot snapshot(Path root, SourceLayout layout) {
        try {
            return Snapshot.of(root, layout.foldersOutsideContent().toArray(String[]::new));
        } catch (IOException e) {
            return Snapshot.ofUnknown("static");
        }
    }
}
