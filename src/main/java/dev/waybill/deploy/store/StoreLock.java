package dev.waybill.deploy.store;

import java.io.Closeable;
import java.io.IOException;

/** One deploy's claim on a store, so that no two mix their files. Called from several threads. */
public interface StoreLock extends Closeable {
    /** For what changes nothing. */
    StoreLock NONE = new StoreLock() {
        @Override
        public void keep() {
            // Nothing is claimed.
        }

        @Override
        public void close() {
            // Nothing is claimed.
        }
    };

    /**
     * To be called before each change.
     *
     * @throws DeployException when another deploy has the store now
     */
    void keep() throws IOException;
}
