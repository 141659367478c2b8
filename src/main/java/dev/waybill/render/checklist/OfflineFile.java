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
     * @param search the files of the search index, if they are to be kept
     */
    public static Optional<OutputFile> of(Site site, Theme theme, List<String> search) {
        if (!site.configuration().offline() || ChecklistViews.withLists(site).isEmpty()) {
            return Optional.empty();
        }
        List<String> kept = new ArrayList<>(List.of(""));
        for (GeneratedPage page : List.of(GeneratedPage.CHECKLISTS, GeneratedPage.SEARCH, GeneratedPage.OFFLINE)) {
            site.generated().of(page).map(Permalink::url).ifPresent(kept::add);
        }
        SCRIPTS.stream().map(theme::url).filter(url -> !url.isEmpty()).forEach(kept::add);
        kept.add(GeneratedPages.FOLDER + "lists.js");
        kept.addAll(search);
        return Optional.of(OutputFile.text(
                PERMALINK.outputPath(),
                JsonText.compact(new JsonObject()
                        .put("page", site.generated().of(GeneratedPage.OFFLINE).map(Permalink::url))
                        .put("kept", kept))));
    }
}
