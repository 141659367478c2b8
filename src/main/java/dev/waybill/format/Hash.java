package dev.waybill.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The cryptographic hash functions in use, which every JDK has. */
public enum Hash {
    /** Used only where a protocol requires it, such as S3's {@code Content-MD5}. */
    MD5("MD5"),
    SHA_256("SHA-256"),
    SHA_384("SHA-384");

    private final String algorithm;

    Hash(String algorithm) {
        this.algorithm = algorithm;
    }

    /** A digest to which bytes are added one after another. */
    public MessageDigest start() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }

    public byte[] of(byte[] bytes) {
        return start().digest(bytes);
    }

    /** The hash of a text in UTF-8. */
    public byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** In lower-case hexadecimal digits. */
    public String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    /** The hash of a text in UTF-8, in Base64. */
    public String base64(String text) {
        return Base64.getEncoder().encodeToString(of(text));
    }
}
