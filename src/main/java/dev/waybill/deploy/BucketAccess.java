package dev.waybill.deploy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What opens a bucket, from the variables that all tools for S3 know.
 *
 * @param endpoint ending in no {@code /}
 * @param token of a session; empty where the keys are lasting ones
 */
record BucketAccess(URI endpoint, String region, String id, String secret, Optional<String> token) {
    /** @throws DeployException when a variable is missing or can't be read; the message names it, and holds no value */
    static BucketAccess of(Map<String, String> environment) throws DeployException {
        String region = first(environment, "AWS_REGION", "AWS_DEFAULT_REGION").orElse("us-east-1");
        String endpoint = first(environment, "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
                .orElse("https://s3." + region + ".amazonaws.com");
        return new BucketAccess(
                address(endpoint),
                region,
                needed(environment, "AWS_ACCESS_KEY_ID"),
                needed(environment, "AWS_SECRET_ACCESS_KEY"),
                first(environment, "AWS_SESSION_TOKEN"));
    }

    private static URI address(String text) throws DeployException {
        try {
            URI uri = URI.create(text.replaceAll("/+$", ""));
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new DeployException("AWS_ENDPOINT_URL isn't an address such as https://s3.example.org");
    }

    private static String needed(Map<String, String> environment, String name) throws DeployException {
        return first(environment, name).orElseThrow(() -> new DeployException("the variable " + name + " isn't set"));
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

    /** No key in a log, whoever prints this. */
    @Override
    public String toString() {
        return "BucketAccess[" + region + "]";
    }
}
