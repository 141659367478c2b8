package dev.waybill.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;
import org.junit.jupiter.api.Test;

class PrecompressedFilesTest {
    private static final Set<Compression> BOTH = EnumSet.allOf(Compression.class);
    private static final OutputFile PAGE = OutputFile.text("a/index.html", "<p>一二三</p>\n".repeat(200));

    @Test
    void standsBesideTheTextItCameFrom() throws IOException {
        List<OutputFile> files = new ArrayList<>();
        PrecompressedFiles.beside(files::add, BOTH, Set.of()).accept(PAGE);
        assertEquals(List.of("a/index.html", "a/index.html.gz", "a/index.html.br"), paths(files));
        byte[] gzip = new GZIPInputStream(new ByteArrayInputStream(files.get(1).bytes())).readAllBytes();
        assertArrayEquals(PAGE.bytes(), gzip);
        byte[] brotli =
                new BrotliInputStream(new ByteArrayInputStream(files.get(2).bytes())).readAllBytes();
        assertArrayEquals(PAGE.bytes(), brotli);
    }

    @Test
    void isTheSameEveryTime() {
        for (Compression compression : Compression.values()) {
            assertArrayEquals(compression.compressed(PAGE.bytes()), compression.compressed(PAGE.bytes()));
        }
    }

    @Test
    void holdsNoTime() {
        byte[] bytes = Compression.GZIP.compressed(PAGE.bytes());
        assertArrayEquals(new byte[4], Arrays.copyOfRange(bytes, 4, 8)); // MTIME of RFC 1952
    }

    @Test
    void leavesOutWhatWouldNotGain() {
        OutputFile small = OutputFile.text("b.txt", "b".repeat(1023));
        OutputFile picture = new OutputFile("c.png", PAGE.bytes());
        OutputFile own = OutputFile.text("a/index.html.gz", "the editor's own");
        assertEquals(List.of(small, picture, PAGE, own), with(List.of(small, picture, PAGE, own)));
    }

    private static List<OutputFile> with(List<OutputFile> files) {
        List<OutputFile> all = new ArrayList<>();
        files.forEach(PrecompressedFiles.beside(all::add, BOTH, Set.of("a/index.html.gz", "a/index.html.br")));
        return all;
    }

    private static List<String> paths(List<OutputFile> files) {
        return files.stream().map(OutputFile::path).toList();
    }
}
