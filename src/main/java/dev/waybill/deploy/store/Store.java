package dev.waybill.deploy.store;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files under names, somewhere else. A reader meets a file's old bytes or its new ones, never a part. Called from several threads. */
public interface Store {
    /**
     * Claims the store for one deploy until the claim is closed.
     *
     * @param takeOver whether a claim that a deploy elsewhere has is void
     * @throws DeployException when another deploy has it
     */
    StoreLock hold(boolean takeOver) throws IOException;

    /** Every file with the MD5 of its bytes in hex, or another word where the store doesn't know it. */
    Map<String, String> list() throws IOException;

    /** The file's bytes; empty where nothing of that name is there. */
    Optional<byte[]> read(String path) throws IOException;

    /**
     * Finds what would be refused while files are sent, before any is.
     *
     * @param deleted files that are deleted before these are put
     * @throws DeployException when one of the paths can't be written, whatever is tried
     */
    default void refuseBlocked(Collection<String> paths, Set<String> deleted) throws IOException {
        // Most stores take any name.
    }

    void put(String path, byte[] bytes, Delivery delivery) throws IOException;

    /** Copies a file that is there already, without sending it. */
    void copy(String from, String to, Delivery delivery) throws IOException;

    /** Removes a file, if it is there. */
    void delete(String path) throws IOException;

    /** Returns once all that was written outlives a power cut. */
    default void flush() throws IOException {
        // Most stores answer only then.
    }
}
