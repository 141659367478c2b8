package dev.waybill.render;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture's width and height in CSS pixels, read from the head of its file: PNG, JPEG, GIF, WebP or SVG. */
record ImageSize(int width, int height) {
    /** Bytes of an SVG in which its root element must stand. */
    private static final int SVG_HEAD = 8192;

    private static final Pattern SVG_ROOT = Pattern.compile("<svg\\b[^>]*>"); // <svg width="10" viewBox="0 0 10 20">

    /** The size; empty where the format isn't known or the file is damaged. */
    static Optional<ImageSize> of(byte[] file) {
        return read(file).filter(size -> size.width > 0 && size.height > 0);
    }

    private static Optional<ImageSize> read(byte[] file) {
        if (startsWith(file, 0, "\u0089PNG\r\n\u001a\n") && file.length >= 24) {
            return Optional.of(new ImageSize(bigEndian(file, 16, 4), bigEndian(file, 20, 4)));
        }
        if (startsWith(file, 0, "GIF8") && file.length >= 10) {
            return Optional.of(new ImageSize(littleEndian(file, 6, 2), littleEndian(file, 8, 2)));
        }
        if (startsWith(file, 0, "\u00ff\u00d8\u00ff")) {
            return jpeg(file);
        }
        if (startsWith(file, 0, "RIFF") && startsWith(file, 8, "WEBP") && file.length >= 30) {
            return webp(file);
        }
        return svg(new String(file, 0, Math.min(file.length, SVG_HEAD), StandardCharsets.UTF_8));
    }

    /** The frame header is the first segment {@code FFC0} to {@code FFCF} that isn't a table (C4, C8, CC): ITU-T T.81, B.1.1.3. */
    private static Optional<ImageSize> jpeg(byte[] file) {
        int at = 2;
        while (at + 9 <= file.length) {
            int marker = file[at + 1] & 0xFF;
            if (file[at] != (byte) 0xFF) {
                return Optional.empty();
            }
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return Optional.of(new ImageSize(bigEndian(file, at + 7, 2), bigEndian(file, at + 5, 2)));
            }
            at += 2 + bigEndian(file, at + 2, 2);
        }
        return Optional.empty();
    }

    /** RFC 9649: lossy, lossless and extended files keep their size in different places. */
    private static Optional<ImageSize> webp(byte[] file) {
        if (startsWith(file, 12, "VP8X")) {
            return Optional.of(new ImageSize(littleEndian(file, 24, 3) + 1, littleEndian(file, 27, 3) + 1));
        }
        if (startsWith(file, 12, "VP8L")) {
            int bits = littleEndian(file, 21, 4);
            return Optional.of(new ImageSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1));
        }
        if (startsWith(file, 12, "VP8 ")) {
            return Optional.of(new ImageSize(littleEndian(file, 26, 2) & 0x3FFF, littleEndian(file, 28, 2) & 0x3FFF));
        }
        return Optional.empty();
    }

    /** Width and height where both are plain numbers or pixels, else the last two numbers of the view box. */
    private static Optional<ImageSize> svg(String text) {
        Matcher root = SVG_ROOT.matcher(text);
        if (!root.find()) {
            return Optional.empty();
        }
        Matcher width = attribute(root.group(), "width", "([\\d.]+)(?:px)?");
        Matcher height = attribute(root.group(), "height", "([\\d.]+)(?:px)?");
        if (width.find() && height.find()) {
            return size(width.group(1), height.group(1));
        }
        Matcher box = attribute(
                root.group(), "viewBox", "\\s*[-+.\\deE]+[\\s,]+[-+.\\deE]+[\\s,]+([\\d.]+)[\\s,]+([\\d.]+)\\s*");
        return box.find() ? size(box.group(1), box.group(2)) : Optional.empty();
    }

    private static Matcher attribute(String element, String name, String value) {
        return Pattern.compile("\\s" + name + "\\s*=\\s*[\"']" + value + "[\"']")
                .matcher(element);
    }

    private static Optional<ImageSize> size(String width, String height) {
        try {
            return Optional.of(
                    new ImageSize(Math.round(Float.parseFloat(width)), Math.round(Float.parseFloat(height))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] file, int offset, String bytes) {
        byte[] expected = bytes.getBytes(StandardCharsets.ISO_8859_1);
        if (file.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (file[offset + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static int bigEndian(byte[] file, int offset, int length) {
        int value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | file[offset + i] & 0xFF;
        }
        return value;
    }

    private static int littleEndian(byte[] file, int offset, int length) {
        int value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << 8 | file[offset + i] & 0xFF;
        }
        return value;
    }
}
