package dev.waybill.document;

/** The target of a link, resolved against the file that contains the link. */
public sealed interface LinkTarget {
    /** An address of another site. Its scheme is known to be safe, and it is percent-encoded where needed. */
    record External(String url) implements LinkTarget {}

    /**
     * A file under {@code content/}.
     *
     * @param path under {@code content/}, decoded, such as {@code aliexpress/exit.md} or {@code aliexpress/flow.svg}
     * @param query as written, without {@code ?}; may be empty
     * @param fragment the heading id, decoded; may be empty
     */
    record Content(String path, String query, String fragment) implements LinkTarget {
        public Content {
            path = path.intern(); // most pages are linked from many others
        }

        /** Without a query. */
        public Content(String path, String fragment) {
            this(path, "", fragment);
        }
    }

    /**
     * An address of the site itself, written from its root.
     *
     * @param path decoded, without the leading {@code /}, such as {@code guides/}
     * @param fragment decoded; may be empty
     * @param query as written, without {@code ?}; may be empty
     */
    record SitePath(String path, String query, String fragment) implements LinkTarget {}

    /** A target that may not be followed: a path outside {@code content/} or a scheme that isn't allowed. It has already been reported. */
    record Refused(String written) implements LinkTarget {}
}
