package dev.waybill.command.option;

import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Translation;
import dev.waybill.pipeline.Progress;
import java.io.PrintStream;

/** A line that is redrawn to show a build's progress once the build takes over a second. */
public final class ProgressLine implements Progress {
    private static final long FIRST_AFTER = 1_000_000_000L; // ns
    private static final long REDRAWN_AFTER = 100_000_000L; // ns
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream err;
    private final Translation words;
    private final long start = System.nanoTime();
    private long drawn;
    private boolean shown;

    /** @param words the language of the stages */
    public ProgressLine(PrintStream err, Translation words) {
        this.err = err;
        this.words = words;
    }

    @Override
    public synchronized void advance(Message stage, int done, int total) {
        long now = System.nanoTime();
        if (now - start < FIRST_AFTER || shown && now - drawn < REDRAWN_AFTER) {
            return;
        }
        err.print(ERASE + words.of(stage) + (done == 0 ? " " + total : " " + done + "/" + total));
        err.flush();
        drawn = now;
        shown = true;
    }

    public synchronized void erase() {
        if (shown) {
            err.print(ERASE);
            err.flush();
        }
    }
}
