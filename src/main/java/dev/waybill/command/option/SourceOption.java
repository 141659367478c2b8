package dev.waybill.command.option;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** The option that names the site's folder. */
public final class SourceOption implements OptionGroup {
    private Path folder = Path.of(".");

    @Override
    public void addTo(CommandSpec spec) {
        String description = "The site's folder; the current one if absent.";
        OptionGroup.value(spec, Path.class, "DIR", path -> folder = path, description, "-s", "--source");
    }

    public Path folder() {
        return folder;
    }
}
