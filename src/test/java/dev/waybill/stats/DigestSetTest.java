package dev.waybill.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestSetTest {
    @Test
    void holdsWhatASetHolds() {
        Random random = new Random(7);
        DigestSet digests = new DigestSet();
        Set<Long> expected = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            long digest = i % 3 == 0 ? random.nextInt(1000) : random.nextLong();
            assertEquals(!expected.contains(digest), !digests.contains(digest));
            assertEquals(expected.add(digest), digests.add(digest));
        }
        assertEquals(expected.size(), digests.size());
    }

    @Test
    void holdsZeroToo() {
        DigestSet digests = new DigestSet();
        assertFalse(digests.contains(0));
        assertTrue(digests.add(0));
        assertFalse(digests.add(0));
    }
}
