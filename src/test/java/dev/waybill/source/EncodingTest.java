package dev.waybill.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {
    @Test
    void takesAByteOrderMarkAway() {
        assertEquals("文", text("\uFEFF文".getBytes(UTF_8)));
        assertEquals("", text("\uFEFF".getBytes(UTF_8)));
    }

    @Test
    void readsEveryLineEndAsOne() {
        assertEquals("a\nb\nc\n\nd\n", text("a\r\nb\rc\n\r\nd\n".getBytes(UTF_8)));
    }

    @Test
    void refusesInvalidUtf8WithItsByteOffset() {
        assertEquals(
                List.of("a.md: error[encoding]: not UTF-8 at byte offset 4 (it may be GBK)"),
                diagnostics(HexFormat.of().parseHex("61" + "e69687" + "ff" + "62")));
    }

    @Test
    void refusesOverlongSurrogateAndTruncatedForms() {
        assertEquals("0", offset("c0af"));
        assertEquals("0", offset("eda080"));
        assertEquals("1", offset("61e696"));
        assertEquals("0", offset("f4908080"));
    }

    @Test
    void findsADiagnosticBeyondTheFirstChunk() {
        String text = "文".repeat(30_000);
        byte[] bytes = text.getBytes(UTF_8);
        bytes[bytes.length - 1] = 'x';
        assertEquals(
                List.of("a.md: error[encoding]: not UTF-8 at byte offset " + (bytes.length - 3) + " (it may be GBK)"),
                diagnostics(bytes));
    }

    @Test
    void saysWhichFileIsWrongAndWhereInOneToBeMended(@TempDir Path root) throws IOException {
        Files.write(root.resolve("a.md"), new byte[] {'a', 'b', (byte) 0xC4, (byte) 0xE3});
        IOException refused = assertThrows(IOException.class, () -> new SourceFolder(root).raw("a.md"));
        assertEquals("'a.md' is not UTF-8 at byte offset 2 (it may be GBK); save it as UTF-8", refused.getMessage());
    }

    @Test
    void refusesUtf16() {
        assertEquals(
                List.of("a.md: error[encoding]: not UTF-8 at byte offset 0 (it looks like UTF-16)"),
                diagnostics("\uFEFF标题".getBytes(UTF_16LE)));
    }

    @Test
    void refusesGbk() {
        assertEquals(
                List.of("a.md: error[encoding]: not UTF-8 at byte offset 7 (it may be GBK)"),
                diagnostics("title: 退出".getBytes(Charset.forName("GBK"))));
    }

    @Test
    void refusesANulByte() {
        assertEquals(
                List.of("a.md: error[encoding]: a NUL byte at byte offset 3"), diagnostics("文\0b".getBytes(UTF_8)));
        assertEquals(
                List.of("a.md: error[encoding]: a NUL byte at byte offset 1"), diagnostics("a\0b\0".getBytes(UTF_8)));
    }

    private static String offset(String hex) {
        return diagnostics(HexFormat.of().parseHex(hex)).get(0).replaceAll(".*offset (\\d+).*", "$1");
    }

    private static String text(byte[] bytes) {
        Parsed<SourceFile> file = SourceText.decode("a.md", bytes);
        assertEquals(List.of(), file.diagnostics());
        return file.value().text();
    }

    private static List<String> diagnostics(byte[] bytes) {
        return SourceText.decode("a.md", bytes).diagnostics().stream()
                .map(Diagnostic::toString)
                .toList();
    }
}
