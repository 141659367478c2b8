package dev.waybill.render;

import dev.waybill.output.OutputFile;
import dev.waybill.site.Permalink;
import dev.waybill.site.Site;

/**
 * {@code sw.js}: the worker that keeps pages with a list for a reader without a network. A site that doesn't want it, or has no list
 * any more, publishes what ends it in its place: a browser that once took the worker asks for this very address.
 */
final class WorkerFile {
    /** At the root, so that it stands for the whole site. */
    static final Permalink PERMALINK = new Permalink("sw.js");

    private WorkerFile() {}

    static OutputFile of(Site site, Theme theme) {
        boolean lists = site.pages().stream()
                .anyMatch(page -> !page.document().checklists().isEmpty());
        boolean kept = site.configuration().offline() && lists;
        return OutputFile.text(PERMALINK.outputPath(), kept ? theme.worker() : theme.workerEnd());
    }
}
