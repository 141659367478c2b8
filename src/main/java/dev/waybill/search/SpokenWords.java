package dev.waybill.search;

import dev.waybill.document.Heading;
import dev.waybill.site.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Chinese words of titles, headings and labels, for readers who type how they sound. Chinese has no spaces, so a word is a label, a
 * short heading, or a sequence of two to five characters that several pages have.
 */
final class SpokenWords {
    private static final Pattern HAN = Pattern.compile("[\\u4E00-\\u9FFF]{2,}");
    private static final int LONGEST = 5; // characters

    /** Characters of the list in all, about 8 KB compressed. */
    private static final int MOST = 4000;

    private SpokenWords() {}

    /** The words, the commonest first. */
    static List<String> of(List<Page> pages) {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> whole = new HashSet<>();
        for (Page page : pages) {
            Set<String> own = new HashSet<>();
            Labels.of(page).forEach(label -> read(label, own, whole));
            read(page.title(), own, whole);
            page.document().headings().stream().map(Heading::text).forEach(text -> read(text, own, whole));
            own.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        counts.keySet().removeIf(word -> counts.getOrDefault(word, 0) < 2 && !whole.contains(word));
        removeParts(counts, whole);
        return shortened(counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> word) -> -word.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList());
    }

    private static void read(String text, Set<String> words, Set<String> whole) {
        Matcher run = HAN.matcher(text);
        while (run.find()) {
            String han = run.group();
            if (han.length() <= LONGEST) {
                whole.add(han);
            }
            for (int start = 0; start < han.length() - 1; start++) {
                for (int end = start + 2; end <= Math.min(han.length(), start + LONGEST); end++) {
                    words.add(han.substring(start, end));
                }
            }
        }
    }

    /** Removes what occurs only inside a longer word. */
    private static void removeParts(Map<String, Integer> counts, Set<String> whole) {
        Set<String> parts = new HashSet<>();
        counts.forEach((word, count) -> {
            for (String part : List.of(word.substring(1), word.substring(0, word.length() - 1))) {
                if (count.equals(counts.get(part)) && !whole.contains(part)) {
                    parts.add(part);
                }
            }
        });
        counts.keySet().removeAll(parts);
    }

    private static List<String> shortened(List<String> words) {
        List<String> kept = new ArrayList<>();
        int size = 0;
        for (String word : words) {
            size += word.length() + 1;
            if (size > MOST) {
                break;
            }
            kept.add(word);
        }
        return kept;
    }
}
