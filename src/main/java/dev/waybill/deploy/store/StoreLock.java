package dev.waybill.deploy.store;

import java.io.Closeable;
import java.io.IOException;

/** A deploy's lock on a store, so that two deploys don't mix their files. Called from several threads. */
public interface StoreLock extends Closeable {
    /** For operations that change nothing. */
    StoreLock NONE = new StoreLock() {
        @Override
        public void keep() {}

        @Override
        public void close() {}
    };

    /**
     * Must be called before each change.
     *
     * @throws DeployException if another deploy now holds the lock
     */
    void keep() throws IOException;
}
