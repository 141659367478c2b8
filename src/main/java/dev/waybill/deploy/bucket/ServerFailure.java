package dev.waybill.deploy.bucket;

import dev.waybill.deploy.store.Timeouts;
import dev.waybill.diagnostic.Message;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import javax.net.ssl.SSLException;

/** Describes failures of a bucket's server, without addresses or keys. */
final class ServerFailure {
    /** S3's error codes, and what the user can do about them. */
    private static final Map<String, Message> CODES = Map.ofEntries(
            Map.entry("NoSuchBucket", Message.of("there is no bucket of that name at this server")),
            Map.entry("InvalidAccessKeyId", Message.of("AWS_ACCESS_KEY_ID isn't known there")),
            Map.entry("SignatureDoesNotMatch", Message.of("AWS_SECRET_ACCESS_KEY doesn't fit AWS_ACCESS_KEY_ID")),
            Map.entry("AccessDenied", Message.of("these keys may not do that")),
            Map.entry("ExpiredToken", Message.of("AWS_SESSION_TOKEN has expired")),
            Map.entry("RequestTimeTooSkewed", Message.of("this machine's clock is wrong")),
            Map.entry("PermanentRedirect", Message.of("the bucket is in another region; set AWS_REGION")),
            Map.entry("AuthorizationHeaderMalformed", Message.of("the bucket is in another region; set AWS_REGION")),
            Map.entry("SlowDown", Message.of("it is busy; deploy again later")),
            Map.entry("ServiceUnavailable", Message.of("it is busy; deploy again later")));

    private ServerFailure() {}

    /** A request that got no complete response. */
    static Message of(IOException e, Timeouts timeouts) {
        if (e instanceof HttpTimeoutException) {
            return Message.of("the bucket's server is silent: next to nothing came for %s", seconds(timeouts));
        }
        if (e instanceof SSLException) {
            return Message.of(
                    "the bucket's server doesn't accept a TLS connection: its certificate isn't trusted, or it uses plain HTTP");
        }
        if (e instanceof ConnectException) {
            return e.getCause() instanceof ConnectException cause && isUnknown(cause) || isUnknown(e)
                    ? Message.of("the bucket's server can't be reached: its name is unknown")
                    : Message.of("the bucket's server can't be reached: nothing listens at its address");
        }
        return Message.of("the bucket's server closed the connection, or answered with something that isn't HTTP");
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
    static Message of(int status, String code) {
        String said = status + (code.isEmpty() ? "" : " " + code);
        return CODES.containsKey(code)
                ? Message.of("%s, %s", said, CODES.getOrDefault(code, Message.NONE))
                : Message.of("%s", said);
    }
}
