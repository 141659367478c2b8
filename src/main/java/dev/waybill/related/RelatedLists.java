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

/** Makes the list of related articles for one article after another. */
final class RelatedLists {
    private final Site site;
    private final SimilarityModel model;
    private final Ranker ranker;
    private final int limit;

    RelatedLists(Site site, SimilarityModel model) {
        this.site = site;
        this.model = model;
        this.ranker = new Ranker(model);
        this.limit = site.configuration().lists().related();
    }

    List<Page> of(int number) {
        Page article = model.articles().get(number);
        List<Page> chosen = chosen(article);
        return chosen.isEmpty() ? computed(number, article) : chosen;
    }

    /** The articles named in the front matter, without unpublished ones and the article itself. */
    private List<Page> chosen(Page article) {
        return article.frontMatter().display().related().stream()
                .map(written -> RelativePath.resolve(article.path(), written.value()))
                .flatMap(Optional::stream)
                .map(site::page)
                .flatMap(Optional::stream)
                .filter(page -> page.kind() == PageKind.ARTICLE && !page.path().equals(article.path()))
                .distinct()
                .limit(limit)
                .toList();
    }

    private List<Page> computed(int number, Page article) {
        Set<Integer> related = new LinkedHashSet<>();
        ranker.best(number, limit).forEach(scored -> related.add(scored.article()));
        if (related.size() < limit) {
            site.section(article.section())
                    .map(Section::articles)
                    .ifPresent(articles -> fill(related, articles, number));
            fill(related, site.articles(), number);
        }
        return related.stream().map(model.articles()::get).toList();
    }

    private void fill(Set<Integer> related, List<Page> from, int self) {
        for (Page page : from) {
            if (related.size() == limit) {
                return;
            }
            int number = model.numbers().getOrDefault(page.path(), self);
            if (related.stream().noneMatch(other -> model.titles().areSame(other, number))
                    && !model.titles().areSame(self, number)) {
                related.add(number);
            }
        }
    }
}
