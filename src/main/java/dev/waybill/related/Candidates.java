package dev.waybill.related;

import dev.waybill.related.terms.Field;
import dev.waybill.related.terms.Vector;
import java.util.Arrays;

/** The articles that may be related to one, each once, with what is known of each; to be used again and again. */
final class Candidates {
    private static final int FIELDS = Field.ALL.size();

    private final int[] places; // of each article its place in the arrays below + 1
    private int[] articles = new int[128];
    private double[] products = new double[128 * FIELDS];
    private double[] trails = new double[128];
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

    /** The article's place; a new one at the end, with nothing known, where it has none. */
    int add(int article) {
        if (places[article] > 0) {
            return places[article] - 1;
        }
        if (size == articles.length) {
            articles = Arrays.copyOf(articles, size * 2);
            products = Arrays.copyOf(products, size * 2 * FIELDS);
            trails = Arrays.copyOf(trails, size * 2);
        }
        articles[size] = article;
        trails[size] = 0;
        places[article] = size + 1;
        return size++;
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            places[articles[i]] = 0;
        }
        size = 0;
    }

    /** Compares the candidate with the article that was spread, field by field. */
    void compare(int place, Vector vector, DenseVector spread) {
        for (Field field : Field.ALL) {
            products[place * FIELDS + field.place()] = spread.product(vector, field);
        }
    }

    double product(int place, Field field) {
        return products[place * FIELDS + field.place()];
    }

    /** The sum of the products. */
    double likeness(int place) {
        double sum = 0;
        for (int i = place * FIELDS; i < (place + 1) * FIELDS; i++) {
            sum += products[i];
        }
        return sum;
    }

    void addTrail(int place, double share) {
        trails[place] += share;
    }

    /** The share of the closest articles, weighed by likeness, that link to the candidate. */
    double trail(int place) {
        return trails[place];
    }
}
