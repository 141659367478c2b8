package dev.waybill.deploy;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Files under names, somewhere else. A reader meets a file's old bytes or its new ones, never a part. Called from several threads. */
interface Store {
    /**
     * Claims the store for one deploy until the claim is closed.
     *
     * @param takeOver whether a claim that a deploy elsewhere has is void
     * @throws DeployException when another deploy has it
     */
    Hold hold(boolean takeOver) throws IOException;

    /** Every file with the MD5 of its bytes in hex, or another word where the store doesn't know it. */
    Map<String, String> list() throws IOException;

    Optional<byte[]> read(String path) throws IOException;

    void put(String path, byte[] bytes, Delivery delivery) throws IOException;

    /** Copies a file that is there already, without sending it. */
    void copy(String from, String to, Delivery delivery) throws IOException;

    /** Removes a file, if it is there. */
    void delete(String path) throws IOException;
}
