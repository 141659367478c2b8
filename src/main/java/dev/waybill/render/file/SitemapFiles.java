package dev.waybill.render.file;

import dev.waybill.format.XmlText;
import dev.waybill.output.OutputFile;
import dev.waybill.render.body.AbsoluteUrls;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code sitemap.xml}, in parts if it is too long for one file, and {@code robots.txt}, which names it. */
final class SitemapFiles {
    /** sitemaps.org: "no more than 50,000 URLs" in one file. */
    static final int LONGEST = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Permalink SITEMAP = new Permalink("sitemap.xml");

    private SitemapFiles() {}

    /** @param longest how many addresses one file may contain */
    static List<OutputFile> of(Site site, int longest) {
        AbsoluteUrls urls = new AbsoluteUrls(site);
        List<SitemapEntry> entries = SitemapEntry.of(site);
        List<OutputFile> files = new ArrayList<>();
        files.add(robots(urls));
        if (entries.size() <= longest) {
            files.add(OutputFile.text(SITEMAP.outputPath(), sitemap(urls, entries)));
            return files;
        }
        List<SitemapEntry> parts = new ArrayList<>();
        for (int start = 0; start < entries.size(); start += longest) {
            List<SitemapEntry> part = entries.subList(start, Math.min(entries.size(), start + longest));
            Permalink permalink = new Permalink("sitemap-" + (parts.size() + 1) + ".xml");
            Stream<LocalDate> changes = part.stream().flatMap(entry -> entry.lastChanged().stream());
            parts.add(new SitemapEntry(permalink, changes.max(LocalDate::compareTo)));
            files.add(OutputFile.text(permalink.outputPath(), sitemap(urls, part)));
        }
        files.add(OutputFile.text(SITEMAP.outputPath(), list("sitemapindex", "sitemap", urls, parts)));
        return files;
    }

    private static OutputFile robots(AbsoluteUrls urls) {
        return OutputFile.text("robots.txt", "User-agent: *\nAllow: /\n\nSitemap: " + urls.of(SITEMAP) + "\n");
    }

    private static String sitemap(AbsoluteUrls urls, List<SitemapEntry> entries) {
        return list("urlset", "url", urls, entries);
    }

    private static String list(String root, String item, AbsoluteUrls urls, List<SitemapEntry> entries) {
        XmlText xml = new XmlText().start(root, "xmlns", NAMESPACE);
        for (SitemapEntry entry : entries) {
            xml.start(item).element("loc", urls.of(entry.permalink()));
            Optional<LocalDate> lastChanged = entry.lastChanged();
            lastChanged.ifPresent(day -> xml.element("lastmod", day.toString()));
            xml.end();
        }
        return xml.end().document();
    }
}
