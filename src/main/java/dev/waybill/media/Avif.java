package dev.waybill.media;

import dev.waybill.diagnostic.Message;
import dev.waybill.source.FileBytes;

/**
 * AVIF: nested boxes, each with a length and a type. The largest size among the properties is the picture's (ISO 23008-12, 6.5.3); an image
 * sequence may have only that of its track (ISO 14496-12, 8.3.2).
 */
final class Avif {
    private static final int BOX = 8; // bytes of a box's header
    private static final int MAX_DEPTH =
            2; // boxes around one with a size: {@code iprp} and {@code ipco}, {@code moov} and {@code trak}

    private Avif() {}

    static boolean is(FileBytes file) {
        if (!file.startsWith(4, "ftyp")) {
            return false;
        }
        long end = Math.min(file.bigEndian(0, 4), 256);
        for (long at = 8; at + 4 <= end; at += 4) {
            String brand = file.text(at, 4);
            if (brand.equals("avif") || brand.equals("avis")) {
                return true;
            }
        }
        return false;
    }

    static PictureStructure read(FileBytes file) {
        PictureStructure size = PictureStructure.whole(0, 0);
        boolean pixels = false;
        long at = 0;
        while (file.has(at, BOX)) {
            String type = file.text(at + 4, 4);
            if (type.equals("meta")) {
                size = largest(file, at + BOX + 4, end(file, at), 0, size);
            } else if (type.equals("moov")) {
                size = largest(file, at + BOX, end(file, at), 1, size);
            }
            pixels = pixels || type.equals("mdat") || type.equals("idat");
            at = end(file, at);
        }
        if (at > file.length()) {
            return size.but(Message.of("the picture is cut off: %s of its %s bytes are there", file.length(), at));
        }
        return pixels ? size : size.but(Message.of("the picture is cut off before its pixels"));
    }

    /** The largest size in the boxes between two offsets. */
    private static PictureStructure largest(FileBytes file, long from, long end, int depth, PictureStructure before) {
        PictureStructure largest = before;
        long at = from;
        while (at + BOX <= end && file.has(at, BOX)) {
            String type = file.text(at + 4, 4);
            long next = Math.min(end, end(file, at));
            if (depth < MAX_DEPTH && (type.equals("iprp") || type.equals("ipco") || type.equals("trak"))) {
                largest = largest(file, at + BOX, next, depth + 1, largest);
            } else if (type.equals("ispe")) {
                largest = larger(largest, file.bigEndian(at + 12, 4), file.bigEndian(at + 16, 4));
            } else if (type.equals("tkhd")) {
                largest =
                        larger(largest, file.bigEndian(next - 8, 2), file.bigEndian(next - 4, 2)); // 16.16 fixed point
            }
            at = end(file, at);
        }
        return largest;
    }

    private static PictureStructure larger(PictureStructure a, long width, long height) {
        return width * height > a.width() * a.height() ? PictureStructure.whole(width, height) : a;
    }

    /** A length of 0 means to the end of the file, 1 that a 64-bit length follows. */
    private static long end(FileBytes file, long box) {
        long length = file.bigEndian(box, 4);
        if (length == 0) {
            return file.length();
        }
        return box + Math.max(BOX, length == 1 ? file.bigEndian(box + 9, 7) : length);
    }
}
