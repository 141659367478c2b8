package dev.waybill.render.file;

import dev.waybill.output.OutputFile;
import dev.waybill.render.theme.ContentSecurityPolicy;

/**
 * {@code _headers}, which several static hosts read: the paths, and under each the headers of what lies there.
 *
 * <p>Where two paths match, these hosts send both headers, and of two policies a browser keeps to both. So one policy stands for all
 * pages, wide enough for the search and the checklists, and each page's own {@code <meta>} narrows it.
 */
final class HeadersFile {
    private static final String ONE_YEAR = "31536000"; // seconds; RFC 9111 asks for no more

    private HeadersFile() {}

    /**
     * @param policy the content security policy that every page can live with
     * @param search the folder of the search index, named by what it holds
     */
    static OutputFile of(ContentSecurityPolicy policy, String search) {
        return OutputFile.text("_headers", """
                /*
                  Content-Security-Policy: %1$s
                  X-Content-Type-Options: nosniff
                  Referrer-Policy: strict-origin-when-cross-origin
                  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
                  Cross-Origin-Opener-Policy: same-origin

                /assets/*
                  Cache-Control: public, max-age=%2$s, immutable

                /%3$s*
                  Cache-Control: public, max-age=%2$s, immutable
                """.formatted(policy.header(), ONE_YEAR, search));
    }
}
