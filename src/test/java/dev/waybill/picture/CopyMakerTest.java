package dev.waybill.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.config.Configuration;
import dev.waybill.testing.Photo;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyMakerTest {
    private static final Configuration.Images SETTINGS =
            new Configuration.Images(true, List.of(480, 960), 75, true, true);

    private final CopyMaker maker = new CopyMaker(SETTINGS);

    @Test
    void makesEachWidthInBothFormats() throws UnreadablePictureException {
        List<Copy> copies = copies(Photo.jpeg(1000, 750), 480, 960, 1000);
        assertEquals(
                List.of("JPEG 480", "JPEG 960", "WEBP 480", "WEBP 960", "WEBP 1000"),
                copies.stream().map(copy -> copy.kind() + " " + copy.width()).toList());
        BufferedImage small = Photo.read(copies.get(0).bytes());
        assertEquals("480 360", small.getWidth() + " " + small.getHeight());
        assertTrue(copies.get(2).bytes().length < copies.get(0).bytes().length);
        assertEquals(
                "480 × 360",
                PictureReader.read(copies.get(2).bytes())
                        .map(file ->
                                file.header().width() + " × " + file.header().height())
                        .orElseThrow());
    }

    /** The corners of the picture as it is shown, for each orientation of the stored pixels: red, green, blue, white. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsAPicture(int orientation) throws UnreadablePictureException {
        String corners = List.of("RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB")
                .get(orientation - 1);
        byte[] bytes = copies(Photo.fromCamera(Photo.jpeg(200, 120), orientation), 60)
                .get(0)
                .bytes();
        BufferedImage shown = Photo.read(bytes);
        int right = shown.getWidth() - 5;
        int down = shown.getHeight() - 5;
        assertEquals(orientation >= 5 ? 100 : 36, shown.getHeight());
        assertEquals(
                corners,
                colour(shown, 4, 4) + colour(shown, right, 4) + colour(shown, 4, down) + colour(shown, right, down));
    }

    private static String colour(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        if (colour.getRed() > 180 && colour.getGreen() > 180) {
            return "W";
        }
        return colour.getRed() > 180 ? "R" : colour.getGreen() > 180 ? "G" : "B";
    }

    @Test
    void takesTheMeanOfAnArea() {
        BufferedImage grey = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setPixels(0, 0, 3, 2, new int[] {0, 90, 240, 60, 30, 0});
        BufferedImage small = Reduction.of(grey, 2, 1);
        assertArrayEquals(
                new int[] {40, 40, 40, 100, 100, 100}, small.getRaster().getPixels(0, 0, 2, 1, new int[6]));
    }

    /** A clear pixel's colour counts for nothing. */
    @Test
    void weighsColoursByTheirOpacity() {
        BufferedImage clear = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(0, 0, 0xFF0000FF);
        clear.setRGB(1, 0, 0x00FF0000);
        assertEquals(0x800000FF, Reduction.of(clear, 1, 1).getRGB(0, 0));
    }

    @Test
    void readsAPalette() {
        byte[] red = {0, (byte) 200};
        BufferedImage indexed = new BufferedImage(
                2, 1, BufferedImage.TYPE_BYTE_BINARY, new IndexColorModel(1, 2, red, new byte[2], new byte[2]));
        indexed.getRaster().setSample(1, 0, 0, 1);
        assertEquals(0xFF640000, Reduction.of(indexed, 1, 1).getRGB(0, 0));
    }

    @Test
    void saysWhyPixelsCannotBeRead() {
        byte[] png = Photo.png(300, 200);
        ByteBuffer.wrap(png).putInt(20, 190).putInt(29, 0x5f5f5f5f); // another height, and a wrong checksum
        byte[] empty = Stream.of(png)
                .map(bytes -> ByteBuffer.wrap(bytes).putInt(33, 0).array())
                .toList()
                .get(0);
        UnreadablePictureException why = assertThrows(UnreadablePictureException.class, () -> copies(empty, 100));
        assertTrue(!String.valueOf(why.getMessage()).isBlank());
    }

    /** A second frame header of another size, which some decoders would use. */
    @Test
    void refusesASecondSize() {
        byte[] jpeg = Photo.jpeg(300, 200);
        int frame = 0;
        while (jpeg[frame] != -1 || jpeg[frame + 1] != (byte) 0xC0) {
            frame++;
        }
        byte[] header = Arrays.copyOfRange(jpeg, frame, frame + 19);
        byte[] second = header.clone();
        second[5] = 1;
        byte[] twice = PictureFileTest.concat(
                PictureFileTest.concat(Arrays.copyOf(jpeg, frame + 19), second),
                Arrays.copyOfRange(jpeg, frame + 19, jpeg.length));
        assertThrows(UnreadablePictureException.class, () -> copies(twice, 100));
    }

    private List<Copy> copies(byte[] picture, Integer... widths) throws UnreadablePictureException {
        return maker.copies(PictureReader.read(picture).orElseThrow(), List.of(widths));
    }
}
