package dev.waybill.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.FrontMatterReader.Head;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontMatterReaderTest {
    @Test
    void endsAtALineOfThreeHyphensWithOrWithoutBlanksBehindThem() {
        for (String text : List.of("---\ntitle: A\n---\nBody", "--- \ntitle: A\n---\t\nBody", "---\ntitle: A\n---")) {
            Parsed<Head> head = read(text);
            assertEquals(List.of(), head.diagnostics(), text);
            assertEquals("A", head.value().frontMatter().title());
            assertEquals(
                    text.indexOf("Body") < 0 ? text.length() : text.indexOf("Body"),
                    head.value().bodyStart());
        }
    }

    @Test
    void keepsKeysThatAreNotKnownAsParams() {
        Head head = read("---\ntitle: A\nbanner: wide\nparams: {colour: blue, banner: narrow}\n---\n")
                .value();
        assertEquals(
                Map.of("banner", "narrow", "colour", "blue"), head.frontMatter().params());
    }

    @Test
    void warnsOfATagWithAFullWidthComma() {
        assertEquals(
                List.of(
                        "content/a.md:3:7: warning[tag-comma]: the tag '甲，乙' holds a full-width comma, so it is one tag"),
                read("---\ntitle: A\ntags: 甲，乙\n---\n").diagnostics().stream()
                        .map(diagnostic ->
                                diagnostic.toString().lines().findFirst().orElse(""))
                        .toList());
        assertEquals(List.of(), read("---\ntitle: A\ntags: [甲, 乙]\n---\n").diagnostics());
    }

    private static Parsed<Head> read(String text) {
        SourceFile file = new SourceFile("content/a.md", text);
        return FrontMatterReader.read(file, new LineIndex(file));
    }
}
