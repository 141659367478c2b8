package dev.waybill.document.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.document.markdown.include.IncludedFiles;
import dev.waybill.document.markdown.text.ParseBudget;
import dev.waybill.document.markdown.write.SpecificationWriters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

/** Compares nested links, brackets and emphasis, beyond CommonMark's own examples, with the Java reference parser. */
class BracketsTest {
    private static final List<String> PARTS = List.of(
            "*",
            "**",
            "_",
            "__",
            "[",
            "]",
            "](u)",
            "](<u v>)",
            "![",
            "a",
            "b",
            " ",
            "a",
            "[r]",
            "[x]",
            "(",
            ")",
            "`",
            "\\");

    /** Two of a thousand, both with brackets around a reference that is a link, followed by an address. */
    private static final List<String> OTHERWISE = List.of(" a[[[r]]))](u)", "`__)[![[[r]](<u v>)");

    private final BodyParser bodies =
            new BodyParser(IncludedFiles.NONE, MarkdownOptions.DEFAULT, SpecificationWriters.all(), ParseBudget::new);
    private final Parser reference = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().percentEncodeUrls(true).build();

    @Test
    void comeOutAsTheReferenceParserHasThem() {
        Random random = new Random(20);
        List<String> otherwise = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String line = IntStream.range(0, 3 + random.nextInt(8))
                    .mapToObj(part -> PARTS.get(random.nextInt(PARTS.size())))
                    .collect(Collectors.joining());
            String page = "p " + line.strip() + " q\n\n[r]: w\n";
            if (!normalized(PlainBody.html(bodies, page)).equals(normalized(renderer.render(reference.parse(page))))) {
                otherwise.add(line);
            }
        }
        assertEquals(OTHERWISE, otherwise);
    }

    /** Ignores spaces at the edges of a link's text, which flexmark omits and which are invisible. */
    private static String normalized(String html) {
        return html.replace(" />", ">")
                .replaceAll("\\s*(</?p>)\\s*", "$1")
                .replaceAll("(<a [^>]*>) +", "$1")
                .replaceAll(" +</a>", "</a>")
                .strip();
    }
}
