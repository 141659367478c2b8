package dev.waybill.media;

import dev.waybill.diagnostic.Message;
import dev.waybill.source.FileBytes;

/** PNG and APNG: a signature, then chunks of length, type, content and checksum, the last of them {@code IEND} (W3C PNG, 5.3). */
final class Png {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final int AROUND = 12; // bytes of a chunk besides its content

    private Png() {}

    static boolean is(FileBytes file) {
        return file.startsWith(0, SIGNATURE);
    }

    static PictureStructure read(FileBytes file) {
        if (!file.startsWith(12, "IHDR") || !file.has(16, 8)) {
            return PictureStructure.broken(Message.of("the picture is cut off before its size"));
        }
        PictureStructure size = PictureStructure.whole(file.bigEndian(16, 4), file.bigEndian(20, 4));
        boolean pixels = false;
        long at = SIGNATURE.length();
        while (file.has(at, AROUND)) {
            String type = file.text(at + 4, 4);
            long next = at + AROUND + file.bigEndian(at, 4);
            if (type.equals("IEND")) {
                return pixels ? size : size.but(Message.of("the picture has no pixels"));
            }
            pixels = pixels || type.equals("IDAT");
            at = next;
        }
        return size.but(Message.of("the picture is cut off: its end is missing"));
    }
}
