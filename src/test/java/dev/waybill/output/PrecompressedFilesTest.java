package dev.waybill.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PrecompressedFilesTest {
    private static final OutputFile PAGE = OutputFile.text("a/index.html", "<p>一二三</p>\n".repeat(200));

    @Test
    void standsBesideTheTextItCameFrom() throws IOException {
        List<OutputFile> files = PrecompressedFiles.with(List.of(PAGE));
        assertEquals(List.of("a/index.html", "a/index.html.gz"), paths(files));
        byte[] read = new GZIPInputStream(new ByteArrayInputStream(files.get(1).bytes())).readAllBytes();
        assertArrayEquals(PAGE.bytes(), read);
    }

    @Test
    void holdsNoTime() {
        byte[] bytes = PrecompressedFiles.with(List.of(PAGE)).get(1).bytes();
        assertArrayEquals(new byte[4], Arrays.copyOfRange(bytes, 4, 8)); // MTIME of RFC 1952
        assertArrayEquals(bytes, PrecompressedFiles.with(List.of(PAGE)).get(1).bytes());
    }

    @Test
    void leavesOutWhatWouldNotGain() {
        OutputFile small = OutputFile.text("b.txt", "b".repeat(1023));
        OutputFile picture = new OutputFile("c.png", PAGE.bytes());
        OutputFile own = OutputFile.text("a/index.html.gz", "the editor's own");
        assertEquals(List.of(small, picture, PAGE, own), PrecompressedFiles.with(List.of(small, picture, PAGE, own)));
    }

    private static List<String> paths(List<OutputFile> files) {
        return files.stream().map(OutputFile::path).toList();
    }
}
