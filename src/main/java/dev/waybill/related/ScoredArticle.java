package dev.waybill.related;

/** An article's number and its score. */
record ScoredArticle(int article, double score) {}
