package dev.waybill.related;

import dev.waybill.site.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which articles have the same title, as the same page for several products or versions does. A list has each title once, and never that
 * of the article itself, because readers can't tell such entries apart.
 *
 * @param titles for each article the first that has its title
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
record DistinctTitles(int[] titles) {
    static DistinctTitles of(List<Page> articles) {
        Map<String, Integer> firsts = new HashMap<>();
        int[] titles = new int[articles.size()];
        for (int article = 0; article < titles.length; article++) {
            String title = articles.get(article)
                    .title()
                    .strip()
                    .replaceAll("\\s+", " ")
                    .toLowerCase(Locale.ROOT);
            titles[article] = firsts.computeIfAbsent(title, absent -> firsts.size());
        }
        return new DistinctTitles(titles);
    }

    boolean areSame(int article, int other) {
        return titles[article] == titles[other];
    }

    /** Chooses one candidate for each title: the nearest in the tree, of equally near ones the best. Reused for one article after another. */
    static final class Choice {
        private final DistinctTitles titles;
        private final PageTree tree;

        /** For each title the chosen candidate's place + 1; 0 if there is none. */
        private final int[] chosen;

        Choice(DistinctTitles titles, PageTree tree) {
            this.titles = titles;
            this.tree = tree;
            this.chosen = new int[titles.titles.length];
        }

        /** Clears the choice of the last article, and chooses among the candidates with a score over 0. */
        void choose(int article, Candidates candidates) {
            for (int place = 0; place < candidates.size(); place++) {
                chosen[titles.titles[candidates.article(place)]] = 0;
            }
            for (int place = 0; place < candidates.size(); place++) {
                int other = candidates.article(place);
                int title = titles.titles[other];
                boolean isOffered = candidates.score(place) > 0 && title != titles.titles[article];
                if (isOffered && (chosen[title] == 0 || goesBefore(article, candidates, place, chosen[title] - 1))) {
                    chosen[title] = place + 1;
                }
            }
        }

        private boolean goesBefore(int article, Candidates candidates, int place, int before) {
            int size = tree.size(tree.common(article, candidates.article(place)));
            int sizeBefore = tree.size(tree.common(article, candidates.article(before)));
            double score = candidates.score(place);
            double scoreBefore = candidates.score(before);
            return size < sizeBefore
                    || size == sizeBefore
                            && (score > scoreBefore
                                    || score == scoreBefore && candidates.article(place) < candidates.article(before));
        }

        boolean isChosen(Candidates candidates, int place) {
            return chosen[titles.titles[candidates.article(place)]] == place + 1;
        }

        /** The place of the candidate that has this candidate's title in the list, or -1. */
        int chosen(Candidates candidates, int place) {
            return chosen[titles.titles[candidates.article(place)]] - 1;
        }
    }
}
