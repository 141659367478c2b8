package dev.waybill.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
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
    void readsAuthorsAsGeneratorsWriteThem() {
        assertEquals("Ann", author("author: Ann"));
        assertEquals("Ann", author("author: {name: Ann, url: https://example.org/}"));
        assertEquals("Ann, Bo", author("author: [Ann, {name: Bo}]"));
        assertEquals("Ann, Bo", author("authors:\n  - name: Ann\n  - Bo"));
        assertEquals("", author("author:"));
        assertEquals(
                "[content/a.md:2:9: error[bad-value]: 'author' has no name]",
                read("---\nauthor: {email: a@example.org}\n---\n").diagnostics().stream()
                        .filter(diagnostic -> diagnostic.rule() == Rule.BAD_VALUE)
                        .toList()
                        .toString());
    }

    @Test
    void takesAKeyOfAnotherGeneratorForNoMistake() {
        assertEquals(
                List.of("unknown key 'mtah' in front matter, did you mean 'math'?"),
                read("---\ntitle: A\nauthors: [Ann]\npath: a/b\nmtah: true\n---\n").diagnostics().stream()
                        .map(diagnostic -> diagnostic.message().toString())
                        .toList());
    }

    private static String author(String line) {
        return read("---\ntitle: A\n" + line + "\n---\n")
                .value()
                .frontMatter()
                .metadata()
                .author()
                .orElse("");
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
