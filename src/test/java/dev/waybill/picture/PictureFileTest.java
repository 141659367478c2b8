package dev.waybill.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.testing.Photo;
import dev.waybill.testing.PictureBytes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PictureFileTest {
    private static final byte[] SECRET = Photo.SECRET.getBytes(StandardCharsets.US_ASCII);

    @Test
    void takesEverythingButPixelsAndOrientationOutOfAJpeg() {
        byte[] jpeg = Photo.jpeg(80, 60);
        byte[] camera = Photo.fromCamera(jpeg, 6);
        PictureFile file = PictureReader.read(camera).orElseThrow();
        assertEquals(new PictureHeader(PictureKind.JPEG, 80, 60, 6, true), file.header());
        assertEquals(60, file.header().width());
        byte[] plain = file.withoutMetadata();
        assertFalse(Photo.tells(plain, "GPS"));
        assertEquals(file.header(), PictureReader.read(plain).orElseThrow().header());
        assertArrayEquals(pixels(Photo.read(jpeg)), pixels(Photo.read(plain)));
        assertArrayEquals(jpeg, PictureReader.read(jpeg).orElseThrow().withoutMetadata());
    }

    @Test
    void takesTextsOutOfAPng() {
        byte[] png = Photo.png(80, 60);
        byte[] told = Photo.withChunk(Photo.withChunk(png, "tEXt", SECRET), "eXIf", concat(Exif.of(8), SECRET));
        PictureFile file = PictureReader.read(concat(told, SECRET)).orElseThrow();
        assertEquals(new PictureHeader(PictureKind.PNG, 80, 60, 8, true), file.header());
        byte[] plain = file.withoutMetadata();
        assertFalse(Photo.tells(plain, "GPS"));
        assertEquals(file.header(), PictureReader.read(plain).orElseThrow().header());
        assertArrayEquals(pixels(Photo.read(png)), pixels(Photo.read(plain)));
        assertArrayEquals(png, PictureReader.read(png).orElseThrow().withoutMetadata());
    }

    @Test
    void takesExifOutOfAWebP() {
        byte[] webp = PictureBytes.WEBP_EXTENDED.of(80, 60);
        webp[20] = 0x08; // has Exif
        byte[] chunk = concat(new byte[] {'E', 'X', 'I', 'F', (byte) SECRET.length, 0, 0, 0}, SECRET);
        PictureFile file = PictureReader.read(concat(webp, chunk)).orElseThrow();
        assertEquals(new PictureHeader(PictureKind.WEBP, 80, 60, 1, true), file.header());
        byte[] plain = file.withoutMetadata();
        assertFalse(Photo.tells(plain, "GPS"));
        assertEquals(0, plain[20]);
        assertEquals(webp.length, plain.length);
    }

    /** No bytes make it fail, whatever they say of lengths. */
    @Test
    void readsAnyDamage() {
        Random random = new Random(1);
        byte[][] wholes = {
            Photo.fromCamera(Photo.jpeg(20, 20), 3),
            Photo.withChunk(Photo.png(20, 20), "iCCP", SECRET),
            PictureBytes.WEBP_EXTENDED.of(20, 20)
        };
        for (byte[] whole : wholes) {
            for (int i = 0; i < 3000; i++) {
                byte[] damaged = Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
                for (int j = 0; j < 4 && damaged.length > 0; j++) {
                    damaged[random.nextInt(Math.min(damaged.length, 200))] = (byte) random.nextInt();
                }
                Optional<PictureFile> file = PictureReader.read(damaged);
                file.ifPresent(it -> {
                    it.profile();
                    assertTrue(it.withoutMetadata().length <= damaged.length + 64);
                });
            }
        }
    }

    static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(
                0,
                0,
                image.getWidth(),
                image.getHeight(),
                new int[image.getWidth() * image.getHeight()],
                0,
                image.getWidth());
    }
}
