package dev.waybill.output;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * The record of a published folder: every file that a build wrote there, with a checksum of its bytes. It is in the folder itself, so that
 * it is moved, copied and replaced together with it. Files that it doesn't name are foreign.
 *
 * <p>Format: a sentence for people, then for each file its checksum, a space, its path and a NUL; at the end a checksum of everything
 * before.
 *
 * @param files checksums by path; paths are from the folder, with {@code /} between names
 */
record Manifest(Map<String, Long> files) {
    /** Its name in the folder. A folder without it is foreign, so that a mistyped target never loses a file. */
    static final String FILE = ".waybill";

    private static final byte[] HEAD =
            "Written by waybill build, which replaces and deletes the files listed here and no others.\n"
                    .getBytes(StandardCharsets.UTF_8);

    private static final int DIGITS = 16;

    /** The empty manifest. It marks a folder as the program's own from the start. */
    static final Manifest EMPTY = new Manifest(Map.of());

    /**
     * CRC-32 and CRC-32C side by side, both of which the JDK computes in hardware: two files collide by chance once in 2<sup>64</sup>
     * pairs. It detects accidental and manual edits, not forgery.
     */
    static long checksum(byte[] bytes) {
        return checksum(bytes, bytes.length);
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 first = new CRC32();
        CRC32C second = new CRC32C();
        first.update(bytes, 0, length);
        second.update(bytes, 0, length);
        return first.getValue() << Integer.SIZE | second.getValue();
    }

    /** The manifest of a folder; empty if there is none or it is damaged. */
    static Optional<Manifest> of(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? parse(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A digest of a folder's manifest on disk; empty if there is none. */
    static String digest(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? digits(checksum(Files.readAllBytes(file)))
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<Manifest> parse(byte[] bytes) {
        int end = bytes.length - DIGITS;
        if (end < HEAD.length
                || !Arrays.equals(bytes, 0, HEAD.length, HEAD, 0, HEAD.length)
                || !digits(checksum(bytes, end)).equals(text(bytes, end, bytes.length))) {
            return Optional.empty();
        }
        Map<String, Long> files = new HashMap<>();
        int start = HEAD.length;
        for (int at = start; at < end; at++) {
            if (bytes[at] == 0) {
                long sum = HexFormat.fromHexDigitsToLong(text(bytes, start, start + DIGITS));
                files.put(text(bytes, start + DIGITS + 1, at), sum);
                start = at + 1;
            }
        }
        return Optional.of(new Manifest(files));
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static String digits(long sum) {
        return HexFormat.of().toHexDigits(sum);
    }

    /** Writes it into a folder, replacing an old one. */
    void write(Path folder) throws IOException {
        Files.write(folder.resolve(FILE), bytes());
    }

    /** Sorted by path, so that the same files give the same bytes. */
    private byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new BufferedOutputStream(bytes)) {
            out.write(HEAD);
            for (Map.Entry<String, Long> file : new TreeMap<>(files).entrySet()) {
                out.write((digits(file.getValue()) + ' ' + file.getKey() + '\0').getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] body = bytes.toByteArray();
        bytes.writeBytes(digits(checksum(body)).getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    Optional<Long> sum(String path) {
        return Optional.ofNullable(files.get(path));
    }

    boolean names(String path) {
        return files.containsKey(path);
    }

    /** Whether the manifest names a file, and the file still has the bytes that were written. */
    boolean wrote(String path, Path file) throws IOException {
        return names(path)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && sum(path).equals(Optional.of(checksum(Files.readAllBytes(file))));
    }

    Set<String> paths() {
        return files.keySet();
    }
}
