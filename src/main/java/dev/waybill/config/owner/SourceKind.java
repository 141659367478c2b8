package dev.waybill.config.owner;

import java.util.Locale;

/** What a page may load from a host: a directive of its content security policy. */
public enum SourceKind {
    SCRIPT("script-src"),
    STYLE("style-src"),
    FRAME("frame-src"),
    IMAGE("img-src"),
    CONNECT("connect-src"),
    FONT("font-src"),
    MEDIA("media-src");

    private final String directive;

    SourceKind(String directive) {
        this.directive = directive;
    }

    public String directive() {
        return directive;
    }

    /** The key of {@code policy:}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
