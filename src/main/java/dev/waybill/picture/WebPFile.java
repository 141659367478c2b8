package dev.waybill.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * WebP: a RIFF file of chunks of a type, a length and data, padded to an even length (RFC 9649, section 2). Browsers don't turn it by its
 * Exif.
 *
 * @param pieces the chunks that make the picture, in order, as pairs of start and end
 */
@SuppressWarnings("ArrayRecordComponent")
record WebPFile(byte[] bytes, PictureHeader header, List<int[]> pieces) implements PictureFile {
    private static final Set<String> KEPT = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ICCP", "ANIM", "ANMF");
    private static final int HEAD = 12; // bytes before the first chunk
    private static final int ANIMATED = 0x02; // flags of VP8X
    private static final int METADATA = 0x08 | 0x04; // Exif and XMP

    static Optional<PictureFile> of(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEAD + 18
                || !type(bytes, 0).equals("RIFF")
                || !type(bytes, 8).equals("WEBP")) {
            return Optional.empty();
        }
        List<int[]> pieces = new ArrayList<>();
        int width = 0;
        int height = 0;
        boolean animated = false;
        int offset = HEAD;
        while (offset + 8 <= bytes.length) {
            String type = type(bytes, offset);
            long length = file.getInt(offset + 4) & 0xFFFFFFFFL;
            if (length > bytes.length - offset - 8) {
                break;
            }
            int end = (int) Math.min(bytes.length, offset + 8 + length + (length & 1));
            if (type.equals("VP8X") && length >= 10) {
                animated = (bytes[offset + 8] & ANIMATED) != 0;
                width = 1 + (file.getInt(offset + 12) & 0xFFFFFF);
                height = 1 + (file.getInt(offset + 14) >>> 8);
            } else if (width == 0 && type.equals("VP8 ") && length >= 10) {
                width = file.getShort(offset + 14) & 0x3FFF;
                height = file.getShort(offset + 16) & 0x3FFF;
            } else if (width == 0 && type.equals("VP8L") && length >= 5) {
                int size = file.getInt(offset + 9);
                width = 1 + (size & 0x3FFF);
                height = 1 + (size >>> 14 & 0x3FFF);
            }
            if (KEPT.contains(type)) {
                pieces.add(new int[] {offset, end});
            }
            offset = end;
        }
        PictureHeader header = new PictureHeader(PictureKind.WEBP, width, height, 1, !animated);
        return width > 0 && height > 0 ? Optional.of(new WebPFile(bytes, header, pieces)) : Optional.empty();
    }

    @Override
    public byte[] withoutMetadata() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, HEAD);
        for (int[] piece : pieces) {
            out.write(bytes, piece[0], piece[1] - piece[0]);
        }
        byte[] picture = out.toByteArray();
        ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN).putInt(4, picture.length - 8);
        if (type(picture, HEAD).equals("VP8X")) {
            picture[HEAD + 8] &= ~METADATA;
        }
        return picture;
    }

    @Override
    public byte[] withoutProfile() {
        return bytes; // the decoder ignores it
    }

    @Override
    public Optional<byte[]> profile() {
        return pieces.stream()
                .filter(piece -> type(bytes, piece[0]).equals("ICCP"))
                .findFirst()
                .map(piece -> Arrays.copyOfRange(bytes, piece[0] + 8, piece[1]));
    }

    private static String type(byte[] bytes, int offset) {
        return new String(bytes, offset, 4, StandardCharsets.ISO_8859_1);
    }
}
