package dev.waybill.search;

import dev.waybill.site.Page;
import java.util.ArrayList;
import java.util.List;

/** Writes what ranking needs to know about every page. */
final class RankingMetadata {
    private RankingMetadata() {}

    /**
     * The number of terms in each title, one character per page; then the boosts, each a page's number and its factor; then the letters
     * that {@link Spellings} has files for.
     */
    static String text(List<Page> pages, int[] titles, String letters) {
        StringBuilder sizes = new StringBuilder(pages.size());
        List<String> boosts = new ArrayList<>();
        for (int number = 0; number < pages.size(); number++) {
            int highest = BitText.ALPHABET.length() - 1;
            sizes.append(BitText.ALPHABET.charAt(Math.min(highest, titles[number])));
            double boost = pages.get(number).frontMatter().search().boost();
            if (boost != 1) {
                boosts.add(Integer.toString(number));
                boosts.add(Double.toString(boost));
            }
        }
        return ScriptText.list(
                List.of(ScriptText.quoted(sizes.toString()), ScriptText.list(boosts), ScriptText.quoted(letters)));
    }
}
