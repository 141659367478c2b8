package dev.waybill.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * PNG: a signature, then chunks of a length, a type, data and a checksum (PNG 3, section 5).
 *
 * @param pieces the chunks that make the picture, in order, as pairs of start and end
 */
@SuppressWarnings("ArrayRecordComponent")
record PngFile(byte[] bytes, PictureHeader header, List<int[]> pieces) implements PictureFile {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int FRAME = 12; // bytes of a chunk besides its data

    private static final int LARGEST_PROFILE = 1 << 20; // bytes; those of screens have a few thousand

    /** Chunks for colours, sizes and frames. Those for texts, times and Exif are left out, and unknown ones. */
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD",
            "pHYs", "acTL", "fcTL", "fdAT");

    static Optional<PictureFile> of(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        if (bytes.length < 8 + FRAME || file.getLong(0) != SIGNATURE) {
            return Optional.empty();
        }
        List<int[]> pieces = new ArrayList<>();
        int width = 0;
        int height = 0;
        int orientation = 1;
        boolean animated = false;
        int offset = 8;
        while (offset + FRAME <= bytes.length) {
            long length = file.getInt(offset) & 0xFFFFFFFFL;
            String type = new String(bytes, offset + 4, 4, StandardCharsets.ISO_8859_1);
            if (type.equals("IEND") || length > bytes.length - offset - FRAME) {
                break;
            }
            int end = offset + FRAME + (int) length;
            if (type.equals("IHDR") && length >= 8) {
                width = file.getInt(offset + 8);
                height = file.getInt(offset + 12);
            } else if (type.equals("eXIf")) {
                orientation = Exif.orientation(bytes, offset + 8, end - 4);
            }
            animated |= type.equals("acTL");
            if (KEPT.contains(type)) {
                pieces.add(new int[] {offset, end});
            }
            offset = end;
        }
        PictureHeader header = new PictureHeader(PictureKind.PNG, width, height, orientation, !animated);
        return width > 0 && height > 0 ? Optional.of(new PngFile(bytes, header, pieces)) : Optional.empty();
    }

    @Override
    public byte[] withoutMetadata() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, 8);
        for (int i = 0; i < pieces.size(); i++) {
            int[] piece = pieces.get(i);
            out.write(bytes, piece[0], piece[1] - piece[0]);
            if (i == 0 && header.orientation() != 1) {
                write("eXIf", Exif.of(header.orientation()), out);
            }
        }
        write("IEND", new byte[0], out);
        return out.toByteArray();
    }

    @Override
    public byte[] withoutProfile() {
        return bytes; // Java's decoder ignores it
    }

    /** A name, a zero, the number of the compression method, and the compressed profile. */
    @Override
    public Optional<byte[]> profile() {
        return pieces.stream()
                .filter(piece -> "iCCP".equals(new String(bytes, piece[0] + 4, 4, StandardCharsets.ISO_8859_1)))
                .findFirst()
                .flatMap(piece -> inflated(piece[0] + 8, piece[1] - 4));
    }

    private Optional<byte[]> inflated(int from, int end) {
        int start = from;
        while (start < end && bytes[start] != 0) {
            start++;
        }
        if (start + 2 >= end) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, start + 2, end - start - 2);
            byte[] profile = new byte[LARGEST_PROFILE];
            int size = inflater.inflate(profile);
            return inflater.finished() ? Optional.of(Arrays.copyOf(profile, size)) : Optional.empty();
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static void write(String type, byte[] data, ByteArrayOutputStream out) {
        ByteBuffer chunk = ByteBuffer.allocate(FRAME + data.length)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(data);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + data.length);
        out.writeBytes(chunk.putInt((int) sum.getValue()).array());
    }
}
