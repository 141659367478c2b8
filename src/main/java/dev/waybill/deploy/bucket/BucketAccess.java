package dev.waybill.deploy.bucket;

import dev.waybill.deploy.store.DeployException;
import dev.waybill.diagnostic.Message;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Access to a bucket, from the variables that S3 tools use.
 *
 * @param endpoint without a final {@code /}
 * @param token of a session; empty if the keys are permanent
 */
public record BucketAccess(URI endpoint, String region, String id, String secret, Optional<String> token) {
    /** {@code AKIAIOSFODNN7EXAMPLE}, {@code eu-central-1} */
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

    /** @throws DeployException if a variable is missing or invalid; the message names it and contains no value */
    public static BucketAccess of(Map<String, String> environment) throws DeployException {
        String region = plain(environment, "AWS_REGION", "AWS_DEFAULT_REGION").orElse("us-east-1");
        String endpoint = first(environment, "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
                .orElse("https://s3." + region + ".amazonaws.com");
        return new BucketAccess(
                address(endpoint),
                region,
                needed(environment, "AWS_ACCESS_KEY_ID"),
                needed(environment, "AWS_SECRET_ACCESS_KEY"),
                plain(environment, "AWS_SESSION_TOKEN"));
    }

    private static URI address(String text) throws DeployException {
        try {
            URI uri = URI.create(text.replaceAll("/+$", ""));
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Reported below.
        }
        throw new DeployException(Message.of("AWS_ENDPOINT_URL isn't an address such as https://s3.example.org"));
    }

    private static String needed(Map<String, String> environment, String name) throws DeployException {
        return plain(environment, name)
                .orElseThrow(() -> new DeployException(Message.of("the variable %s isn't set", name)));
    }

    /**
     * The value becomes part of a header. If two lines were pasted, the HTTP client would reject it with a message that contains the
     * secret, so it is checked here.
     */
    private static Optional<String> plain(Map<String, String> environment, String... names) throws DeployException {
        Optional<String> value = first(environment, names);
        if (value.isPresent() && !VISIBLE.matcher(value.get()).matches()) {
            throw new DeployException(Message.of(
                    "the variable %s holds a space, a line end or a letter beyond ASCII", String.join(" or ", names)));
        }
        return value;
    }

    private static Optional<String> first(Map<String, String> environment, String... names) {
        for (String name : names) {
            String value = environment.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Keeps keys out of logs. */
    @Override
    public String toString() {
        return "BucketAccess[" + region + "]";
    }
}
