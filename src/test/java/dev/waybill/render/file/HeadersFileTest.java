package dev.waybill.render.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.config.owner.SourceKind;
import dev.waybill.config.owner.Sources;
import dev.waybill.render.TestSite;
import dev.waybill.render.theme.ContentSecurityPolicy;
import dev.waybill.render.theme.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadersFileTest {
    @Test
    void givesEveryPathItsHeadersOnce() {
        assertEquals(
                """
                /*
                  Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self' data: https://a.example https://b.example; media-src 'self'; font-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
                  X-Content-Type-Options: nosniff
                  Referrer-Policy: strict-origin-when-cross-origin
                  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
                  Cross-Origin-Opener-Policy: same-origin

                /_wb/assets/*
                  Cache-Control: public, max-age=31536000, immutable

                /_wb/pictures/*
                  Cache-Control: public, max-age=31536000, immutable

                /_wb/search/1a2b3c4d/*
                  Cache-Control: public, max-age=31536000, immutable
                """,
                TestSite.text(HeadersFile.of(
                        ContentSecurityPolicy.page(new Theme.Inline("", "", "")),
                        Sources.of(SourceKind.IMAGE, List.of("https://b.example", "https://a.example")),
                        List.of("_wb/search/1a2b3c4d/"))));
    }
}
