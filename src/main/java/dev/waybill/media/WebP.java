package dev.waybill.media;

import dev.waybill.diagnostic.Message;
import dev.waybill.source.FileBytes;

/** WebP: a RIFF file. The size is in its first chunk, in a different form for lossy, lossless and extended files (RFC 9649). */
final class WebP {
    private static final int HEADER = 12; // bytes
    private static final int CHUNK = 8; // bytes of a chunk's header

    private WebP() {}

    static boolean is(FileBytes file) {
        return file.startsWith(0, "RIFF") && file.startsWith(8, "WEBP");
    }

    static PictureStructure read(FileBytes file) {
        if (!file.has(HEADER, CHUNK + 10)) {
            return PictureStructure.broken(Message.of("the picture is cut off before its size"));
        }
        PictureStructure size = size(file);
        long end = CHUNK + file.littleEndian(4, 4);
        if (end > file.length()) {
            return size.but(Message.of("the picture is cut off: %s of its %s bytes are there", file.length(), end));
        }
        return hasPixels(file, end) ? size : size.but(Message.of("the picture has no pixels"));
    }

    private static PictureStructure size(FileBytes file) {
        if (file.startsWith(HEADER, "VP8X")) {
            return PictureStructure.whole(file.littleEndian(24, 3) + 1, file.littleEndian(27, 3) + 1);
        }
        if (file.startsWith(HEADER, "VP8L")) {
            long bits = file.littleEndian(21, 4);
            return PictureStructure.whole((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
        }
        if (file.startsWith(HEADER, "VP8 ")) {
            return PictureStructure.whole(file.littleEndian(26, 2) & 0x3FFF, file.littleEndian(28, 2) & 0x3FFF);
        }
        return PictureStructure.whole(0, 0);
    }

    /** Whether there is a complete chunk with pixels. A chunk of odd length has a padding byte. */
    private static boolean hasPixels(FileBytes file, long end) {
        long at = HEADER;
        while (at + CHUNK <= end) {
            long next = at + CHUNK + file.littleEndian(at + 4, 4);
            String type = file.text(at, 4);
            if (next <= end && (type.equals("VP8 ") || type.equals("VP8L") || type.equals("ANMF"))) {
                return true;
            }
            at = next + (next - at) % 2;
        }
        return false;
    }
}
