package dev.waybill.search;

import dev.waybill.document.Heading;
import dev.waybill.site.Page;
import dev.waybill.text.TokenKind;
import dev.waybill.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the words of titles, headings and labels that completion and spelling correction use, one file per first letter.
 */
final class Spellings {
    /** Shorter words are rarely misspelt. */
    private static final int MIN_LENGTH = 3;

    /** Words by their first letter, each with the number of pages that contain it in a title, heading or label. */
    private final Map<Character, Map<String, Integer>> words;

    private Spellings(Map<Character, Map<String, Integer>> words) {
        this.words = words;
    }

    static Spellings of(List<Page> pages) {
        Map<Character, Map<String, Integer>> words = new TreeMap<>();
        for (Page page : pages) {
            Set<String> own = new HashSet<>();
            read(page.title(), own);
            page.document().headings().stream().map(Heading::text).forEach(text -> read(text, own));
            Labels.of(page).forEach(text -> read(text, own));
            own.forEach(word -> words.computeIfAbsent(word.charAt(0), absent -> new TreeMap<>())
                    .merge(word, 1, Integer::sum));
        }
        return new Spellings(words);
    }

    String letters() {
        return words.keySet().stream().map(String::valueOf).collect(Collectors.joining());
    }

    List<SearchFile> files() {
        List<SearchFile> files = new ArrayList<>();
        words.forEach((letter, own) -> files.add(file(letter, own)));
        return files;
    }

    private static void read(String text, Set<String> words) {
        Tokenizer.read(text, (kind, units, start, end) -> {
            boolean word = kind == TokenKind.WORD || kind == TokenKind.PART;
            if (word && end - start >= MIN_LENGTH && units[start] >= 'a' && units[start] <= 'z') {
                words.add(new String(units, start, end - start));
            }
        });
    }

    private static SearchFile file(char letter, Map<String, Integer> words) {
        String name = "w" + letter;
        String list = words.entrySet().stream()
                .map(word -> word.getValue() == 1 ? word.getKey() : word.getKey() + " " + word.getValue())
                .collect(Collectors.joining("\n"));
        return new SearchFile(name + ".js", ScriptText.file(name, ScriptText.quoted(list)));
    }
}
