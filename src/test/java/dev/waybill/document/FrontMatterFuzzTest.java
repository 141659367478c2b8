package dev.waybill.document;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.markdown.MarkdownFuzzTest;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import java.nio.charset.StandardCharsets;

/** Any text between the two lines of a front matter is read, or reported at a valid location. */
class FrontMatterFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void isReadOrTold(byte[] data) {
        String yaml = new String(data, StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\0", "");
        SourceFile file = new SourceFile("content/x.md", "---\n" + yaml + "\n---\ntext\n");
        Parsed<FrontMatterReader.Head> head = FrontMatterReader.read(file, new LineIndex(file));
        MarkdownFuzzTest.assertPlaces(file, head.diagnostics());
    }
}
