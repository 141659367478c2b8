package dev.waybill.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;

/** Small complete pictures of every format. Formats that Java can't write have a valid structure with arbitrary pixels. */
public enum PictureBytes {
    PNG("png") {
        @Override
        public byte[] of(int width, int height) {
            return written("png", width, height);
        }
    },
    JPEG("jpg") {
        @Override
        public byte[] of(int width, int height) {
            return written("jpg", width, height);
        }
    },
    GIF("gif") {
        @Override
        public byte[] of(int width, int height) {
            return written("gif", width, height);
        }
    },
    BMP("bmp") {
        @Override
        public byte[] of(int width, int height) {
            return written("bmp", width, height);
        }
    },
    WEBP_LOSSY("webp") {
        @Override
        public byte[] of(int width, int height) {
            byte[] start = {0, 0, 0, (byte) 0x9d, 1, 0x2a};
            return riff(chunk("VP8 ", joined(start, numbers(2, width, height), new byte[10])));
        }
    },
    WEBP_LOSSLESS("webp") {
        @Override
        public byte[] of(int width, int height) {
            byte[] start = {0x2f};
            return riff(chunk("VP8L", joined(start, numbers(4, width - 1 | height - 1 << 14), new byte[15])));
        }
    },
    WEBP_EXTENDED("webp") {
        @Override
        public byte[] of(int width, int height) {
            byte[] canvas = joined(numbers(4, 0), numbers(3, width - 1, height - 1));
            return riff(joined(chunk("VP8X", canvas), chunk("VP8L", new byte[8])));
        }
    },
    AVIF("avif") {
        @Override
        public byte[] of(int width, int height) {
            byte[] size = box(
                    "ispe",
                    ByteBuffer.allocate(12)
                            .putInt(0)
                            .putInt(width)
                            .putInt(height)
                            .array());
            byte[] properties = box("iprp", box("ipco", joined(size, box("pixi", new byte[8]))));
            return joined(
                    box("ftyp", "avif\0\0\0\0avifmif1".getBytes(StandardCharsets.ISO_8859_1)),
                    box("meta", joined(new byte[4], properties)),
                    box("mdat", new byte[40]));
        }
    },
    ICO("ico") {
        @Override
        public byte[] of(int width, int height) {
            byte[] picture = PNG.of(width, height);
            byte[] entry = joined(numbers(1, width, height, 0, 0), numbers(4, 0, picture.length, 22));
            return joined(numbers(2, 0, 1, 1), entry, picture);
        }
    };

    private final String extension;

    PictureBytes(String extension) {
        this.extension = extension;
    }

    /** @param width at most 255, like {@code height}, so that every format can express it */
    public abstract byte[] of(int width, int height);

    public String extension() {
        return extension;
    }

    private static byte[] written(String format, int width, int height) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each number in so many bytes, little-endian. */
    private static byte[] numbers(int bytes, int... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int value : values) {
            for (int i = 0; i < bytes; i++) {
                out.write(value >> 8 * i);
            }
        }
        return out.toByteArray();
    }

    private static byte[] riff(byte[] chunks) {
        return chunk("RIFF", joined("WEBP".getBytes(StandardCharsets.ISO_8859_1), chunks));
    }

    private static byte[] chunk(String type, byte[] content) {
        return joined(type.getBytes(StandardCharsets.ISO_8859_1), numbers(4, content.length), content);
    }

    private static byte[] box(String type, byte[] content) {
        byte[] head = ByteBuffer.allocate(8)
                .putInt(8 + content.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .array();
        return joined(head, content);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
