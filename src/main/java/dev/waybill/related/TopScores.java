package dev.waybill.related;

import java.util.ArrayList;
import java.util.List;

/** Keeps the best of the articles it is offered. */
final class TopScores {
    private final int most;
    private final int[] articles;
    private final double[] scores;
    private int size;

    TopScores(int most) {
        this.most = most;
        articles = new int[most + 1];
        scores = new double[most + 1];
    }

    /** Takes an article in if it is one of the best so far. */
    void offer(int article, double score) {
        int at = size;
        while (at > 0 && (score > scores[at - 1] || score == scores[at - 1] && article < articles[at - 1])) {
            articles[at] = articles[at - 1];
            scores[at] = scores[at - 1];
            at--;
        }
        articles[at] = article;
        scores[at] = score;
        size = Math.min(most, size + 1);
    }

    /** The best first, of equal ones the first by path. */
    List<Scored> list() {
        List<Scored> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(new Scored(articles[i], scores[i]));
        }
        return list;
    }
}
