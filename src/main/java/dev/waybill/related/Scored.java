package dev.waybill.related;

/** An article, by number, and its score. */
record Scored(int article, double score) {}
