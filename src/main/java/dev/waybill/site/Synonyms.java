package dev.waybill.site;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Words that mean the same, for the search: the editor's {@code content/_data/synonyms.txt}. Each line has two or more words with {@code =}
 * between them, such as {@code 备份 = backup}; {@code #} starts a comment.
 */
public record Synonyms(List<List<String>> groups) {
    public static final String PATH = "content/_data/synonyms.txt";

    public static final Synonyms NONE = new Synonyms(List.of());

    /** Groups, at most: every first query loads them. */
    private static final int MAX_GROUPS = 1_000;

    /** Code points of a line, at most. */
    private static final int MAX_LENGTH = 200;

    private static final Message FIX = Message.of("write two or more words with = between them: 备份 = backup");

    public Synonyms {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** A line that can't be read is left out. */
    public static Parsed<Synonyms> read(SourceFile file) {
        List<List<String>> groups = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        int number = 0;
        for (String line : file.text().split("\n", -1)) {
            number++;
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#")) {
                continue;
            }
            List<String> words =
                    Arrays.stream(bare.split("=", -1)).map(String::strip).toList();
            Optional<Message> problem = problem(bare, words, groups.size());
            if (problem.isEmpty()) {
                groups.add(words);
            } else {
                int start = line.indexOf(bare);
                Location location = new Location(
                        file.path(), number, line.codePointCount(0, start) + 1, bare.codePointCount(0, bare.length()));
                diagnostics.add(Diagnostic.of(Rule.SYNONYMS, location, problem.get(), FIX));
            }
        }
        return new Parsed<>(new Synonyms(groups), diagnostics);
    }

    /** What is wrong with a line; empty if nothing is. */
    private static Optional<Message> problem(String line, List<String> words, int before) {
        if (line.codePointCount(0, line.length()) > MAX_LENGTH) {
            return Optional.of(Message.of("a line of more than %s characters", MAX_LENGTH));
        }
        if (words.size() < 2) {
            return Optional.of(Message.of("'%s' has no =", line));
        }
        if (words.stream().anyMatch(word -> word.codePoints().noneMatch(Character::isLetterOrDigit))) {
            return Optional.of(Message.of("'%s' has an = without a word before or behind it", line));
        }
        if (new HashSet<>(words).size() < words.size()) {
            return Optional.of(Message.of("'%s' has the same word twice", line));
        }
        return before < MAX_GROUPS ? Optional.empty() : Optional.of(Message.of("more than %s lines", MAX_GROUPS));
    }
}
