package dev.waybill.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostingListsTest {
    @Test
    void keepsTheBestPagesOfAWordThatStandsEverywhere() {
        List<PageTerms> pages = IntStream.range(0, 3000)
                .mapToObj(page -> new PageTerms(
                        new long[] {Posting.of(7, page, page == 2999 ? Posting.NAMED : 0, page < 900 ? 15 : 14)}, 1))
                .toList();
        long[] postings = PostingLists.of(pages).get(0);
        assertEquals(2048, postings.length);
        assertEquals(2999, Posting.page(postings[2047]));
        assertEquals(2046, Posting.page(postings[2046]));
        assertTrue(Arrays.stream(postings, 0, 900).allMatch(posting -> Posting.step(posting) == 15));
    }
}
