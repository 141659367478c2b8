package dev.waybill.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Rule;
import dev.waybill.testing.PictureBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that say where they were taken, and are published as they are. */
class PlacesTest {
    @TempDir
    private Path root;

    private SiteOnDisk site = new SiteOnDisk(Path.of("."));

    @BeforeEach
    void startSite() {
        site = new SiteOnDisk(root).page("a/b.md");
    }

    @Test
    void reportsAFilmOfAPhone() throws IOException {
        byte[] xyz = box("\u00a9xyz", ascii("\0\22\25\307+31.2304+121.4737/"));
        put("a.mp4", joined(box("ftyp", ascii("isom")), box("moov", box("udta", xyz)), box("mdat", new byte[40])));
        put(
                "b.mov",
                box(
                        "moov",
                        box(
                                "meta",
                                joined(
                                        box("hdlr", new byte[24]),
                                        box("keys", ascii("mdtacom.apple.quicktime.location.ISO6709"))))));
        put("c.m4v", box("moov", box("trak", box("udta", box("loci", new byte[9])))));
        assertTold("a.mp4", "b.mov", "c.m4v");
    }

    @Test
    void reportsPicturesThatAreNotWrittenAnew() throws IOException {
        byte[] exif = {'M', 'M', 0, '*', 0, 0, 0, 8, 0, 1, (byte) 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26};
        put("a.avif", joined(PictureBytes.AVIF.of(3, 2), box("free", exif)));
        put("b.avif", joined(PictureBytes.AVIF.of(3, 2), box("uuid", ascii("exif:GPSLatitude=31"))));
        assertTold("a.avif", "b.avif");
    }

    @Test
    void staysSilentOnFilesWithoutAPlaceAndOnHostileOnes() throws IOException {
        byte[] exif = {'I', 'I', '*', 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0};
        put("a.avif", joined(PictureBytes.AVIF.of(3, 2), box("free", exif)));
        put("b.gif", PictureBytes.GIF.of(3, 2));
        put("c.mp4", joined(box("ftyp", ascii("isom")), box("moov", box("udta", box("name", new byte[4])))));
        put("d.mp4", box("moov", box("moov", box("moov", box("moov", box("udta", box("loci", new byte[1])))))));
        put(
                "e.mp4",
                joined(
                        ByteBuffer.allocate(8)
                                .putInt(0x7FFFFFFF)
                                .put(ascii("moov"))
                                .array(),
                        new byte[9]));
        put("f.mp4", new byte[7]);
        put("g.jpg", PictureBytes.JPEG.of(3, 2));
        site.assertSilent();
    }

    private void assertTold(String... names) {
        assertEquals(
                Stream.of(names)
                        .map(name -> "content/a/" + name + ": " + Rule.PLACE_IN_FILE)
                        .toList(),
                site.diagnostics().stream()
                        .map(diagnostic -> diagnostic.location().path() + ": " + diagnostic.rule())
                        .toList());
    }

    private void put(String name, byte[] bytes) throws IOException {
        Files.write(root.resolve("content/a/" + name), bytes);
    }

    private static byte[] box(String type, byte[] inside) {
        return ByteBuffer.allocate(8 + inside.length)
                .putInt(8 + inside.length)
                .put(ascii(type))
                .put(inside)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
