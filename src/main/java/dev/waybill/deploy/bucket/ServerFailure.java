package dev.waybill.deploy.bucket;

import dev.waybill.deploy.store.Timeouts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import javax.net.ssl.SSLException;

/** Describes failures of a bucket's server, without addresses or keys. */
final class ServerFailure {
    /** S3's error codes, and what the user can do about them. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NoSuchBucket", "there is no bucket of that name at this server"),
            Map.entry("InvalidAccessKeyId", "AWS_ACCESS_KEY_ID isn't known there"),
            Map.entry("SignatureDoesNotMatch", "AWS_SECRET_ACCESS_KEY doesn't fit AWS_ACCESS_KEY_ID"),
            Map.entry("AccessDenied", "these keys may not do that"),
            Map.entry("ExpiredToken", "AWS_SESSION_TOKEN has expired"),
            Map.entry("RequestTimeTooSkewed", "this machine's clock is wrong"),
            Map.entry("PermanentRedirect", "the bucket is in another region; set AWS_REGION"),
            Map.entry("AuthorizationHeaderMalformed", "the bucket is in another region; set AWS_REGION"),
            Map.entry("SlowDown", "it is busy; deploy again later"),
            Map.entry("ServiceUnavailable", "it is busy; deploy again later"));

    private ServerFailure() {}

    /** A request that got no complete response. */
    static String of(IOException e, Timeouts timeouts) {
        if (e instanceof HttpTimeoutException) {
            return "is silent: next to nothing came for " + seconds(timeouts);
        }
        if (e instanceof SSLException) {
            return "doesn't accept a TLS connection: its certificate isn't trusted, or it uses plain HTTP";
        }
        if (e instanceof ConnectException) {
            return "can't be reached: "
                    + (e.getCause() instanceof ConnectException cause && isUnknown(cause) || isUnknown(e)
                            ? "its name is unknown"
                            : "nothing listens at its address");
        }
        return "closed the connection, or answered with something that isn't HTTP";
    }

    private static boolean isUnknown(IOException e) {
        return e.getCause() instanceof UnresolvedAddressException;
    }

    private static String seconds(Timeouts timeouts) {
        double seconds = timeouts.silence().toMillis() / 1e3;
        return seconds == Math.rint(seconds) ? (long) seconds + " s" : seconds + " s";
    }

    /**
     * A response with an error.
     *
     * @param code S3's own; empty if there is none
     */
    static String of(int status, String code) {
        String words = CODES.getOrDefault(code, "");
        return status + (code.isEmpty() ? "" : " " + code) + (words.isEmpty() ? "" : ", " + words);
    }
}
