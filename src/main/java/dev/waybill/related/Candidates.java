package dev.waybill.related;

import dev.waybill.related.terms.Field;
import dev.waybill.related.terms.Vector;
import java.util.Arrays;

/**
 * The articles that may be related to one article, each once, with its partial scores. Reused for one article after another.
 */
final class Candidates {
    private static final int FIELDS = Field.ALL.size();

    private final int[] places; // for each article its index in the arrays below + 1; 0 if absent
    private int[] articles = new int[128];
    private double[] products = new double[128 * FIELDS];
    private double[] trails = new double[128];
    private double[] scores = new double[128];
    private int size;

    Candidates(int articles) {
        places = new int[articles];
    }

    int size() {
        return size;
    }

    int article(int place) {
        return articles[place];
    }

    /** The article's index. An article that is new gets the next index and zero scores. */
    int add(int article) {
        if (places[article] > 0) {
            return places[article] - 1;
        }
        if (size == articles.length) {
            articles = Arrays.copyOf(articles, size * 2);
            products = Arrays.copyOf(products, size * 2 * FIELDS);
            trails = Arrays.copyOf(trails, size * 2);
            scores = Arrays.copyOf(scores, size * 2);
        }
        articles[size] = article;
        trails[size] = 0;
        scores[size] = 0;
        places[article] = size + 1;
        return size++;
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            places[articles[i]] = 0;
        }
        size = 0;
    }

    /** Compares the candidate with the article whose vector is in {@code spread}, field by field. */
    void compare(int place, Vector vector, DenseVector spread) {
        for (Field field : Field.ALL) {
            products[place * FIELDS + field.place()] = spread.product(vector, field);
        }
    }

    double product(int place, Field field) {
        return products[place * FIELDS + field.place()];
    }

    /** The similarity to the article: the sum over the fields. */
    double similarity(int place) {
        double sum = 0;
        for (int i = place * FIELDS; i < (place + 1) * FIELDS; i++) {
            sum += products[i];
        }
        return sum;
    }

    void addTrail(int place, double share) {
        trails[place] += share;
    }

    void setScore(int place, double score) {
        scores[place] = score;
    }

    double score(int place) {
        return scores[place];
    }

    /** The share of the most similar articles, weighted by similarity, that link to the candidate. */
    double trail(int place) {
        return trails[place];
    }
}
