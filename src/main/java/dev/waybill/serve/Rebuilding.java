package dev.waybill.serve;

import dev.waybill.output.OutputFile;
import dev.waybill.pipeline.BuildReport;
import dev.waybill.pipeline.SiteNotFoundException;
import dev.waybill.source.Refusal;
import dev.waybill.source.SourceWatch;
import java.io.IOException;
import java.util.Set;

/**
 * Shows every change: at once the edited articles that a browser looks at, then the site as a whole. One build follows another, each
 * with all changes that came before it began, so the last state is the one that stays.
 */
final class Rebuilding {
    /** A build waits until no change has come for so long: what is saved together is built together. */
    private static final long QUIET_MS = 15;

    private static final long LONGEST_UNQUIET_MS = 300;

    /** Changed files at a time from which on no article is shown before the others. */
    private static final int MOST_PREVIEWED = 20;

    private final SourceWatch watch;
    private final SiteBuild build;
    private final LiveSite live;
    private final ServeLog log;
    private long changes;

    Rebuilding(SourceWatch watch, SiteBuild build, LiveSite live, ServeLog log) {
        this.watch = watch;
        this.build = build;
        this.live = live;
        this.log = log;
    }

    /** Notices changes, until the thread is interrupted. */
    void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                changed(watch.awaitChange());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows them before it tells the builder, so that no build that lacks them takes them away. */
    private void changed(Set<String> files) {
        long change = changes() + 1;
        if (!live.hasFailed() && files.size() <= MOST_PREVIEWED) {
            try {
                for (OutputFile page : build.preview(files, live::isViewed)) {
                    live.show(page.path(), ServedFile.of(page), change);
                }
            } catch (RuntimeException | StackOverflowError e) {
                // the build tells it
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

    /** Builds after changes, until the thread is interrupted. */
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

    /** Waits for a change that isn't built and for quiet after it; the last change. */
    private synchronized long awaitQuiet(long built) throws InterruptedException {
        while (changes == built) {
            wait();
        }
        long end = System.nanoTime() + LONGEST_UNQUIET_MS * 1_000_000;
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

    /** Never throws: whatever goes wrong is shown, and the next change tries again. */
    private void rebuild(long change) {
        long start = System.nanoTime();
        NextFiles next = new NextFiles(live, change);
        try {
            BuildReport report = build.run(next);
            if (report.errors() > 0) {
                live.fail(Failure.of(FaultPage.of(report)), change);
                log.built(report, 0, System.nanoTime() - start);
            } else {
                int changed = live.replace(next.all(), change);
                log.built(report, changed, System.nanoTime() - start);
            }
        } catch (SiteNotFoundException e) {
            refuse(String.valueOf(e.getMessage()), change);
        } catch (IOException e) {
            refuse(Refusal.reason(e), change);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            refuse("a fault of waybill's own: " + e, change);
        }
    }

    private void refuse(String reason, long change) {
        live.fail(Failure.of(FaultPage.of(reason)), change);
        log.failed(reason);
    }
}
