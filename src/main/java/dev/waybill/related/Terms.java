package dev.waybill.related;

/** A {@link Bag} whose keys have become numbers of a {@link Vocabulary}. */
@SuppressWarnings("ArrayRecordComponent") // primitives by the million; never changed, never compared
record Terms(int[] numbers, int[] counts) {}
