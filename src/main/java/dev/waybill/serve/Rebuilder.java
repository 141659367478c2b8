package dev.waybill.serve;

import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Translation;
import dev.waybill.output.OutputFile;
import dev.waybill.pipeline.BuildReport;
import dev.waybill.pipeline.SiteNotFoundException;
import dev.waybill.source.Refusal;
import dev.waybill.source.SourceWatch;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;

/**
 * Shows every change: first previews of edited articles that a browser is viewing, then the whole site. Builds run one after another. Each
 * includes all changes before its start, so the last state is always shown.
 */
final class Rebuilder {
    /** Debounce interval: a build starts after so long without a change, so that files saved together are built together. */
    private static final long QUIET_MS = 15;

    private static final long MAX_UNQUIET_MS_LENGTH = 300;

    /** With this many changed files or more, no article is previewed. */
    private static final int MAX_PREVIEWED = 20;

    private final SourceWatch watch;
    private final SiteBuild build;
    private final LiveSite live;
    private final ServeLog log;
    private final Function<String, Translation> words;
    private String language = "";
    private long changes;

    Rebuilder(SourceWatch watch, SiteBuild build, LiveSite live, ServeLog log, Function<String, Translation> words) {
        this.watch = watch;
        this.build = build;
        this.live = live;
        this.log = log;
        this.words = words;
    }

    /** Watches for changes until the thread is interrupted. */
    void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                changed(watch.awaitChange());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows previews before it notifies the builder, so that a build without these changes can't replace the previews. */
    private void changed(Set<String> files) {
        long change = changes() + 1;
        if (!live.hasFailed() && files.size() <= MAX_PREVIEWED) {
            try {
                for (OutputFile page : build.preview(files, live::isViewed)) {
                    live.show(page.path(), ServedFile.of(page), change);
                }
            } catch (RuntimeException | StackOverflowError e) {
                // the build reports it
            }
        }
        synchronized (this) {
            changes = change;
            notifyAll();
        }
    }

    private synchronized long changes() {
        return changes;
    }

    /** Builds after changes until the thread is interrupted. */
    void build() {
        try {
            long built = 0;
            while (!Thread.currentThread().isInterrupted()) {
                built = awaitQuiet(built);
                rebuild(built);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a change that isn't built yet, and for the debounce interval after it. Returns the last change. */
    private synchronized long awaitQuiet(long built) throws InterruptedException {
        while (changes == built) {
            wait();
        }
        long end = System.nanoTime() + MAX_UNQUIET_MS_LENGTH * 1_000_000;
        long seen = built;
        while (changes != seen && System.nanoTime() < end) {
            seen = changes;
            wait(QUIET_MS);
        }
        return changes;
    }

    /** Builds the site before it is first shown. */
    void first() {
        rebuild(0);
    }

    /** Never throws: any failure is shown, and the next change tries again. */
    private void rebuild(long change) {
        long start = System.nanoTime();
        NextFiles next = new NextFiles(live, change);
        try {
            BuildReport report = build.run(next);
            language = report.language();
            if (report.errors() > 0) {
                live.fail(Failure.of(page().of(report)), change);
                log.built(report, 0, System.nanoTime() - start);
            } else {
                int changed = live.replace(next.all(), change);
                log.built(report, changed, System.nanoTime() - start);
            }
        } catch (SiteNotFoundException e) {
            refuse(e.reason(), change);
        } catch (IOException e) {
            refuse(Refusal.reason(e), change);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            refuse(Message.of("a bug in waybill: %s", e), change);
        }
    }

    private void refuse(Message reason, long change) {
        live.fail(Failure.of(page().of(reason)), change);
        log.failed(reason);
    }

    private ErrorPage page() {
        return new ErrorPage(words.apply(language));
    }
}
