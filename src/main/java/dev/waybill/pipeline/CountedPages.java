package dev.waybill.pipeline;

import dev.waybill.diagnostic.Message;
import dev.waybill.render.KnownPages;

/** Pages that report their progress when they are rendered. */
final class CountedPages implements KnownPages {
    private final KnownPages pages;
    private final Progress progress;
    private Runnable step = () -> {};

    CountedPages(KnownPages pages, Progress progress) {
        this.pages = pages;
        this.progress = progress;
    }

    @Override
    public void expect(int all) {
        step = progress.steps(Message.of("rendering"), all, 1);
    }

    @Override
    public boolean keep(String path, String digest) {
        step.run();
        return pages.keep(path, digest);
    }
}
