package dev.waybill.render.file;

import dev.waybill.format.XmlText;
import dev.waybill.output.OutputFile;
import dev.waybill.render.body.AbsoluteUrls;
import dev.waybill.render.body.Alternates;
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
    /** Google's guide to localized versions names alternates in it. */
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private static final Permalink SITEMAP = new Permalink("sitemap.xml");

    private SitemapFiles() {}

    /**
     * One sitemap of the whole site, or one for each language.
     *
     * @param longest how many addresses one file may contain
     */
    static List<OutputFile> of(Site site, int longest) {
        AbsoluteUrls urls = new AbsoluteUrls(site);
        List<SitemapEntry> entries = SitemapEntry.of(site);
        List<OutputFile> files = new ArrayList<>();
        files.add(robots(urls));
        if (entries.size() <= longest && !site.languages().several()) {
            files.add(OutputFile.text(SITEMAP.outputPath(), sitemap(site, entries)));
            return files;
        }
        List<SitemapEntry> parts = new ArrayList<>();
        for (Site language : site.languages().sites()) {
            String tag = language.configuration().identity().language();
            parts(language, site.languages().several() ? "sitemap-" + tag : "sitemap", longest, parts, files);
        }
        files.add(OutputFile.text(SITEMAP.outputPath(), index(urls, parts)));
        return files;
    }

    /** @param name of the first file, if the language isn't all */
    private static void parts(Site site, String name, int longest, List<SitemapEntry> parts, List<OutputFile> files) {
        List<SitemapEntry> entries = SitemapEntry.of(site);
        int number = 0;
        for (int start = 0; start < entries.size(); start += longest) {
            number++;
            List<SitemapEntry> part = entries.subList(start, Math.min(entries.size(), start + longest));
            boolean alone = site.languages().several() && number == 1;
            Permalink permalink = new Permalink(name + (alone ? "" : "-" + number) + ".xml");
            Stream<LocalDate> changes = part.stream().flatMap(entry -> entry.lastChanged().stream());
            parts.add(new SitemapEntry(permalink, changes.max(LocalDate::compareTo)));
            files.add(OutputFile.text(permalink.outputPath(), sitemap(site, part)));
        }
    }

    private static OutputFile robots(AbsoluteUrls urls) {
        return OutputFile.text("robots.txt", "User-agent: *\nAllow: /\n\nSitemap: " + urls.of(SITEMAP) + "\n");
    }

    private static String sitemap(Site site, List<SitemapEntry> entries) {
        AbsoluteUrls urls = new AbsoluteUrls(site);
        XmlText xml = site.languages().several()
                ? new XmlText().start("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", XHTML)
                : new XmlText().start("urlset", "xmlns", NAMESPACE);
        for (SitemapEntry entry : entries) {
            xml.start("url");
            place(xml, urls, entry);
            Alternates.of(site, entry.permalink())
                    .forEach(form -> xml.empty(
                            "xhtml:link",
                            "rel",
                            "alternate",
                            "hreflang",
                            form.language(),
                            "href",
                            urls.of(form.permalink())));
            xml.end();
        }
        return xml.end().document();
    }

    private static String index(AbsoluteUrls urls, List<SitemapEntry> parts) {
        XmlText xml = new XmlText().start("sitemapindex", "xmlns", NAMESPACE);
        for (SitemapEntry part : parts) {
            xml.start("sitemap");
            place(xml, urls, part);
            xml.end();
        }
        return xml.end().document();
    }

    private static void place(XmlText xml, AbsoluteUrls urls, SitemapEntry entry) {
        xml.element("loc", urls.of(entry.permalink()));
        Optional<LocalDate> lastChanged = entry.lastChanged();
        lastChanged.ifPresent(day -> xml.element("lastmod", day.toString()));
    }
}
