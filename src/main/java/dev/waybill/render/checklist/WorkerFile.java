package dev.waybill.render.checklist;

import dev.waybill.output.OutputFile;
import dev.waybill.render.theme.Theme;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;

/**
 * {@code sw.js}: the worker that keeps pages with a list for a reader without a network. A site that doesn't want it, or has no list
 * any more, publishes what ends it in its place: a browser that once took the worker asks for this very address.
 */
public final class WorkerFile {
    /** At the root, so that it stands for the whole site. */
    static final Permalink PERMALINK = new Permalink("sw.js");

    private WorkerFile() {}

    public static OutputFile of(Site site, Theme theme) {
        boolean lists = site.languages().sites().stream()
                .flatMap(language -> language.pages().stream())
                .anyMatch(page -> !page.document().checklists().isEmpty());
        boolean kept = site.configuration().offline() && lists;
        return OutputFile.text(PERMALINK.outputPath(), kept ? theme.worker() : theme.workerEnd());
    }
}
