package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSizeTest {
    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(301, 70, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void readsRasterFormats(String format) throws IOException {
        assertEquals(Optional.of(new ImageSize(301, 70)), ImageSize.of(picture(format)));
    }

    @ParameterizedTest
    @CsvSource({
        // RIFF, size, WEBP, then a lossy, a lossless and an extended head of 301 × 70.
        "52494646 00000000 57454250 56503820 00000000 000000 9d012a 2d01 4600",
        "52494646 00000000 57454250 5650384c 00000000 2f 2c411100 00000000 00",
        "52494646 00000000 57454250 56503858 0a000000 00 000000 2c0100 450000"
    })
    void readsWebP(String hex) {
        byte[] file = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertEquals(Optional.of(new ImageSize(301, 70)), ImageSize.of(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg width=\"301\" height=\"70px\" viewBox=\"0 0 1 1\">",
                "<?xml version='1.0'?><!-- a --><svg xmlns='x' viewBox='0 -5 301 70'>",
                "<svg width='100%' height='100%' viewBox='0,0,301,70'>"
            })
    void readsSvg(String text) {
        assertEquals(Optional.of(new ImageSize(301, 70)), ImageSize.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "<svg>", "<svg width='0' height='0'>", "<svg viewBox='1 2'>", "GIF8", "RIFF"})
    void saysNothingOfWhatItCannotRead(String text) {
        assertEquals(Optional.empty(), ImageSize.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void damagedFilesAreReadWithoutAnException(String format) throws IOException {
        byte[] whole = picture(format);
        for (int length = 0; length < 200 && length < whole.length; length++) {
            ImageSize.of(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void svgWithALongRootIsReadInTime() {
        String box = "<svg " + "viewBox='" + "0 ".repeat(4000) + "'>";
        assertEquals(Optional.empty(), ImageSize.of(box.getBytes(StandardCharsets.UTF_8)));
    }
}
