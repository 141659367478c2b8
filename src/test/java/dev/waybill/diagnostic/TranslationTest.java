package dev.waybill.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every pattern of the code has a translation with the same placeholders, and every translation has a pattern. */
class TranslationTest {
    private static final Path CODE = Path.of("src/main/java");

    private static final Translation CHINESE = Translation.in("zh-CN");

    /** {@code Message.of("no topic '%s'" + "%s"}: the first argument where it is constant. */
    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";

    private static final Pattern CALL = Pattern.compile(
            "\\bMessage\\.of\\(\\s*(?:(" + TEXT + "(?:\\s*\\+\\s*" + TEXT + ")*)|(\\w[\\w.]*(?:\\(\\))?))");

    /** Patterns that the code passes by a variable, and where they come from. */
    private static final Set<String> VARIABLES = Set.of("reason", "fix", "table.name()");

    /** Names of tables of keys that are words; the others are keys or files. */
    private static final List<String> TABLES =
            List.of("front matter", "a list of checklists.lock.json", "a step of checklists.lock.json");

    private static final Pattern PLACEHOLDER = Pattern.compile("%(?:(\\d)\\$)?s");

    @Test
    void everyPatternIsConstant() throws IOException {
        Set<String> variable = new TreeSet<>();
        calls().filter(call -> call.group(4) != null && !VARIABLES.contains(call.group(4)))
                .forEach(call -> variable.add(call.group()));
        assertEquals(Set.of(), variable);
    }

    @Test
    void everyPatternHasAChineseTranslation() throws IOException {
        Set<String> missing = patterns();
        missing.removeAll(CHINESE.patterns().keySet());
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTranslationHasAPattern() throws IOException {
        Set<String> unused = new TreeSet<>(CHINESE.patterns().keySet());
        unused.removeAll(patterns());
        assertEquals(Set.of(), unused);
    }

    @Test
    void translationsHaveThePlaceholdersOfTheirPatterns() {
        Map<String, String> different = new TreeMap<>();
        CHINESE.patterns().forEach((pattern, translation) -> {
            if (!placeholders(pattern).equals(placeholders(translation))) {
                different.put(pattern, translation);
            }
        });
        assertEquals(Map.of(), different);
    }

    @Test
    void putsNestedPartsListsAndReorderedArgumentsIntoTheLanguage() {
        Message message =
                Message.of("no heading '#%s' in 'content/%s'%s", "b", "a.md", Suggestion.question("b", List.of("bb")));
        assertEquals("no heading '#b' in 'content/a.md', did you mean 'bb'?", message.toString());
        assertEquals("“content/a.md”里没有标题“#b”，是不是“bb”？", CHINESE.of(message));
        assertEquals(
                "layouts: a, b", Message.of("layouts: %s", List.of("a", "b")).toString());
        assertEquals("版式有：a、b", CHINESE.of(Message.of("layouts: %s", List.of("a", "b"))));
        assertEquals("100% %s", Message.of("%s", "100% %s").toString());
    }

    @Test
    void isEnglishForALanguageWithoutTranslations() {
        assertEquals("2 errors", Translation.in("de").of(Message.of("%s errors", 2)));
        assertEquals("2条错误", Translation.in("zh-Hans").of(Message.of("%s errors", 2)));
    }

    private static Set<String> patterns() throws IOException {
        Set<String> patterns = calls().filter(call -> call.group(1) != null)
                .map(call -> constant(call.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        Arrays.stream(Rule.values())
                .forEach(rule -> patterns.addAll(
                        List.of(rule.reason().pattern(), rule.fix().pattern())));
        patterns.addAll(TABLES);
        patterns.addAll(HelpTexts.all());
        return patterns;
    }

    private static Stream<MatchResult> calls() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            List<MatchResult> calls = files.filter(file -> file.toString().endsWith(".java"))
                    .map(TranslationTest::code)
                    .flatMap(code -> CALL.matcher(code).results())
                    .toList();
            return calls.stream();
        }
    }

    /** Without documentation comments, which show examples. */
    private static String code(Path file) {
        try {
            return Files.readString(file).replaceAll("(?m)^\\s*\\*.*$", "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String constant(String expression) {
        Matcher texts = Pattern.compile(TEXT).matcher(expression);
        return texts.results().map(text -> text.group(1).translateEscapes()).collect(Collectors.joining());
    }

    private static Set<Integer> placeholders(String text) {
        Set<Integer> numbers = new HashSet<>();
        Matcher found = PLACEHOLDER.matcher(text);
        int next = 0;
        while (found.find()) {
            next++;
            String number = found.group(1);
            numbers.add(number == null ? next : Integer.parseInt(number));
        }
        return numbers;
    }
}
