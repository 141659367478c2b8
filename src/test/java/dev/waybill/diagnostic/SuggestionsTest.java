package dev.waybill.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {
    private static final List<String> WORDS = List.of(
            "guide", "refund", "deposit", "exit", "store", "managed", "policy", "account", "order", "保证金", "退出");

    /** The paths of a site with this many pages. */
    private static List<String> paths(int pages, Random random) {
        return IntStream.range(0, pages)
                .mapToObj(i -> word(random) + "/" + word(random) + "-" + word(random) + "-" + i + ".md")
                .toList();
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** The name with a few mistakes. */
    private static String mistaken(String name, int mistakes, Random random) {
        StringBuilder wrong = new StringBuilder(name);
        for (int i = 0; i < mistakes; i++) {
            int at = random.nextInt(wrong.length());
            if (random.nextBoolean()) {
                wrong.deleteCharAt(at);
            } else {
                wrong.insert(at, 'x');
            }
        }
        return wrong.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40, 256, 257, 5000})
    void namesThePageThatWasMeant(int pages) {
        Random random = new Random(pages);
        List<String> paths = paths(pages, random);
        Suggestions.Known known = new Suggestions().among(paths);
        int found = 0;
        for (int i = 0; i < 300; i++) {
            String meant = paths.get(random.nextInt(pages));
            String wrong = mistaken(meant, 1 + random.nextInt(2), random);
            int distance = EditDistance.within(wrong, meant, 2);
            String near = known.nearest(wrong).orElseThrow();
            assertTrue(EditDistance.within(wrong, near, 2) <= distance, wrong + ": " + near);
            found += near.equals(meant) ? 1 : 0;
        }
        assertTrue(found > 200, found + " of 300");
    }

    @Test
    void agreesWithALookAtEveryNameWhereTheyAreFew() {
        Random random = new Random(7);
        List<String> paths = paths(250, random);
        Suggestions.Known known = new Suggestions().among(paths);
        for (int i = 0; i < 300; i++) {
            String wrong = mistaken(paths.get(random.nextInt(250)), random.nextInt(9), random);
            int limit = Math.max(2, wrong.length() / 3);
            Optional<String> nearest = paths.stream()
                    .filter(path -> EditDistance.within(wrong, path, limit) <= limit)
                    .min(java.util.Comparator.<String>comparingInt(path -> EditDistance.within(wrong, path, limit))
                            .thenComparing(path -> path));
            assertEquals(nearest, known.nearest(wrong), wrong);
        }
    }

    @Test
    void findsShortNamesAmongMany() {
        List<String> names = new ArrayList<>(paths(2000, new Random(1)));
        names.addAll(List.of("标题", "date", "ab"));
        Suggestions.Known known = new Suggestions().among(names);
        assertEquals(Optional.of("标题"), known.nearest("标提"));
        assertEquals(Optional.of("date"), known.nearest("dat"));
        assertEquals(Optional.of("date"), known.nearest("daet"));
    }

    @Test
    void offersFewNamesHoweverManyAreAlike() {
        List<String> alike = IntStream.range(0, 100_000)
                .mapToObj(i -> "a/very/long/folder/that/all/of/them/share/page-" + i + ".md")
                .toList();
        assertEquals(
                64,
                new TrigramIndex(alike)
                        .similar("a/very/long/folder/that/all/share/page-x.md")
                        .size());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1000})
    void comparesWithinABoundHoweverLongTheNamesAre(int length) {
        Random random = new Random(length);
        List<String> names =
                IntStream.range(0, 2000).mapToObj(i -> random(length, random)).toList();
        Nearest nearest = Nearest.to(random(length, random));
        nearest.among(names);
        assertTrue(nearest.cost() <= 200_000, "cost " + nearest.cost());
    }

    private static String random(int length, Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(length, 'a', 'c').forEach(text::appendCodePoint);
        return text.toString();
    }

    @Test
    void stopsAfterSoManyNamesAndRemembersThose() {
        Suggestions few = new Suggestions(2);
        Suggestions.Known known = few.among(List.of("title", "date"));
        assertEquals(", did you mean 'title'?", known.question("titel").toString());
        assertEquals(", did you mean 'title'?", known.question("titel").toString());
        assertEquals(Optional.of("date"), few.among(List.of("date")).nearest("dat"));
        assertEquals(Optional.empty(), known.nearest("dat"));
        assertEquals(Optional.of("title"), known.nearest("titel"));
    }

    @Test
    void answersTheSameHoweverTheNamesAreOrderedWhereTheyAreFew() {
        List<String> names = new ArrayList<>(paths(200, new Random(3)));
        Optional<String> first = new Suggestions().among(names).nearest("guide/refund-exit-7.md");
        Collections.reverse(names);
        assertEquals(first, new Suggestions().among(names).nearest("guide/refund-exit-7.md"));
    }
}
