package dev.waybill.deploy.store;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remote files by name. A reader gets a file's old or new bytes, never a part. Called from several threads. */
public interface Store {
    /**
     * Locks the store for one deploy.
     *
     * @param takeOver whether another deploy's lock is ignored
     * @throws DeployException if another deploy holds the lock
     */
    StoreLock hold(boolean takeOver) throws IOException;

    /** Every file with the MD5 of its bytes in hex, or another text if the store doesn't know it. */
    Map<String, String> list() throws IOException;

    /** The file's bytes; empty if it doesn't exist. */
    Optional<byte[]> read(String path) throws IOException;

    /**
     * Detects paths that would be refused later, before any file is sent.
     *
     * @param deleted files that are deleted before these are written
     * @throws DeployException if one of the paths can't be written in any case
     */
    default void refuseBlocked(Collection<String> paths, Set<String> deleted) throws IOException {
        // Most stores take any name.
    }

    void put(String path, byte[] bytes, ResponseHeaders responseHeaders) throws IOException;

    /** Copies a file within the store, without sending it. */
    void copy(String from, String to, ResponseHeaders responseHeaders) throws IOException;

    /** Deletes a file, if it exists. */
    void delete(String path) throws IOException;

    /** Returns when everything written is safe from a power failure. */
    default void flush() throws IOException {
        // Most stores answer only then.
    }
}
