package dev.waybill.render.body;

import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The forms of a page in several languages, as search engines are told of them.
 *
 * @param language a BCP 47 tag, or {@code x-default} for readers of all others
 * @param permalink the page in it
 */
public record Alternates(String language, Permalink permalink) {
    /** All of them, the page itself among them; none for a page that isn't translated. */
    public static List<Alternates> of(Site site, Permalink page) {
        Site.Languages languages = site.languages();
        List<Alternates> alternates = new ArrayList<>();
        if (!languages.several()) {
            return alternates;
        }
        for (Site other : languages.sites()) {
            languages
                    .translation(site, page, other)
                    .ifPresent(at -> alternates.add(
                            new Alternates(other.configuration().identity().language(), at)));
        }
        Optional<Permalink> main = languages.translation(site, page, languages.first());
        if (alternates.size() < 2) {
            return List.of();
        }
        main.ifPresent(at -> alternates.add(new Alternates("x-default", at)));
        return alternates;
    }
}
