package dev.waybill.media;

import dev.waybill.diagnostic.Message;
import dev.waybill.source.FileBytes;

/** ICO: a directory of pictures with their sizes, then the pictures. The largest is the icon's size. */
final class Ico {
    private static final int HEADER = 6; // bytes
    private static final int ENTRY = 16; // bytes

    private Ico() {}

    static boolean is(FileBytes file) {
        return file.startsWith(0, "\0\0\1\0") && file.littleEndian(4, 2) > 0;
    }

    static PictureStructure read(FileBytes file) {
        long width = 0;
        long height = 0;
        long count = file.littleEndian(4, 2);
        for (long at = HEADER; at < HEADER + count * ENTRY; at += ENTRY) {
            long end = file.littleEndian(at + 12, 4) + file.littleEndian(at + 8, 4);
            if (!file.has(at, ENTRY) || end > file.length()) {
                return PictureStructure.whole(width, height)
                        .but(Message.of("the picture is cut off: its end is missing"));
            }
            width = Math.max(width, sized(file.at(at)));
            height = Math.max(height, sized(file.at(at + 1)));
        }
        return PictureStructure.whole(width, height);
    }

    private static int sized(int written) {
        return written == 0 ? 256 : written;
    }
}
