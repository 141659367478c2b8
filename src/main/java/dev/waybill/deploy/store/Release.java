package dev.waybill.deploy.store;

import dev.waybill.format.Hash;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A state of the published site: every file by its path. */
public record Release(SortedMap<String, Entry> entries) {
    public Release {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /**
     * A file.
     *
     * @param sha256 of its bytes, in hex; the name of a saved copy
     * @param md5 of its bytes, in hex; what a store lists for a file
     */
    public record Entry(String sha256, String md5, ResponseHeaders responseHeaders) {
        public static Entry of(String path, byte[] bytes) {
            return new Entry(Hash.SHA_256.hex(bytes), Hash.MD5.hex(bytes), ResponseHeaders.of(path));
        }

        /** Whether these are the file's bytes. */
        public boolean isOf(byte[] bytes) {
            return Hash.SHA_256.hex(bytes).equals(sha256);
        }
    }

    /** The files whose names change with their content. */
    List<String> fingerprinted() {
        return entries.entrySet().stream()
                .filter(file -> file.getValue().responseHeaders().isFingerprinted())
                .map(Map.Entry::getKey)
                .toList();
    }

    public Optional<Entry> entry(String path) {
        return Optional.ofNullable(entries.get(path));
    }
}
