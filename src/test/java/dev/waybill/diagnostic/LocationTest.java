package dev.waybill.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LocationTest {
    @Test
    void sortsByPathThenLineThenColumn() {
        List<String> sorted = Stream.of(
                        new Location("content/b.md", 1, 1, 1),
                        new Location("content/a.md", 10, 1, 1),
                        new Location("content/a.md", 2, 30, 1),
                        new Location("content/a.md", 2, 4, 1),
                        Location.ofFile("content/a.md"))
                .sorted()
                .map(Location::toString)
                .toList();
        assertEquals(
                List.of(
                        "content/a.md",
                        "content/a.md:2:4",
                        "content/a.md:2:30",
                        "content/a.md:10:1",
                        "content/b.md:1:1"),
                sorted);
    }

    @Test
    void sortsDiagnosticsOfOnePlaceByRuleThenMessage() {
        Location at = new Location("content/a.md", 1, 1, 1);
        List<String> sorted = Stream.of(
                        Diagnostic.of(Rule.BROKEN_LINK, at, Message.of("b"), Message.NONE),
                        Diagnostic.of(Rule.BROKEN_LINK, at, Message.of("a"), Message.NONE),
                        Diagnostic.of(Rule.BAD_VALUE, at, Message.of("c"), Message.NONE))
                .sorted()
                .map(Diagnostic::toString)
                .toList();
        assertEquals(
                List.of(
                        "content/a.md:1:1: error[bad-value]: c",
                        "content/a.md:1:1: error[broken-link]: a",
                        "content/a.md:1:1: error[broken-link]: b"),
                sorted);
    }
}
