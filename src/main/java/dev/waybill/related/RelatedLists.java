package dev.waybill.related;

import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.address.RelativePath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes articles' lists, one after another. */
final class RelatedLists {
    private final Site site;
    private final SimilarityModel affinity;
    private final Ranker ranker;
    private final int most;

    RelatedLists(Site site, SimilarityModel affinity) {
        this.site = site;
        this.affinity = affinity;
        this.ranker = new Ranker(affinity);
        this.most = site.configuration().related();
    }

    List<Page> of(int number) {
        Page article = affinity.articles().get(number);
        List<Page> chosen = chosen(article);
        return chosen.isEmpty() ? computed(number, article) : chosen;
    }

    /** The articles its front matter names, but those that aren't published and the article itself. */
    private List<Page> chosen(Page article) {
        return article.frontMatter().related().stream()
                .map(written -> RelativePath.resolve(article.path(), written.value()))
                .flatMap(Optional::stream)
                .map(site::page)
                .flatMap(Optional::stream)
                .filter(page -> page.kind() == PageKind.ARTICLE && !page.path().equals(article.path()))
                .distinct()
                .limit(most)
                .toList();
    }

    private List<Page> computed(int number, Page article) {
        Set<Integer> related = new LinkedHashSet<>();
        ranker.best(number, most).forEach(scored -> related.add(scored.article()));
        if (related.size() < most) {
            site.section(article.section())
                    .map(Section::articles)
                    .ifPresent(articles -> fill(related, articles, number));
            fill(related, site.articles(), number);
        }
        return related.stream().map(affinity.articles()::get).toList();
    }

    private void fill(Set<Integer> related, List<Page> from, int self) {
        for (Page page : from) {
            if (related.size() == most) {
                return;
            }
            int number = affinity.numbers().getOrDefault(page.path(), self);
            if (number != self) {
                related.add(number);
            }
        }
    }
}
