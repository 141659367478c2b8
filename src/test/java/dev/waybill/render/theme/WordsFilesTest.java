package dev.waybill.render.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.source.ThemeFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of the theme in its languages. */
class WordsFilesTest {
    private static final Pattern VALUE = Pattern.compile("\\{\\w+}"); // {0}, {name}

    private static Map<String, List<String>> values(String language) {
        Map<String, List<String>> values = new TreeMap<>();
        WordsReader.read(new ThemeFolder(Path.of("absent")), language)
                .value()
                .groups()
                .forEach((group, words) -> words.forEach((key, word) -> values.put(
                        group + "." + key,
                        VALUE.matcher(word)
                                .results()
                                .map(MatchResult::group)
                                .sorted()
                                .toList())));
        return values;
    }

    /** A word that a language lacks is English, so each language has all of them. */
    @Test
    void everyLanguageHasTheSameWordsWithTheSameValues() {
        Map<String, List<String>> english = values("en");
        assertEquals(english, values("zh-CN"));
        assertEquals(english, values("ar"));
    }

    @Test
    void reportsALanguageWithoutWords() {
        ThemeFolder theme = new ThemeFolder(Path.of("absent"));
        assertEquals(
                List.of(
                        "waybill.yaml: warning[missing-words]: the theme has no words in the language 'fr-CA', so it shows English ones"),
                WordsReader.read(theme, "fr-CA").diagnostics().stream()
                        .map(Object::toString)
                        .toList());
        for (String language : List.of("en", "en-GB", "zh-TW", "ar-EG")) {
            assertEquals(List.of(), WordsReader.read(theme, language).diagnostics(), language);
        }
    }
}
