package dev.waybill.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.source.AssetFile;
import dev.waybill.testing.PictureBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(PictureBytes.class)
    void readsEveryFormat(PictureBytes picture) {
        assertEquals(Optional.of(new ImageSize(201, 70)), size(picture.of(201, 70)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg width=\"301\" height=\"70px\" viewBox=\"0 0 1 1\">",
                "<?xml version='1.0'?><!-- a --><svg xmlns='x' viewBox='0 -5 301 70'>",
                "<svg width='100%' height='100%' viewBox='0,0,301,70'>"
            })
    void readsSvg(String text) {
        assertEquals(Optional.of(new ImageSize(301, 70)), size(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "<svg>", "<svg width='0' height='0'>", "<svg viewBox='1 2'>", "GIF8", "RIFF"})
    void saysNothingOfWhatItCannotRead(String text) {
        assertEquals(Optional.empty(), size(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource(PictureBytes.class)
    void damagedFilesAreReadWithoutAnException(PictureBytes picture) {
        byte[] whole = picture.of(30, 20);
        for (int length = 0; length < 200 && length < whole.length; length++) {
            size(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void svgWithALongRootIsReadInTime() {
        String box = "<svg " + "viewBox='" + "0 ".repeat(4000) + "'>";
        assertEquals(Optional.empty(), size(box.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<ImageSize> size(byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve("picture"), bytes);
            return Pictures.size(new AssetFile("content/picture", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
