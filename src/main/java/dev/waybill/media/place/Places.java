package dev.waybill.media.place;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.FileBytes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds where a file says it was taken, in files that are published without being written anew. */
public final class Places {
    /** Boxes within boxes (ISO 14496-12), the name of a film's place among them. */
    private static final Set<String> FILMS = Set.of("mp4", "m4v", "m4a", "mov");

    /** Other pictures with pixels are written anew, without what they tell. */
    private static final Set<String> PICTURES = Set.of("avif", "gif");

    private static final Set<String> OUTER = Set.of("moov", "trak", "udta");
    private static final int MAX_DEPTH = 3;
    private static final long SEARCHED = 16L << 20; // bytes of a picture
    private static final int TEXT = 1 << 16; // bytes of a box of text
    private static final int GPS = 0x8825; // the tag of the place in Exif (2.32, 4.6.3)

    private final FileBytes file;

    private Places(FileBytes file) {
        this.file = file;
    }

    /** @param path from the site's root */
    public static Optional<Diagnostic> diagnostic(String path, FileBytes file) {
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Places places = new Places(file);
        boolean told = FILMS.contains(extension)
                ? places.inBoxes(0, file.length(), 0)
                : PICTURES.contains(extension) && places.inPicture();
        return told
                ? Optional.of(Diagnostic.of(
                        Rule.PLACE_IN_FILE,
                        Location.ofFile(path),
                        Message.of("the file says where it was taken"),
                        Message.of("remove the place, as with: exiftool -gps:all= -xmp:all= -location:all= FILE")))
                : Optional.empty();
    }

    private boolean inBoxes(long from, long end, int depth) {
        long at = from;
        while (at + 8 <= end) {
            String type = file.text(at + 4, 4);
            long length = file.bigEndian(at, 4);
            long next = length == 0 ? end : length == 1 ? at + file.bigEndian(at + 9, 7) : at + length;
            next = Math.min(end, Math.max(at + 8, next));
            if (isPlace(type, at + 8, next)
                    || depth < MAX_DEPTH && hasBoxes(type) && inBoxes(inner(type, at), next, depth + 1)) {
                return true;
            }
            at = next;
        }
        return false;
    }

    /** {@code ©xyz} (QuickTime), {@code loci} (3GPP 26.244, 8.10), a key of Apple's, or XMP. */
    private boolean isPlace(String type, long from, long end) {
        return switch (type) {
            case "\u00a9xyz", "loci" -> true;
            case "keys" -> text(from, end).contains("location.ISO6709");
            case "uuid", "XMP_" -> text(from, end).contains("GPSLatitude");
            default -> false;
        };
    }

    private String text(long from, long end) {
        return file.text(from, (int) Math.min(TEXT, end - from));
    }

    private static boolean hasBoxes(String type) {
        return OUTER.contains(type) || type.equals("meta");
    }

    /** A {@code meta} box has a version before its boxes, except in QuickTime. */
    private long inner(String type, long box) {
        return type.equals("meta") && !file.startsWith(box + 12, "hdlr") ? box + 12 : box + 8;
    }

    /** Exif is a small TIFF file, XMP is a text, wherever in a picture they are. */
    private boolean inPicture() {
        long end = Math.min(file.length(), SEARCHED);
        for (long at = 0; at < end; at++) {
            boolean found = switch (file.at(at)) {
                case 'I' -> file.startsWith(at, "II*\0") && hasGps(at, true);
                case 'M' -> file.startsWith(at, "MM\0*") && hasGps(at, false);
                case 'G' -> file.startsWith(at, "GPSLatitude");
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private boolean hasGps(long tiff, boolean lowestFirst) {
        long directory = tiff + number(tiff + 4, 4, lowestFirst);
        long count = Math.min(number(directory, 2, lowestFirst), 200);
        for (long i = 0; i < count; i++) {
            if (number(directory + 2 + 12 * i, 2, lowestFirst) == GPS) {
                return true;
            }
        }
        return false;
    }

    private long number(long at, int bytes, boolean lowestFirst) {
        return lowestFirst ? file.littleEndian(at, bytes) : file.bigEndian(at, bytes);
    }
}
