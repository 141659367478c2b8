package dev.waybill.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Digests of views: pages with the same digest, by the same templates, have the same bytes. */
final class ViewDigest {
    /** Bytes of SHA-256 that are kept: two pages of a site don't meet in them by chance, nor by craft. */
    private static final int LENGTH = 16;

    /** The digests of the maps that many pages share, by their identity. */
    private final IdentityHashMap<Object, byte[]> shared = new IdentityHashMap<>();

    /**
     * @param shared parts that stand in many views
     * @param written a part as an editor wrote it, by whose order templates may go
     */
    ViewDigest(Collection<Object> shared, Map<String, Object> written) {
        shared.forEach(part -> share(part, false));
        share(written, true);
    }

    private void share(Object part, boolean ordered) {
        MessageDigest digest = sha256();
        put(part, digest, ordered);
        shared.put(part, digest.digest());
    }

    String of(PageView view) {
        MessageDigest digest = sha256();
        put(view.layout(), digest);
        put(view.permalink().path(), digest);
        put(view.values(), digest);
        return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
    }

    private void put(Object value, MessageDigest digest) {
        put(value, digest, false);
    }

    /**
     * @param ordered whether the order of a map's entries counts; that of a map made for a page is another in every process
     */
    private void put(Object value, MessageDigest digest, boolean ordered) {
        byte[] known = shared.get(value);
        if (known != null) {
            digest.update((byte) 's');
            digest.update(known);
        } else if (value instanceof String text) {
            put('t', text, digest);
        } else if (value instanceof Html html) {
            put('h', html.markup(), digest);
        } else if (value instanceof Deferred deferred) {
            put('d', deferred.key(), digest);
        } else if (value instanceof Map<?, ?> map) {
            putSize('m', map.size(), digest);
            Map<?, ?> inOrder = ordered ? map : new TreeMap<>(map);
            inOrder.forEach((key, item) -> {
                put(key, digest);
                put(item, digest, ordered);
            });
        } else if (value instanceof Collection<?> list) {
            putSize('l', list.size(), digest);
            list.forEach(item -> put(item, digest, ordered));
        } else if (value instanceof Number || value instanceof Boolean) {
            put('n', value.getClass().getSimpleName() + value, digest);
        } else {
            throw new IllegalArgumentException("a view holds a " + value.getClass());
        }
    }

    private static void put(char kind, String text, MessageDigest digest) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        putSize(kind, bytes.length, digest);
        digest.update(bytes);
    }

    private static void putSize(char kind, int size, MessageDigest digest) {
        digest.update((byte) kind);
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (size >>> shift));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
