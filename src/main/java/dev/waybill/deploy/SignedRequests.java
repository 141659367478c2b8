package dev.waybill.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Requests signed as S3 asks (AWS Signature Version 4), tried again where the server is only busy. */
final class SignedRequests {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int TRIES = 4;
    private static final long FIRST_PAUSE = 250; // milliseconds, doubled each time
    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);

    /** Headers that the JDK's client sets itself and lets nobody else set. */
    private static final Set<String> ITS_OWN = Set.of("host", "content-length");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final BucketAccess access;

    SignedRequests(BucketAccess access) {
        this.access = access;
    }

    /**
     * Sends a request.
     *
     * @param target path and query, percent-encoded
     * @throws IOException when the server can't be reached
     */
    HttpResponse<byte[]> send(SdkHttpMethod method, String target, Map<String, String> headers, byte[] body)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<byte[]> response =
                        client.send(signed(method, target, headers, body), HttpResponse.BodyHandlers.ofByteArray());
                if (attempt == TRIES || !BUSY.contains(response.statusCode())) {
                    return response;
                }
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw new DeployException("the bucket's server can't be reached ("
                            + e.getClass().getSimpleName() + ")");
                }
            } catch (InterruptedException e) {
                throw interrupted();
            }
            pause(FIRST_PAUSE << attempt - 1);
        }
    }

    private HttpRequest signed(SdkHttpMethod method, String target, Map<String, String> headers, byte[] body) {
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
        HttpRequest.Builder sent = HttpRequest.newBuilder(URI.create(access.endpoint() + target))
                .timeout(LONGEST)
                .method(method.name(), HttpRequest.BodyPublishers.ofByteArray(body));
        signed.headers().forEach((name, values) -> {
            if (!ITS_OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> sent.header(name, value));
            }
        });
        return sent.build();
    }

    private AwsCredentialsIdentity identity() {
        return access.token().isPresent()
                ? AwsSessionCredentialsIdentity.create(
                        access.id(), access.secret(), access.token().get())
                : AwsCredentialsIdentity.create(access.id(), access.secret());
    }

    private static void pause(long milliseconds) throws DeployException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static DeployException interrupted() {
        Thread.currentThread().interrupt();
        return new DeployException("it was interrupted");
    }
}
