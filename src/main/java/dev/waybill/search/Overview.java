package dev.waybill.search;

import dev.waybill.site.Page;
import dev.waybill.site.Synonyms;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what a search needs first: where the index is, and what ranking needs to know about every page.
 *
 * @param titles the number of terms in each page's title
 * @param links from other pages of the site
 * @param letters those that {@link Spellings} has files for
 * @param stems whether English words are found by their stems
 * @param traditional whether the site is written in traditional Chinese characters
 * @param texts where the texts of pages are
 * @param spoken whether there is a file of {@link SpokenWords}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Overview(
        int chunkBits,
        List<Page> pages,
        int[] titles,
        PieceLayout layout,
        InboundLinks links,
        String letters,
        boolean stems,
        boolean traditional,
        boolean spoken,
        Synonyms synonyms,
        TextFolders texts) {
    /** The bits of a chunk's number; the number of terms in each title and the {@link PieceLayout}, one character per page; and so on. */
    List<String> values() {
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
        return List.of(
                Integer.toString(chunkBits),
                ScriptText.quoted(sizes.toString()),
                ScriptText.quoted(layout.text()),
                ScriptText.quoted(links.text(pages)),
                ScriptText.list(boosts),
                ScriptText.quoted(letters),
                Integer.toString((stems ? 1 : 0) | (traditional ? 2 : 0) | (spoken ? 4 : 0)),
                synonymsText(),
                Integer.toString(texts.size()),
                ScriptText.quoted(texts.fingerprints()));
    }

    private String synonymsText() {
        return ScriptText.list(synonyms.groups().stream()
                .map(group ->
                        ScriptText.list(group.stream().map(ScriptText::quoted).toList()))
                .toList());
    }
}
