package dev.waybill.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The orientation in a block of Exif, which is a TIFF file with no picture in it (TIFF 6.0, section 2). */
final class Exif {
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int LITTLE_ENDIAN = 0x4949; // II

    private Exif() {}

    /** 1 to 8; 1 if there is none. */
    static int orientation(byte[] bytes, int from, int to) {
        try {
            ByteBuffer tiff = ByteBuffer.wrap(bytes, from, to - from).slice();
            tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int folder = tiff.getInt(4);
            int entries = tiff.getShort(folder) & 0xFFFF;
            for (int entry = folder + 2; entry < folder + 2 + entries * 12; entry += 12) {
                if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
                    int value = tiff.getShort(entry + 8);
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            // cut off
        }
        return 1;
    }

    /** A block with nothing but an orientation. */
    static byte[] of(int orientation) {
        return ByteBuffer.allocate(26)
                .putInt(0x4D4D002A) // MM and 42
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .array();
    }
}
