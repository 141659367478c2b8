package dev.waybill.stats;

import dev.waybill.format.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** Short fingerprints of texts, by SHA-256. */
final class Digest {
    /** Characters of a stored digest: 24 bits in Base64. */
    static final int KEPT = 4;

    private final MessageDigest sha256;
    private final byte[] salt;

    /** @param salt prepended to every text; empty for digests that are the same in every run */
    Digest(byte[] salt) {
        this.salt = salt.clone();
        this.sha256 = Hash.SHA_256.start();
    }

    /** 64 bits, enough to distinguish all texts of a run. */
    long of(String text) {
        sha256.update(salt);
        return ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** Combines two digests into one. */
    static long joined(long first, long second) {
        return (first ^ Long.rotateLeft(second, 29)) * 0x9E3779B97F4A7C15L + second; // 2^64 divided by the golden ratio
    }

    /**
     * The part of a digest that is stored: its first 24 bits. They are enough to recognize the lines of a day, but so few that lines from
     * any address at some second of the day have the same digest. So they can't reveal whether an address was there.
     */
    static int kept(long digest) {
        return (int) (digest >>> 40);
    }

    /** A stored digest as text of {@link #KEPT} characters. */
    static String text(int kept) {
        byte[] bytes = {(byte) (kept >>> 16), (byte) (kept >>> 8), (byte) kept};
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** The stored digest of a text. */
    static int kept(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        return (bytes[0] & 0xFF) << 16 | (bytes[1] & 0xFF) << 8 | bytes[2] & 0xFF;
    }
}
