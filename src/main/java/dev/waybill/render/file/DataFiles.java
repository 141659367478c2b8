package dev.waybill.render.file;

import dev.waybill.output.OutputFile;
import dev.waybill.render.body.BodyHtml;
import dev.waybill.render.checklist.ChecklistFiles;
import dev.waybill.render.checklist.WorkerFile;
import dev.waybill.render.feed.FeedFiles;
import dev.waybill.render.owner.OwnerSources;
import dev.waybill.render.theme.ContentSecurityPolicy;
import dev.waybill.render.theme.Theme;
import dev.waybill.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/** The files that a site publishes for programs rather than readers. */
public final class DataFiles {
    private DataFiles() {}

    /**
     * The files of one language, sorted by path, without those that the site has of its own.
     *
     * @param known as in {@link FeedFiles}; files that can be kept are omitted
     */
    public static List<OutputFile> ofLanguage(
            Site site, Theme theme, BodyHtml bodies, BiPredicate<String, Object> known) {
        List<OutputFile> files = new ArrayList<>();
        BiPredicate<String, Object> omitted = (path, values) -> site.files().replace(path) || known.test(path, values);
        files.addAll(FeedFiles.of(site, theme.words(), bodies, omitted));
        files.addAll(RedirectFiles.of(site));
        files.addAll(ChecklistFiles.of(site));
        files.add(LlmsFile.of(site, theme.words()));
        return others(files, site);
    }

    /**
     * The files that all languages have in common.
     *
     * @param site of the first language
     * @param fingerprinted folders and files, besides those of the theme, whose names change with their content
     */
    public static List<OutputFile> shared(Site site, Theme theme, List<String> fingerprinted) {
        List<OutputFile> files = new ArrayList<>();
        files.addAll(SitemapFiles.of(site, SitemapFiles.LONGEST));
        RedirectFiles.rules(site).ifPresent(files::add);
        files.addAll(SchemaFiles.of(site));
        files.add(NextChangeFile.of(site));
        files.add(WorkerFile.of(site, theme));
        files.add(HeadersFile.of(ContentSecurityPolicy.site(theme.inline()), OwnerSources.ofSite(site), fingerprinted));
        if (site.languages().rootless()) {
            files.add(LanguagesFile.of(site, theme.words()));
            files.add(LlmsFile.ofLanguages(site, theme.words()));
        }
        return others(files, site);
    }

    /** Without those in whose place the site has files of its own. */
    private static List<OutputFile> others(List<OutputFile> files, Site site) {
        files.removeIf(file -> site.files().replace(file.path()));
        files.sort(Comparator.comparing(OutputFile::path));
        return List.copyOf(files);
    }
}
