package dev.waybill.search;

import dev.waybill.document.Heading;
import dev.waybill.site.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        Set<String> whole = ConcurrentHashMap.newKeySet();
        pages.parallelStream().forEach(page -> {
            Set<String> own = new HashSet<>();
            Labels.of(page).forEach(label -> read(label, own, whole));
            read(page.title(), own, whole);
            page.document().headings().stream().map(Heading::text).forEach(text -> read(text, own, whole));
            own.forEach(word -> counts.merge(word, 1, Integer::sum));
        });
        NavigableMap<Integer, Set<String>> byCount = new TreeMap<>(Comparator.reverseOrder());
        counts.forEach((word, count) -> {
            if (count > 1 || whole.contains(word)) {
                byCount.computeIfAbsent(count, absent -> new HashSet<>()).add(word);
            }
        });
        return shortened(byCount.values(), whole);
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

    /** @param tiers words of the same count, the commonest first */
    private static List<String> shortened(Collection<Set<String>> tiers, Set<String> whole) {
        List<String> kept = new ArrayList<>();
        int size = 0;
        for (Set<String> tier : tiers) {
            removeParts(tier, whole);
            for (String word : tier.stream().sorted().toList()) {
                size += word.length() + 1;
                if (size > MOST) {
                    return kept;
                }
                kept.add(word);
            }
        }
        return kept;
    }

    /** Removes what occurs only inside a longer word, which is as common. */
    private static void removeParts(Set<String> tier, Set<String> whole) {
        Set<String> parts = new HashSet<>();
        for (String word : tier) {
            parts.add(word.substring(1));
            parts.add(word.substring(0, word.length() - 1));
        }
        parts.removeAll(whole);
        tier.removeAll(parts);
    }
}
