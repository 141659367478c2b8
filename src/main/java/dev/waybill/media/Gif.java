package dev.waybill.media;

import dev.waybill.diagnostic.Message;
import dev.waybill.source.FileBytes;

/** GIF: a screen descriptor, then frames and extensions in blocks of at most 255 bytes, then a trailer (GIF89a, appendix A). */
final class Gif {
    private static final int HEADER = 13; // bytes of the signature and the screen descriptor
    private static final int FRAME = 10; // bytes of a frame's header
    private static final Message CUT_OFF = Message.of("the picture is cut off: its end is missing");

    private Gif() {}

    static boolean is(FileBytes file) {
        return file.startsWith(0, "GIF87a") || file.startsWith(0, "GIF89a");
    }

    static PictureStructure read(FileBytes file) {
        if (!file.has(0, HEADER)) {
            return PictureStructure.broken(Message.of("the picture is cut off before its size"));
        }
        PictureStructure size = PictureStructure.whole(file.littleEndian(6, 2), file.littleEndian(8, 2));
        boolean pixels = false;
        long at = HEADER + colours(file.at(10));
        while (file.has(at, 1) && file.at(at) != ';') {
            int kind = file.at(at);
            if (kind == ',') {
                if (!pixels && (size.width() == 0 || size.height() == 0)) {
                    size = PictureStructure.whole(
                            file.littleEndian(at + 5, 2), file.littleEndian(at + 7, 2)); // as browsers do
                }
                at = afterBlocks(file, at + FRAME + colours(file.at(at + 9)) + 1);
                pixels = pixels || at <= file.length();
            } else if (kind == '!') {
                at = afterBlocks(file, at + 2);
            } else {
                return pixels ? size : size.but(Message.of("the picture is damaged at byte %s", at));
            }
        }
        if (at > file.length()) {
            return size.but(CUT_OFF);
        }
        return pixels ? size : size.but(Message.of("the picture has no pixels")); // browsers need no trailer
    }

    /** Bytes of a color table, by its flags. */
    private static long colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3L << (flags & 7) + 1;
    }

    /** The offset after the empty block that ends a sequence of blocks; beyond the end of the file if there is none. */
    private static long afterBlocks(FileBytes file, long from) {
        long at = from;
        while (file.has(at, 1) && file.at(at) != 0) {
            at += 1 + file.at(at);
        }
        return at + 1;
    }
}
