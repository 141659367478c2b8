package dev.waybill.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.testing.PictureBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BrokenImageTest {
    private static final String CUT_OFF = "the picture is cut off: its end is missing";

    @TempDir
    private Path root;

    private SiteOnDisk site = new SiteOnDisk(Path.of("."));

    @BeforeEach
    void startSite() {
        site = new SiteOnDisk(root).page("a/b.md");
    }

    @ParameterizedTest
    @EnumSource(PictureBytes.class)
    void staysSilentOnWholePictures(PictureBytes picture) throws IOException {
        put("a/b." + picture.extension(), picture.of(3, 2));
        put("a/B2." + picture.extension().toUpperCase(Locale.ROOT), picture.of(3, 2));
        site.assertSilent();
    }

    /** Cut at every byte, except the last byte of a GIF: browsers show it without its trailer. */
    @ParameterizedTest
    @EnumSource(PictureBytes.class)
    void reportsPictureThatIsCutOffAnywhere(PictureBytes picture) throws IOException {
        byte[] whole = picture.of(90, 60);
        int last = picture == PictureBytes.GIF ? whole.length - 2 : whole.length - 1;
        for (int length = 0; length <= last; length += length < 80 ? 1 : 1 + (last - length) / 3) {
            put("a/b." + picture.extension(), Arrays.copyOf(whole, length));
            List<Diagnostic> diagnostics = site.diagnostics();
            assertEquals(1, diagnostics.size(), length + " of " + whole.length + ": " + diagnostics);
            assertEquals(Rule.BROKEN_IMAGE, diagnostics.get(0).rule());
        }
    }

    @Test
    void namesTheFile() throws IOException {
        put("a/b.png", Arrays.copyOf(PictureBytes.PNG.of(90, 60), 60));
        site.assertFileDiagnostic(Rule.BROKEN_IMAGE, "content/a/b.png", CUT_OFF);
    }

    @Test
    void reportsThatAFileIsEmpty() throws IOException {
        put("a/b.webp", new byte[0]);
        site.assertFileDiagnostic(Rule.BROKEN_IMAGE, "content/a/b.webp", "the file is empty");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 7, 'the picture is 0 × 7 pixels'",
        "7, 0, 'the picture is 7 × 0 pixels'",
        "60000, 60000, 'the picture is 60000 × 60000 pixels, more than browsers show'",
        "40000, 1, 'the picture is 40000 × 1 pixels, more than browsers show'",
        "30000, 30000, 'the picture is 30000 × 30000 pixels, more than browsers show'",
        "-1, -1, 'the picture is 4294967295 × 4294967295 pixels, more than browsers show'"
    })
    void reportsASizeThatNoBrowserShows(int width, int height, String message) throws IOException {
        byte[] png = PictureBytes.PNG.of(1, 1);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        put("a/b.png", png);
        site.assertFileDiagnostic(Rule.BROKEN_IMAGE, "content/a/b.png", message);
    }

    @Test
    void staysSilentOnALargePicture() throws IOException {
        byte[] png = PictureBytes.PNG.of(1, 1);
        ByteBuffer.wrap(png).putInt(16, 16_384).putInt(20, 16_384);
        put("a/b.png", png);
        site.assertSilent();
    }

    @Test
    void readsSizesOfEveryKindOfFrame() throws IOException {
        byte[] jpeg = PictureBytes.JPEG.of(9, 5);
        for (int at = 2; at < jpeg.length - 9; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xC0) {
                jpeg[at + 5] = 0;
                jpeg[at + 6] = 0;
            }
        }
        put("a/b.jpg", jpeg);
        site.assertFileDiagnostic(Rule.BROKEN_IMAGE, "content/a/b.jpg", "the picture is 9 × 0 pixels");
    }

    @Test
    void staysSilentOnWhatCamerasPutBehindAPicture() throws IOException {
        byte[] jpeg = PictureBytes.JPEG.of(9, 5);
        put("a/b.jpg", Arrays.copyOf(jpeg, jpeg.length + 50));
        put("a/c.png", Arrays.copyOf(PictureBytes.PNG.of(9, 5), 5_000));
        site.assertSilent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "b.png  | <!DOCTYPE html><title>404</title> | PNG  | HTML or XML",
                "b.webp | <svg xmlns='x'/>                  | WEBP | HTML or XML",
                "b.jpeg | hello                             | JPEG | no format of pictures that browsers show",
                "b.ico  | BM                                | ICO  | no format of pictures that browsers show"
            })
    void reportsBytesThatAreNoPicture(String name, String bytes, String promised, String real) throws IOException {
        put("a/" + name, bytes.getBytes(StandardCharsets.UTF_8));
        site.assertFileDiagnostic(
                Rule.BROKEN_IMAGE,
                "content/a/" + name,
                "the file's name says " + promised + ", but its bytes are " + real);
    }

    @Test
    void reportsAPointerThatGitLfsLeft() throws IOException {
        put("a/b.png", "version https://git-lfs.github.com/spec/v1\noid sha256:x\n".getBytes(StandardCharsets.UTF_8));
        site.assertFileDiagnostic(
                Rule.BROKEN_IMAGE, "content/a/b.png", "the file is a Git LFS pointer, not the picture");
    }

    @Test
    void warnsOfAPictureUnderTheNameOfAnotherFormat() throws IOException {
        put("a/b.png", PictureBytes.JPEG.of(9, 5));
        assertEquals(
                List.of("content/a/b.png: warning[image-format]: the file's name says PNG, but its bytes are JPEG"),
                site.diagnostics().stream().map(Diagnostic::toString).toList());
    }

    @Test
    void reportsPixelsUnderTheNameOfAnSvg() throws IOException {
        put("a/b.svg", PictureBytes.PNG.of(9, 5));
        site.assertFileDiagnostic(
                Rule.BROKEN_IMAGE, "content/a/b.svg", "the file's name says SVG, but its bytes are PNG");
    }

    @Test
    void endsOnDeeplyNestedAndEndlessStructures() throws IOException {
        put("a/deep.avif", nested(50_000));
        put("a/blocks.gif", blocks());
        assertEquals(2, site.diagnostics().size());
    }

    private static byte[] nested(int depth) {
        ByteBuffer bytes = ByteBuffer.allocate(28 + 8 * depth);
        bytes.putInt(16).put("ftypavif\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        bytes.putInt(bytes.remaining()).put("meta\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        while (bytes.hasRemaining()) {
            bytes.putInt(bytes.remaining()).put("iprp".getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.array();
    }

    private static byte[] blocks() {
        byte[] bytes = new byte[8 << 20];
        Arrays.fill(bytes, (byte) 1);
        System.arraycopy("GIF89a".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, 6);
        bytes[10] = 0;
        bytes[13] = '!';
        return bytes;
    }

    private void put(String path, byte[] bytes) throws IOException {
        Path file = root.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
