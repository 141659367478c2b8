package dev.waybill.deploy.bucket;

import dev.waybill.deploy.store.DeployException;
import dev.waybill.deploy.store.DeployLog;
import dev.waybill.deploy.store.Timeouts;
import dev.waybill.diagnostic.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Requests signed with AWS Signature Version 4, repeated if the server is temporarily busy. */
public final class SignedRequests {
    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);
    private static final long MAX_PAUSE = 30; // seconds that a server may ask for

    /** Headers that only the JDK's client itself may set. */
    private static final Set<String> ITS_OWN = Set.of("host", "content-length");

    private final HttpClient client;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final BucketAccess access;
    private final Timeouts timeouts;
    private final DeployLog log;
    private final Set<Message> printed = ConcurrentHashMap.newKeySet();
    private volatile boolean lost;

    public SignedRequests(BucketAccess access, Timeouts timeouts, DeployLog log) {
        this.access = access;
        this.timeouts = timeouts;
        this.log = log;
        this.client = HttpClient.newBuilder().connectTimeout(timeouts.silence()).build();
    }

    /** Whether the server was given up, so that no more requests are sent. */
    boolean areLost() {
        return lost;
    }

    /**
     * Sends a request.
     *
     * @param target path and query, percent-encoded
     * @throws DeployException if the server can't be reached or doesn't answer after all tries
     */
    HttpResponse<byte[]> send(SdkHttpMethod method, String target, Map<String, String> headers, byte[] body)
            throws IOException {
        for (int attempt = 1; !lost; attempt++) {
            try {
                HttpResponse<byte[]> response = sendOnce(method, target, headers, body, attempt);
                if (attempt == timeouts.tries() || !BUSY.contains(response.statusCode())) {
                    return response;
                }
                pause(attempt, Message.of("the bucket's server is busy (%s)", response.statusCode()), asked(response));
            } catch (DeployException e) {
                throw e;
            } catch (IOException e) {
                Message reason = ServerFailure.of(e, timeouts);
                if (attempt == timeouts.tries()) {
                    lost = true;
                    throw new DeployException(
                            Message.of("%s; it was tried %s times; is AWS_ENDPOINT_URL its address?", reason, attempt));
                }
                pause(attempt, reason, Duration.ZERO);
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
        throw new DeployException(Message.of("the bucket's server was given up"));
    }

    private HttpResponse<byte[]> sendOnce(
            SdkHttpMethod method, String target, Map<String, String> headers, byte[] body, int attempt)
            throws IOException, InterruptedException {
        int most = (int) timeouts.silence().toSeconds();
        Message stage = attempt == 1
                ? Message.of("waiting for the bucket's server, s")
                : Message.of("waiting for the bucket's server, s, try %s", attempt);
        return new WatchedExchange(timeouts, waited -> log.advance(stage, (int) waited.toSeconds(), most))
                .send(client, signed(method, target, headers, body), method.name(), body);
    }

    /** The seconds in a busy server's {@code Retry-After}. Dates are rare and treated as zero. */
    private static Duration asked(HttpResponse<byte[]> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Math.min(MAX_PAUSE, Long.parseLong(seconds)))
                : Duration.ZERO;
    }

    private HttpRequest.Builder signed(SdkHttpMethod method, String target, Map<String, String> headers, byte[] body) {
        SdkHttpRequest.Builder plain =
                SdkHttpRequest.builder().method(method).uri(URI.create(access.endpoint() + target));
        headers.forEach(plain::putHeader);
        SdkHttpRequest signed = signer.sign(request -> request.identity(identity())
                        .request(plain.build())
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, access.region())
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false))
                .request();
        HttpRequest.Builder sent = HttpRequest.newBuilder(URI.create(access.endpoint() + target));
        signed.headers().forEach((name, values) -> {
            if (!ITS_OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> sent.header(name, value));
            }
        });
        return sent;
    }

    private AwsCredentialsIdentity identity() {
        return access.token().isPresent()
                ? AwsSessionCredentialsIdentity.create(
                        access.id(), access.secret(), access.token().get())
                : AwsCredentialsIdentity.create(access.id(), access.secret());
    }

    private void pause(int attempt, Message reason, Duration asked) throws DeployException {
        Message notice = Message.of("%s; try %s of %s follows", reason, attempt + 1, timeouts.tries());
        if (printed.add(notice)) { // once, if several requests wait
            log.tell(notice);
        }
        Duration own = timeouts.pauseAfter(attempt);
        try {
            Thread.sleep((own.compareTo(asked) < 0 ? asked : own).toMillis());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static DeployException interrupted() {
        Thread.currentThread().interrupt();
        return new DeployException(Message.of("it was interrupted"));
    }
}
