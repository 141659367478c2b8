package dev.waybill.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> KEYS = List.of("title", "date", "updated", "draft", "aliases", "标题");

    @Test
    void findsTheNearestName() {
        assertEquals(Optional.of("title"), Suggestion.nearest("titel", KEYS));
        assertEquals(Optional.of("title"), Suggestion.nearest("Title", KEYS));
        assertEquals(Optional.of("updated"), Suggestion.nearest("updatd", KEYS));
        assertEquals(Optional.of("标题"), Suggestion.nearest("标提", KEYS));
    }

    @Test
    void countsASwapOfNeighboursAsOneEdit() {
        assertEquals(Optional.of("abcd"), Suggestion.nearest("bacd", List.of("xycd", "abcd")));
    }

    @Test
    void saysNothingWhereNothingIsNear() {
        assertEquals(Optional.empty(), Suggestion.nearest("keywords", KEYS));
        assertEquals(Optional.empty(), Suggestion.nearest("a", List.of()));
        assertEquals("", Suggestion.question("keywords", KEYS).toString());
    }

    @Test
    void toleratesMoreEditsInALongerName() {
        assertEquals(
                Optional.of("exit-full-management"),
                Suggestion.nearest("exit-full-managment-x", List.of("exit-full-management")));
    }

    @Test
    void takesTheFirstInOrderOfTextOnATie() {
        assertEquals(Optional.of("aa"), Suggestion.nearest("ab", List.of("ac", "aa")));
    }

    @Test
    void asksWhetherThatWasMeant() {
        assertEquals(", did you mean 'date'?", Suggestion.question("dat", KEYS).toString());
    }

    @Test
    void doesNotCompareNamesNobodyTypes() {
        String long1 = "a".repeat(100_000);
        assertEquals(Optional.empty(), Suggestion.nearest(long1 + "b", List.of(long1)));
    }
}
