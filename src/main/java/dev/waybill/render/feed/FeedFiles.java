package dev.waybill.render.feed;

import dev.waybill.output.OutputFile;
import dev.waybill.render.body.AbsoluteUrls;
import dev.waybill.render.body.BodyHtml;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The feeds of the whole site and of each section, in both formats. Without a dated article there is no feed, because a feed must say when
 * it was last updated.
 */
public final class FeedFiles {
    private FeedFiles() {}

    /**
     * @param known called once for each feed, with its path and everything that decides its bytes; returns whether the existing file can be
     * kept
     */
    public static List<OutputFile> of(Site site, Words words, BodyHtml bodies, BiPredicate<String, Object> known) {
        return sections(site).parallelStream()
                .flatMap(section -> files(site, section, Feed.of(site, section, words, bodies), known))
                .toList();
    }

    /** The number of feeds. */
    public static int count(Site site) {
        return 2 * sections(site).size();
    }

    private static List<Section> sections(Site site) {
        return Stream.concat(Stream.of(site.home()), site.sections().stream())
                .filter(Feed::exists)
                .toList();
    }

    /** The address of a section's Atom feed. */
    public static Permalink atom(Section section) {
        return new Permalink(section.permalink().path() + "atom.xml");
    }

    /** The address of a section's JSON Feed. */
    public static Permalink json(Section section) {
        return new Permalink(section.permalink().path() + "feed.json");
    }

    private static Stream<OutputFile> files(Site site, Section section, Feed feed, BiPredicate<String, Object> known) {
        AbsoluteUrls urls = new AbsoluteUrls(site);
        Map<Permalink, BiFunction<Feed, String, String>> wanted = new LinkedHashMap<>();
        wanted.put(atom(section), AtomFeed::of);
        wanted.put(json(section), JsonFeed::of);
        wanted.keySet().removeIf(at -> known.test(at.outputPath(), List.of(urls.of(at), feed.values())));
        return wanted.entrySet().stream()
                .map(form -> OutputFile.text(
                        form.getKey().outputPath(), form.getValue().apply(feed, urls.of(form.getKey()))));
    }
}
