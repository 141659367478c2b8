package dev.waybill.deploy;

import dev.waybill.deploy.store.ResponseHeaders;
import dev.waybill.deploy.store.Store;
import dev.waybill.deploy.store.StoreLock;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that becomes unreachable after some requests. */
public final class CutStore implements Store {
    private final Store store;
    private final AtomicInteger left;

    public CutStore(Store store, int requests) {
        this.store = store;
        this.left = new AtomicInteger(requests);
    }

    /** The connection is lost. */
    public static final class CutException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private Store asked() throws CutException {
        if (left.getAndDecrement() <= 0) {
            throw new CutException();
        }
        return store;
    }

    @Override
    public StoreLock hold(boolean takeOver) throws IOException {
        return asked().hold(takeOver);
    }

    @Override
    public Map<String, String> list() throws IOException {
        return asked().list();
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return asked().read(path);
    }

    @Override
    public void put(String path, byte[] bytes, ResponseHeaders responseHeaders) throws IOException {
        asked().put(path, bytes, responseHeaders);
    }

    @Override
    public void copy(String from, String to, ResponseHeaders responseHeaders) throws IOException {
        asked().copy(from, to, responseHeaders);
    }

    @Override
    public void delete(String path) throws IOException {
        asked().delete(path);
    }
}
