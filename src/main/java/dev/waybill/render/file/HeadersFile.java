package dev.waybill.render.file;

import dev.waybill.config.owner.Sources;
import dev.waybill.output.OutputFile;
import dev.waybill.render.theme.ContentSecurityPolicy;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code _headers}, which several static hosts read: paths, and under each the headers of its files.
 *
 * <p>If two paths match, these hosts send both headers, and a browser enforces both policies. So there is one policy for all pages, which
 * permits the search and the checklists, and each page's own {@code <meta>} narrows it.
 */
final class HeadersFile {
    private static final String ONE_YEAR = "31536000"; // seconds; RFC 9111 recommends no more

    private HeadersFile() {}

    /**
     * @param policy a content security policy that permits what any page needs
     * @param more what its pages load besides
     * @param named folders and files that are named by their contents
     */
    static OutputFile of(ContentSecurityPolicy policy, Sources more, List<String> named) {
        String fingerprinted = named.stream()
                .map(path -> "\n/" + path + "*\n  Cache-Control: public, max-age=" + ONE_YEAR + ", immutable\n")
                .collect(Collectors.joining());
        return OutputFile.text("_headers", """
                /*
                  Content-Security-Policy: %1$s
                  X-Content-Type-Options: nosniff
                  Referrer-Policy: strict-origin-when-cross-origin
                  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
                  Cross-Origin-Opener-Policy: same-origin

                /_wb/assets/*
                  Cache-Control: public, max-age=%2$s, immutable

                /_wb/pictures/*
                  Cache-Control: public, max-age=%2$s, immutable
                %3$s""".formatted(policy.header(more), ONE_YEAR, fingerprinted));
    }
}
