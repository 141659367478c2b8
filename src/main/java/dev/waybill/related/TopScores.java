package dev.waybill.related;

import java.util.ArrayList;
import java.util.List;

/** Keeps the articles with the highest scores. */
final class TopScores {
    private final int limit;
    private final int[] articles;
    private final double[] scores;
    private int size;

    TopScores(int limit) {
        this.limit = limit;
        articles = new int[limit + 1];
        scores = new double[limit + 1];
    }

    /** Adds an article if it is one of the best so far. */
    void offer(int article, double score) {
        int at = size;
        while (at > 0 && (score > scores[at - 1] || score == scores[at - 1] && article < articles[at - 1])) {
            articles[at] = articles[at - 1];
            scores[at] = scores[at - 1];
            at--;
        }
        articles[at] = article;
        scores[at] = score;
        size = Math.min(limit, size + 1);
    }

    /** Best first; equal scores by path. */
    List<ScoredArticle> list() {
        List<ScoredArticle> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(new ScoredArticle(articles[i], scores[i]));
        }
        return list;
    }
}
