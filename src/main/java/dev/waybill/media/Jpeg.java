package dev.waybill.media;

import dev.waybill.diagnostic.Message;
import dev.waybill.source.FileBytes;

/**
 * JPEG: markers, most of them followed by a segment with its length. A frame header has the size, a scan has the pixels, and an end marker
 * follows the last scan (ITU-T T.81, B.1.1).
 */
final class Jpeg {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    private Jpeg() {}

    static boolean is(FileBytes file) {
        return file.startsWith(0, "\u00ff\u00d8\u00ff");
    }

    static PictureStructure read(FileBytes file) {
        PictureStructure size = PictureStructure.whole(0, 0);
        long at = 2;
        while (file.has(at, 4)) {
            int marker = file.at(at + 1);
            if (file.at(at) != 0xFF || marker == 0xFF || marker == 0) {
                at++; // padding, which decoders skip too
            } else if (isAlone(marker)) {
                at += 2;
            } else if (marker == END_OF_IMAGE) {
                return size.but(Message.of("the picture has no pixels"));
            } else if (marker == START_OF_SCAN) {
                return hasEnd(file, at) ? size : size.but(Message.of("the picture is cut off: its end is missing"));
            } else {
                if (isFrame(marker) && file.has(at, 9)) {
                    size = PictureStructure.whole(file.bigEndian(at + 7, 2), file.bigEndian(at + 5, 2));
                }
                at += 2 + file.bigEndian(at + 2, 2);
            }
        }
        return size.but(Message.of("the picture is cut off before its pixels"));
    }

    /** Restart markers, the start marker, and markers without a meaning have no segment. */
    private static boolean isAlone(int marker) {
        return marker >= 0xD0 && marker <= 0xD8 || marker == 1;
    }

    /** C0 to CF, except tables (C4, C8, CC): ITU-T T.81, B.1.1.3. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** The end marker is usually the last two bytes, but cameras append more. Within a scan, an end marker occurs only at its end. */
    private static boolean hasEnd(FileBytes file, long scan) {
        if (file.startsWith(file.length() - 2, "\u00ff\u00d9")) {
            return true;
        }
        for (long at = scan; at + 1 < file.length(); at++) {
            if (file.at(at) == 0xFF && file.at(at + 1) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }
}
