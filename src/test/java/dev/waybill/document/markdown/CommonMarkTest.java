package dev.waybill.document.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.document.markdown.include.IncludedFiles;
import dev.waybill.document.markdown.text.ParseBudget;
import dev.waybill.document.markdown.write.SpecificationWriters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/** Every example of CommonMark 0.31.2; {@code commonmark-deviations.txt} lists those that render differently, and why. */
class CommonMarkTest {
    private static final Pattern AROUND_BLOCKS = Pattern.compile(
            "\\s*(</?(?:p|ul|ol|li|blockquote|h[1-6]|hr|pre|div|table|thead|tbody|tr|th|td|dl|dt|dd)\\b[^>]*>)\\s*");

    private final BodyParser bodies =
            new BodyParser(IncludedFiles.NONE, MarkdownOptions.DEFAULT, SpecificationWriters.all(), ParseBudget::new);

    @Test
    void comesOutAsSpecifiedExceptForTheListedDeviations() throws IOException {
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        SortedMap<Integer, String> listed = listed();
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            String html = normalize(PlainBody.html(bodies, source(example.getSource())));
            if (!html.equals(normalize(source(example.getHtml())))) {
                found.append(
                        listed.containsKey(i + 1)
                                ? (i + 1) + " " + listed.get(i + 1) + "\n"
                                : describe(i + 1, example, html));
            }
        }
        StringBuilder expected = new StringBuilder();
        listed.forEach((number, reason) -> expected.append(number + " " + reason + "\n"));
        assertEquals(652, examples.size());
        assertEquals(expected.toString(), found.toString());
    }

    /** The specification shows a tab as an arrow. */
    private static String source(String shown) {
        return shown.replace('→', '\t');
    }

    private static String describe(int number, Example example, String html) {
        return "%d is not listed%n%s%n--- specified%n%s%n--- came out%n%s%n%n"
                .formatted(number, source(example.getSource()), normalize(source(example.getHtml())), html);
    }

    private static SortedMap<Integer, String> listed() throws IOException {
        try (InputStream in = CommonMarkTest.class.getResourceAsStream("/commonmark-deviations.txt")) {
            SortedMap<Integer, String> listed = new TreeMap<>();
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int space = line.indexOf(' ');
                listed.put(Integer.parseInt(line.substring(0, space)), line.substring(space + 1));
            });
            return listed;
        }
    }

    private static String normalize(String html) {
        return AROUND_BLOCKS.matcher(html.replace(" />", ">")).replaceAll("$1").strip();
    }
}
