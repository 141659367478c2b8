package dev.waybill.picture;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes pictures within limits. */
final class PictureDecoder {
    /** Pixels that are decoded, a hundred million: more than any camera's, and 400 MB with four bytes each. */
    static final long MOST_PIXELS = 100_000_000;

    /** Pixels from which only every second row and column is kept, so that no picture takes more than 160 MB. */
    private static final long MANY_PIXELS = 40_000_000;

    private static final int SEARCHED = 1000; // bytes in which a profile's name is

    private final WebPCodec webp;

    PictureDecoder(WebPCodec webp) {
        this.webp = webp;
    }

    /** Pixels that are decoded of a kind. WebP is always decoded whole. */
    static long limit(PictureKind kind) {
        return kind == PictureKind.WEBP ? MANY_PIXELS : MOST_PIXELS;
    }

    /** The bytes of memory that decoding takes, approximately. */
    static long memory(PictureHeader header) {
        return header.pixels() > MANY_PIXELS ? header.pixels() : header.pixels() * Integer.BYTES;
    }

    /** The stored pixels, perhaps fewer than there are, in their own colours. */
    BufferedImage decode(PictureFile file) throws UnreadablePictureException {
        ImageReader reader = reader(file.header().kind());
        try {
            reader.setInput(
                    new MemoryCacheImageInputStream(new ByteArrayInputStream(file.withoutProfile())), true, true);
            PictureHeader header = file.header();
            if (reader.getWidth(0) != header.storedWidth() || reader.getHeight(0) != header.storedHeight()) {
                throw new UnreadablePictureException("its header names two sizes, " + header.storedWidth() + " × "
                        + header.storedHeight() + " and " + reader.getWidth(0) + " × " + reader.getHeight(0));
            }
            ImageReadParam how = reader.getDefaultReadParam();
            if (header.pixels() > MANY_PIXELS) {
                how.setSourceSubsampling(2, 2, 0, 0);
            }
            return reader.read(0, how);
        } catch (IOException | RuntimeException e) { // decoders throw any kind for damaged bytes
            throw new UnreadablePictureException(
                    e.getMessage() == null || e.getMessage().isBlank() ? "its data is damaged" : e.getMessage());
        } finally {
            reader.dispose();
        }
    }

    private ImageReader reader(PictureKind kind) throws UnreadablePictureException {
        if (kind == PictureKind.WEBP) {
            return webp.reader();
        }
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT));
        if (!readers.hasNext()) {
            throw new UnreadablePictureException("this Java has no decoder for " + kind);
        }
        return readers.next();
    }

    /** The colours of a picture's pixels; empty for those that screens and browsers assume. */
    static Optional<ICC_ColorSpace> colours(PictureFile file) {
        Optional<byte[]> profile = file.profile();
        if (profile.isEmpty() || isStandard(profile.get())) {
            return Optional.empty();
        }
        try {
            ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(profile.get()));
            return space.getNumComponents() == 3 ? Optional.of(space) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a profile is named sRGB, in either of the two encodings of names. */
    private static boolean isStandard(byte[] profile) {
        String start =
                new String(Arrays.copyOf(profile, Math.min(profile.length, SEARCHED)), StandardCharsets.ISO_8859_1);
        return start.contains("sRGB") || start.contains("s\0R\0G\0B");
    }
}
