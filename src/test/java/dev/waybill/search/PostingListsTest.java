package dev.waybill.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PostingListsTest {
    @Test
    void keepsTheBestPagesOfAWordThatStandsEverywhere() {
        PostingLists lists = PostingLists.of(
                3000,
                page -> new long[] {Posting.of(7, page, 0, page == 2999 ? Posting.NAMED : 0, page < 900 ? 15 : 14)},
                PostingStore.MEMORY,
                () -> {});
        assertEquals(2048, lists.size());
        long[] postings = lists.terms(0, 2).get(0);
        assertEquals(2048, postings.length);
        assertEquals(2999, Posting.page(postings[2047]));
        assertEquals(2046, Posting.page(postings[2046]));
        assertTrue(Arrays.stream(postings, 0, 900).allMatch(posting -> Posting.step(posting) == 15));
    }
}
