package dev.waybill.deploy.store;

import dev.waybill.diagnostic.Message;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a site is deployed. */
public sealed interface DeployTarget {
    /** A folder, for example of a web server. */
    record Folder(Path path) implements DeployTarget {}

    /**
     * A bucket of S3 or a compatible store.
     *
     * @param prefix of all keys, ending in {@code /}; may be empty
     */
    record Bucket(String name, String prefix) implements DeployTarget {}

    /**
     * A branch of a git repository that contains only the site.
     *
     * @param remote as git takes it: an address, a path, or a remote's name
     */
    record Branch(String remote, String name) implements DeployTarget {}

    /** {@code s3://guides.example/portal} */
    Pattern BUCKET = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*))?");

    /** {@code git:origin#gh-pages} */
    Pattern BRANCH = Pattern.compile("git:([^-#][^#]*)#([A-Za-z0-9][A-Za-z0-9._/-]*)");

    /** {@code https://example.org/x}, {@code git@example.org:x}: an address with {@code git:} missing, not a folder. */
    Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*|[^/]*@[^/]*:.*");

    /** Empty if the text names no target. */
    static Optional<DeployTarget> of(String text) {
        Matcher bucket = BUCKET.matcher(text);
        if (bucket.matches()) {
            String prefix = bucket.group(2) == null ? "" : bucket.group(2).replaceAll("^/+|/+$", "");
            return Optional.of(new Bucket(bucket.group(1), prefix.isEmpty() ? "" : prefix + "/"));
        }
        Matcher branch = BRANCH.matcher(text);
        if (branch.matches()) {
            return Optional.of(new Branch(branch.group(1), branch.group(2)));
        }
        return text.isBlank()
                        || text.startsWith("s3:")
                        || text.startsWith("git:")
                        || ADDRESS.matcher(text).matches()
                ? Optional.empty()
                : folder(text);
    }

    /**
     * What is wrong with a text that names no target, and what would be right.
     *
     * @return a message that contains no password
     */
    static Message diagnostic(String text) {
        String target = withoutPasswords(text);
        if (text.regionMatches(true, 0, "s3:", 0, 3)) {
            return Message.of(
                    "'%s' is not a target: after s3:// write a bucket's name of 3 to 63 lower-case letters, digits, '-' and '.', such as s3://guides/portal",
                    target);
        }
        if (text.startsWith("git:")) {
            return Message.of(
                    "'%s' is not a target: after git: write a remote, '#' and a branch, such as git:origin#gh-pages",
                    target);
        }
        if (ADDRESS.matcher(text).matches()) {
            return Message.of(
                    "'%s' is not a target: a git repository is written git:REMOTE#BRANCH, a bucket s3://BUCKET/PREFIX; by other addresses nothing can be sent",
                    target);
        }
        return Message.of("'%s' is not a target: a folder, s3://BUCKET/PREFIX or git:REMOTE#BRANCH is one", target);
    }

    /** Removes user names and passwords from addresses in a text: {@code https://u:p@host/} becomes {@code https://host/}. */
    static String withoutPasswords(String text) {
        return text.replaceAll("//[^/\\s]*@", "//");
    }

    private static Optional<DeployTarget> folder(String text) {
        try {
            return Optional.of(new Folder(Path.of(text)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
