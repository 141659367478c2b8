package dev.waybill.render;

import dev.waybill.output.OutputFile;
import dev.waybill.site.Permalink;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import java.util.List;
import java.util.stream.Stream;

/**
 * The feeds of the whole site and of each section, in both forms. What has no dated article has no feed, since a feed must say when
 * it was last updated.
 */
final class FeedFiles {
    private FeedFiles() {}

    static List<OutputFile> of(Site site, Words words) {
        BodyHtml bodies = new BodyHtml(site, words);
        List<Section> sections = Stream.concat(Stream.of(site.home()), site.sections().stream())
                .filter(Feed::exists)
                .toList();
        return sections.parallelStream()
                .flatMap(section -> files(site, section, Feed.of(site, section, words, bodies)))
                .toList();
    }

    /** Where a section's Atom feed is. */
    static Permalink atom(Section section) {
        return new Permalink(section.permalink().path() + "atom.xml");
    }

    /** Where a section's JSON Feed is. */
    static Permalink json(Section section) {
        return new Permalink(section.permalink().path() + "feed.json");
    }

    private static Stream<OutputFile> files(Site site, Section section, Feed feed) {
        AbsoluteUrls urls = new AbsoluteUrls(site);
        Permalink atom = atom(section);
        Permalink json = json(section);
        return Stream.of(
                OutputFile.text(atom.outputPath(), AtomFeed.of(feed, urls.of(atom))),
                OutputFile.text(json.outputPath(), JsonFeed.of(feed, urls.of(json))));
    }
}
