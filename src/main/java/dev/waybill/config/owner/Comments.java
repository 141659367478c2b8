package dev.waybill.config.owner;

import dev.waybill.config.yaml.Located;

/** A service that keeps readers' comments. */
public sealed interface Comments {
    /** What a page with comments loads, and where it connects to. */
    Sources sources();

    /** Comments are discussions of a GitHub repository, in a frame of the host; no script of it runs on the page. */
    record Giscus(String host, String repository, String repositoryId, String category, String categoryId)
            implements Comments {
        @Override
        public Sources sources() {
            return Sources.of(SourceKind.FRAME, java.util.Set.of(host));
        }
    }

    /**
     * Comments on a server of the owner's own.
     *
     * @param script the client, a file of the site
     * @param style the client's style, a file of the site
     */
    record Waline(String server, Located<String> script, Located<String> style, Sources sources) implements Comments {}
}
