package dev.waybill.render;

import dev.waybill.output.OutputFile;
import dev.waybill.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a site publishes for machines rather than readers. */
final class DataFiles {
    private DataFiles() {}

    /**
     * Every file, sorted by path.
     *
     * @param words the theme's words by key
     * @param policy the content security policy that every page can live with
     */
    static List<OutputFile> of(Site site, UnaryOperator<String> words, String policy) {
        List<OutputFile> files = new ArrayList<>();
        files.addAll(FeedFiles.of(site, words));
        files.addAll(SitemapFiles.of(site, SitemapFiles.LONGEST));
        files.addAll(RedirectFiles.of(site));
        files.addAll(SchemaFiles.of(site));
        files.add(LlmsFile.of(site));
        files.add(HeadersFile.of(policy));
        files.sort(Comparator.comparing(OutputFile::path));
        return List.copyOf(files);
    }
}
