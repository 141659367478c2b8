package dev.waybill.render.theme;

import dev.waybill.config.yaml.Node;
import dev.waybill.config.yaml.YamlReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.SourceFile;
import dev.waybill.source.ThemeFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code words/<language>.yaml}: groups of words. A word that one language lacks comes from the next language. */
final class WordsReader {
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private WordsReader() {}

    /** @param language such as {@code zh-CN}, which is followed by {@code zh} and then by {@code en} */
    static Parsed<Words> read(ThemeFolder theme, String language) {
        WordsReader reader = new WordsReader();
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        boolean english = !language.equals("en");
        for (String name : languages(language)) {
            Optional<Parsed<SourceFile>> words = theme.file("words/" + name + ".yaml");
            english &= name.equals("en") || words.isEmpty();
            words.ifPresent(file -> {
                reader.diagnostics.addAll(file.diagnostics());
                reader.addTo(groups, file.value());
            });
        }
        if (english && !language.startsWith("en-")) {
            reader.diagnostics.add(missing(language));
        }
        return new Parsed<>(new Words(groups), reader.diagnostics);
    }

    private static Diagnostic missing(String language) {
        return Diagnostic.of(
                Rule.MISSING_WORDS,
                Location.ofFile("waybill.yaml"),
                Message.of("the theme has no words in the language '%s', so it shows English ones", language),
                Message.of(
                        "translate the program's templates/words/en.yaml as templates/words/%s.yaml of this site",
                        language));
    }

    /** From the nearest to the farthest. The only Chinese in the theme is that of the mainland. */
    private static List<String> languages(String language) {
        String primary = language.split("-", 2)[0];
        return List.of(language, primary, primary.equals("zh") ? "zh-CN" : "en", "en").stream()
                .distinct()
                .toList();
    }

    private void addTo(Map<String, Map<String, String>> groups, SourceFile file) {
        Parsed<Node.Mapping> yaml = YamlReader.read(file);
        diagnostics.addAll(yaml.diagnostics());
        for (Node.Entry group : yaml.value().entries()) {
            Map<String, String> words = groups.computeIfAbsent(group.key(), absent -> new LinkedHashMap<>());
            for (Node.Entry word : words(group)) {
                if (word.value() instanceof Node.Scalar text) {
                    words.putIfAbsent(word.key(), text.text());
                } else {
                    diagnostics.add(notText(word));
                }
            }
        }
    }

    private List<Node.Entry> words(Node.Entry group) {
        if (group.value() instanceof Node.Mapping mapping) {
            return mapping.entries();
        }
        diagnostics.add(Diagnostic.of(
                Rule.BAD_VALUE,
                group.keyLocation(),
                Message.of(
                        "'%s' is %s, which is not a group of words",
                        group.key(), group.value().kind()),
                Message.of("write 'key: word' lines below it")));
        return List.of();
    }

    private static Diagnostic notText(Node.Entry word) {
        return Diagnostic.of(
                Rule.BAD_VALUE,
                word.keyLocation(),
                Message.of(
                        "'%s' is %s, which is not text",
                        word.key(), word.value().kind()),
                Message.of("write one word or sentence"));
    }
}
