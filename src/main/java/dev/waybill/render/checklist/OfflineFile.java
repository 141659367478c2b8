package dev.waybill.render.checklist;

import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;
import dev.waybill.output.OutputFile;
import dev.waybill.render.theme.Theme;
import dev.waybill.site.GeneratedPage;
import dev.waybill.site.GeneratedPages;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code _wb/offline.json}: what the worker keeps besides the guides that were read, so that the home page, the search and the list of
 * all lists work without a network.
 */
public final class OfflineFile {
    private static final Permalink PERMALINK = new Permalink(GeneratedPages.FOLDER + "offline.json");
    private static final List<String> SCRIPTS =
            List.of("style", "icon", "site", "search", "disk", "checklist", "rare", "mine", "qr");

    private OfflineFile() {}

    /**
     * Empty if the site keeps nothing.
     *
     * @param languages the site in each of its languages
     * @param others addresses of other files that are to be kept: of the owner's theme and of the search index
     */
    public static Optional<OutputFile> of(List<Site> languages, Theme theme, List<String> others) {
        List<Site> kept = languages.stream()
                .filter(site -> site.configuration().offline())
                .filter(site -> !ChecklistViews.withLists(site).isEmpty())
                .toList();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        List<String> paths = new ArrayList<>();
        for (Site site : kept) {
            paths.add(site.home().permalink().url());
            for (GeneratedPage page : List.of(GeneratedPage.CHECKLISTS, GeneratedPage.SEARCH, GeneratedPage.OFFLINE)) {
                site.generated().of(page).map(Permalink::url).ifPresent(paths::add);
            }
            paths.add(ChecklistViews.file(site).url());
        }
        SCRIPTS.stream().map(theme::url).filter(url -> !url.isEmpty()).forEach(paths::add);
        paths.addAll(others);
        return Optional.of(OutputFile.text(
                PERMALINK.outputPath(),
                JsonText.compact(new JsonObject()
                        .put(
                                "page",
                                kept.get(0)
                                        .generated()
                                        .of(GeneratedPage.OFFLINE)
                                        .map(Permalink::url))
                        .put("kept", paths))));
    }
}
