package dev.waybill.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * JPEG: segments that each start with a marker and most with a length; each scan's pixels follow its header (ITU-T T.81, B.1.1).
 *
 * @param pieces the parts that make the picture, in order, as pairs of start and end
 */
@SuppressWarnings("ArrayRecordComponent")
record JpegFile(byte[] bytes, PictureHeader header, List<int[]> pieces) implements PictureFile {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int PROFILE = 0xE2;
    private static final int PROFILE_HEAD = 18; // bytes of a segment before its part of the profile
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;

    static Optional<PictureFile> of(byte[] bytes) {
        if (bytes.length < 4 || at(bytes, 0) != 0xFF || at(bytes, 1) != START || at(bytes, 2) != 0xFF) {
            return Optional.empty();
        }
        int width = 0;
        int height = 0;
        int orientation = 1;
        boolean inks = false;
        List<int[]> pieces = new ArrayList<>();
        int offset = 2;
        while (offset + 4 <= bytes.length) {
            int marker = at(bytes, offset + 1);
            if (at(bytes, offset) != 0xFF || marker == 0xFF || marker == 0) {
                offset++; // padding
                continue;
            }
            if (marker == END) {
                break;
            }
            boolean alone = marker >= 0xD0 && marker <= START || marker == 1;
            int end = alone ? offset + 2 : Math.min(bytes.length, offset + 2 + number(bytes, offset + 2));
            if (isFrame(marker) && offset + 9 <= bytes.length) {
                height = number(bytes, offset + 5);
                width = number(bytes, offset + 7);
                inks = offset + 9 < bytes.length && at(bytes, offset + 9) > 3;
            }
            if (isExif(bytes, offset, end)) {
                orientation = Exif.orientation(bytes, offset + 10, end);
            }
            int next = marker == SCAN ? endOfScan(bytes, end) : end;
            if (isKept(bytes, offset, end)) {
                pieces.add(new int[] {offset, next});
            }
            offset = next;
        }
        PictureHeader header = new PictureHeader(PictureKind.JPEG, width, height, orientation, !inks);
        return width > 0 && height > 0 ? Optional.of(new JpegFile(bytes, header, pieces)) : Optional.empty();
    }

    @Override
    public byte[] withoutMetadata() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(0xFF);
        out.write(START);
        boolean turned = header.orientation() == 1;
        for (int[] piece : pieces) {
            if (!turned && at(bytes, piece[0] + 1) != FIRST_APPLICATION) { // JFIF's segment is the first
                writeOrientation(out);
                turned = true;
            }
            out.write(bytes, piece[0], piece[1] - piece[0]);
        }
        out.write(0xFF);
        out.write(END);
        return out.toByteArray();
    }

    @Override
    public byte[] withoutProfile() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(0xFF);
        out.write(START);
        pieces.stream()
                .filter(piece -> !isProfile(piece))
                .forEach(piece -> out.write(bytes, piece[0], piece[1] - piece[0]));
        out.write(0xFF);
        out.write(END);
        return out.toByteArray();
    }

    /** A long profile is in several segments, in order, each numbered by two bytes (ICC.1, B.4). */
    @Override
    public Optional<byte[]> profile() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pieces.stream()
                .filter(this::isProfile)
                .filter(piece -> piece[1] - piece[0] > PROFILE_HEAD)
                .forEach(piece -> out.write(bytes, piece[0] + PROFILE_HEAD, piece[1] - piece[0] - PROFILE_HEAD));
        return out.size() == 0 ? Optional.empty() : Optional.of(out.toByteArray());
    }

    private boolean isProfile(int[] piece) {
        return at(bytes, piece[0] + 1) == PROFILE;
    }

    private void writeOrientation(ByteArrayOutputStream out) {
        byte[] exif = Exif.of(header.orientation());
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 8)});
        out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(exif);
    }

    /** C0 to CF, except tables: C4, C8, CC. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isExif(byte[] bytes, int offset, int end) {
        return at(bytes, offset + 1) == 0xE1 && starts(bytes, offset + 4, end, "Exif\0");
    }

    /** Of the segments for applications, the picture needs those that say how its colours are stored. */
    private static boolean isKept(byte[] bytes, int offset, int end) {
        int marker = at(bytes, offset + 1);
        return switch (marker) {
            case FIRST_APPLICATION -> starts(bytes, offset + 4, end, "JFIF\0");
            case PROFILE -> starts(bytes, offset + 4, end, "ICC_PROFILE\0");
            case 0xEE -> starts(bytes, offset + 4, end, "Adobe");
            default -> marker != COMMENT && (marker < FIRST_APPLICATION || marker > LAST_APPLICATION);
        };
    }

    /** Where the marker after a scan's pixels is. Within pixels, FF is followed by 0 or by a restart marker. */
    private static int endOfScan(byte[] bytes, int from) {
        for (int i = from; i + 1 < bytes.length; i++) {
            if (bytes[i] == -1) {
                int next = at(bytes, i + 1);
                if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                    return i;
                }
            }
        }
        return bytes.length;
    }

    private static boolean starts(byte[] bytes, int from, int end, String text) {
        if (from + text.length() > end) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] bytes, int offset) {
        return at(bytes, offset) << 8 | at(bytes, offset + 1);
    }

    private static int at(byte[] bytes, int offset) {
        return bytes[offset] & 0xFF;
    }
}
