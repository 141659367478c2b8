package dev.waybill.serve;

import dev.waybill.build.BuildReport;
import dev.waybill.build.SiteNotFoundException;
import dev.waybill.source.SourceWatch;
import java.io.IOException;

/**
 * Builds on every change, one build after another. A change during a build is followed by another build, so the last state is the one
 * that stays.
 */
final class Rebuilding implements Runnable {
    private final SourceWatch watch;
    private final SiteBuild build;
    private final LiveSite live;
    private final ServeLog log;

    Rebuilding(SourceWatch watch, SiteBuild build, LiveSite live, ServeLog log) {
        this.watch = watch;
        this.build = build;
        this.live = live;
        this.log = log;
    }

    /** Until the thread is interrupted. */
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                watch.awaitChange();
                rebuild();
            }
        } catch (IOException e) {
            refuse("the site's folder can't be watched any more: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Never throws: whatever goes wrong is shown, and the next change tries again. */
    void rebuild() {
        long start = System.nanoTime();
        NextFiles next = new NextFiles(live);
        try {
            BuildReport report = build.run(next);
            if (report.errors() > 0) {
                live.fail(Failure.of(FaultPage.of(report)));
                log.built(report, 0, System.nanoTime() - start);
            } else {
                int changed = live.replace(next.all());
                log.built(report, changed, System.nanoTime() - start);
            }
        } catch (SiteNotFoundException | IOException e) {
            refuse(String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            refuse("a fault of waybill's own: " + e);
        }
    }

    private void refuse(String reason) {
        live.fail(Failure.of(FaultPage.of(reason)));
        log.failed(reason);
    }
}
