package dev.waybill.pipeline.cache;

import dev.waybill.diagnostic.Message;
import dev.waybill.output.PublishedFolder;
import dev.waybill.source.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The cache of builds into one output folder, a file under {@code .waybill/} of the site's folder. If the file is absent, damaged, written
 * by another program or in use by another build, the build is a full one.
 */
public final class BuildCache implements Closeable {
    private static final String FILE = "cache";

    private final CacheKey key;
    private final Optional<CacheFile> file;
    private final Optional<Path> folder;
    private final CacheContent content;
    private final Optional<Message> obstacle;

    private BuildCache(
            CacheKey key,
            Optional<CacheFile> file,
            Optional<Path> folder,
            CacheContent content,
            Optional<Message> obstacle) {
        this.key = key;
        this.file = file;
        this.folder = folder;
        this.content = content;
        this.obstacle = obstacle;
    }

    /** A cache that keeps nothing. */
    public static BuildCache none(CacheKey key) {
        return new BuildCache(key, Optional.empty(), Optional.empty(), CacheContent.NONE, Optional.empty());
    }

    /** @param clean whether to ignore what is cached */
    public static BuildCache open(CacheKey key, boolean clean) {
        try {
            Path folder = CacheFolder.make(key.root(), key.output());
            Optional<CacheFile> file = CacheFile.open(folder.resolve(FILE));
            CacheContent content = file.filter(there -> !clean)
                    .map(there -> CacheContent.read(there, key.program()))
                    .orElse(CacheContent.NONE);
            return new BuildCache(key, file, Optional.of(folder), content, Optional.empty());
        } catch (IOException e) {
            return new BuildCache(key, Optional.empty(), Optional.empty(), CacheContent.NONE, Optional.of(obstacle(e)));
        }
    }

    private static Message obstacle(IOException e) {
        return Message.of(
                "nothing can be kept in '.waybill' of the site's folder (%s), so every build is made in full",
                Refusal.reason(e));
    }

    /** The reason why nothing can be cached for the next build, as a sentence; empty if it can. */
    public Optional<Message> obstacle() {
        return obstacle;
    }

    /** A folder for temporary files; empty if there is none. */
    public Optional<Path> folder() {
        return folder;
    }

    /** The last build, if no input and no output has changed since. */
    public Optional<LastBuild> unchanged() {
        return content.build()
                .filter(build -> build.isFor(key.options(), key.now()))
                .filter(build -> build.inputs().snapshot().holds(key.root()))
                .filter(build -> isPublished(build.output()));
    }

    /** Whether the output folder still has the files of a build, unchanged. It may have been copied or restored. */
    private boolean isPublished(LastBuild.Output written) {
        PublishedFolder published = new PublishedFolder(key.output());
        return published.manifestDigest().equals(written.manifest())
                && written.files().snapshot().holds(key.output(), published.untouched());
    }

    /** Starts a build, and records the state of the site's files before they are read. */
    public CachedBuild start() {
        return file.map(this::started).orElseGet(() -> CachedBuild.uncached(key.root()));
    }

    private CachedBuild started(CacheFile there) {
        InputFiles inputs = inputs(there);
        Optional<LastBuild> usable = content.build()
                .filter(build -> build.options().equals(key.options()))
                .filter(build -> inputs.hasTemplatesOf(build.inputs().snapshot()))
                .filter(build -> isPublished(build.output()));
        return new FileCachedBuild(key, there, content, inputs, usable);
    }

    private InputFiles inputs(CacheFile there) {
        try {
            return InputFiles.of(key.root(), there.now());
        } catch (IOException e) {
            return InputFiles.unknown(key.root());
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
