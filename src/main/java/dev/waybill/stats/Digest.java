package dev.waybill.stats;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Short fingerprints of texts, by SHA-256. */
final class Digest {
    /** Characters of a kept digest: 24 bits in Base64. */
    static final int KEPT = 4;

    private final MessageDigest sha256;
    private final byte[] salt;

    /** @param salt before every text; empty for digests that are the same in every run */
    Digest(byte[] salt) {
        this.salt = salt.clone();
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 64 bits, enough to tell all texts of a run apart. */
    long of(String text) {
        sha256.update(salt);
        return ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /**
     * The part of a digest that is kept, its first 24 bits. That is enough to know again the lines of a day, and so few that lines of
     * any address at some second of the day have the same: it can't tell whether an address was there.
     */
    static String kept(long digest) {
        byte[] bytes = {(byte) (digest >>> 56), (byte) (digest >>> 48), (byte) (digest >>> 40)};
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
