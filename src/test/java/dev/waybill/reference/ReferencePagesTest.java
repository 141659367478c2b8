package dev.waybill.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * {@code content/about/rules.md} and {@code front-matter.md} agree with the program's tables. {@code -Dreference.rewrite=true} regenerates
 * them.
 */
class ReferencePagesTest {
    private static final boolean REWRITE = Boolean.getBoolean("reference.rewrite");
    private static final String SENTENCES = "src/test/resources/reference-zh-CN.yaml";

    @Test
    void saysWhatTheTablesSay() throws IOException {
        ChineseSentences chinese =
                new ChineseSentences(new SourceFile(SENTENCES, Files.readString(Path.of(SENTENCES))));
        ReferencePages pages = new ReferencePages(chinese);
        compare("content/about/rules.md", pages.rules());
        compare("content/about/front-matter.md", pages.frontMatter());
        assertEquals(Set.of(), chinese.missing(), "to be translated in " + SENTENCES);
        assertEquals(Set.of(), chinese.unused(), "said by no table any more, so to be deleted from " + SENTENCES);
    }

    private static void compare(String path, String expected) throws IOException {
        Path page = Path.of(path);
        if (REWRITE) {
            Files.writeString(page, expected);
        }
        assertEquals(expected, Files.readString(page), path);
    }
}
