package dev.waybill.related;

/** An article's number and its score. */
record Scored(int article, double score) {}
