package dev.waybill.deploy.bucket;

import dev.waybill.deploy.store.DeployException;
import dev.waybill.deploy.store.ReleaseHistory;
import dev.waybill.deploy.store.ResponseHeaders;
import dev.waybill.deploy.store.Store;
import dev.waybill.deploy.store.StoreLock;
import dev.waybill.diagnostic.Message;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A lock on a bucket: an object that this deploy wrote recently. It is created by S3's conditional writes if there is none or if the
 * existing one has expired. It is then read back, because some servers ignore conditions. It is renewed each minute, so that the lock of a
 * killed deploy expires.
 */
public final class BucketLock implements StoreLock {
    static final String FILE = ReleaseHistory.FOLDER + "lock";
    private static final ResponseHeaders DELIVERY = new ResponseHeaders("text/plain; charset=UTF-8", "no-store");

    /** A lock that isn't renewed for this time is invalid. It is several times the renewal interval. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration RENEWED_EVERY = Duration.ofMinutes(1);

    private final Files store;
    private final String own = UUID.randomUUID().toString();
    private long renewed = System.nanoTime();

    private BucketLock(Files store) {
        this.store = store;
    }

    /** The files of a bucket as S3's conditional requests see them. */
    interface Files extends Store {
        /** The file with its headers; empty where it isn't there. */
        Optional<HttpResponse<byte[]>> find(String path) throws IOException;

        /** Puts a file where the server finds the condition met, or knows of none; whether it did, the file itself tells. */
        void putIf(String path, byte[] bytes, ResponseHeaders responseHeaders, Map<String, String> condition)
                throws IOException;
    }

    /**
     * Locks the bucket.
     *
     * @param lease how long another deploy's lock is valid; zero to take over in any case
     * @throws DeployException if another deploy holds the lock
     */
    static BucketLock take(Files store, Duration lease) throws IOException {
        BucketLock hold = new BucketLock(store);
        Optional<HttpResponse<byte[]>> other = store.find(FILE);
        if (other.isPresent() && age(other.get()).compareTo(lease) < 0) {
            throw refused();
        }
        String tag = other.flatMap(found -> found.headers().firstValue("ETag")).orElse("");
        store.putIf(
                FILE, hold.bytes(), DELIVERY, tag.isEmpty() ? Map.of("If-None-Match", "*") : Map.of("If-Match", tag));
        if (!hold.isOwn()) {
            throw refused();
        }
        return hold;
    }

    private static DeployException refused() {
        return new DeployException(Message.of(
                "another deploy is sending to this bucket; if it was interrupted, wait %s minutes or use --take-over",
                LEASE.toMinutes()));
    }

    /**
     * By the server's own clock. Zero if it sends no times, because a lock that is kept too long is easier to repair than two simultaneous
     * deploys.
     */
    private static Duration age(HttpResponse<byte[]> found) {
        try {
            return Duration.between(time(found, "Last-Modified"), time(found, "Date"));
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    private static ZonedDateTime time(HttpResponse<byte[]> response, String header) {
        return ZonedDateTime.parse(
                response.headers().firstValue(header).orElse(""), DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private byte[] bytes() {
        return own.getBytes(StandardCharsets.US_ASCII);
    }

    private boolean isOwn() throws IOException {
        return store.read(FILE)
                .filter(found -> new String(found, StandardCharsets.US_ASCII).equals(own))
                .isPresent();
    }

    @Override
    public synchronized void keep() throws IOException {
        if (System.nanoTime() - renewed >= RENEWED_EVERY.toNanos()) {
            renew();
        }
    }

    /** @throws DeployException if another deploy now holds the lock */
    void renew() throws IOException {
        if (!isOwn()) {
            throw new DeployException(Message.of(
                    "another deploy has taken this bucket over; check what is published, then deploy again"));
        }
        store.put(FILE, bytes(), DELIVERY);
        renewed = System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        if (isOwn()) {
            store.delete(FILE);
        }
    }
}
