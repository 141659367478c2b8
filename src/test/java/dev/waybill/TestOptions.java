package dev.waybill;

import dev.waybill.output.Compression;
import dev.waybill.pipeline.Build;
import dev.waybill.pipeline.BuildOptions;
import dev.waybill.pipeline.BuildReport;
import dev.waybill.pipeline.OutputOptions;
import dev.waybill.pipeline.Progress;
import dev.waybill.pipeline.SiteNotFoundException;
import dev.waybill.site.schedule.Visibility;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The options of a test's build: those of {@code waybill check}, at {@link SiteOnDisk#NOW}, unless changed. */
public final class TestOptions {
    private final Path root;
    private Optional<Path> target = Optional.empty();
    private Optional<URI> baseUrl = Optional.empty();
    private boolean drafts;
    private boolean future;
    private boolean strict;
    private boolean clean;
    private Set<Compression> compressions = Set.of();
    private Optional<String> program = Optional.empty();
    private Instant now = SiteOnDisk.NOW;

    private TestOptions(Path root) {
        this.root = root;
    }

    public static TestOptions of(Path root) {
        return new TestOptions(root);
    }

    public TestOptions into(Path folder) {
        target = Optional.of(folder);
        return this;
    }

    public TestOptions at(URI address) {
        baseUrl = Optional.of(address);
        return this;
    }

    public TestOptions drafts() {
        drafts = true;
        return this;
    }

    public TestOptions future() {
        future = true;
        return this;
    }

    public TestOptions strict() {
        strict = true;
        return this;
    }

    public TestOptions clean() {
        clean = true;
        return this;
    }

    public TestOptions compressed(Set<Compression> forms) {
        compressions = forms;
        return this;
    }

    /** @param name of the program; the cache of one with the same name is reused */
    public TestOptions by(String name) {
        program = Optional.of(name);
        return this;
    }

    public TestOptions now(Instant moment) {
        now = moment;
        return this;
    }

    public BuildOptions options() {
        return new BuildOptions(root, baseUrl, new Visibility(drafts, future, false, now), strict);
    }

    public BuildReport publish() throws IOException, SiteNotFoundException {
        return publish(Progress.SILENT);
    }

    /** Builds into the folder that was named. */
    public BuildReport publish(Progress progress) throws IOException, SiteNotFoundException {
        OutputOptions output = new OutputOptions(target.orElseThrow(), clean, compressions, false, program);
        return Build.publish(options(), output, progress);
    }
}
