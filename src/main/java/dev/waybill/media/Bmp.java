package dev.waybill.media;

import dev.waybill.diagnostic.Message;
import dev.waybill.source.FileBytes;

/** BMP: a file header, an info header whose length tells its version, then rows of pixels. */
final class Bmp {
    private static final int OLD_HEAD = 12; // bytes of the OS/2 header, which has short numbers
    private static final int HEADER = 38; // bytes that contain everything that is read here

    private Bmp() {}

    static boolean is(FileBytes file) {
        return file.startsWith(0, "BM") && file.has(0, 10) && file.bigEndian(6, 4) == 0;
    }

    static PictureStructure read(FileBytes file) {
        if (!file.has(0, HEADER)) {
            return PictureStructure.broken(Message.of("the picture is cut off before its size"));
        }
        boolean old = file.littleEndian(14, 4) == OLD_HEAD;
        long width = old ? file.littleEndian(18, 2) : (int) file.littleEndian(18, 4);
        long height = Math.abs(
                old ? file.littleEndian(20, 2) : (int) file.littleEndian(22, 4)); // negative if the rows are top-down
        long bits = file.littleEndian(old ? 24 : 28, 2);
        boolean packed = !old && file.littleEndian(30, 4) != 0 && file.littleEndian(30, 4) != 3;
        long row = (width * bits + 31) / 32 * 4;
        long end = packed ? file.littleEndian(2, 4) : file.littleEndian(10, 4) + row * height;
        PictureStructure size = PictureStructure.whole(width, height);
        return end > file.length()
                ? size.but(Message.of("the picture is cut off: %s of its %s bytes are there", file.length(), end))
                : size;
    }
}
