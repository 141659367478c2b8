package dev.waybill.deploy.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTest {
    @ParameterizedTest
    @CsvSource({
        "index.html, text/html; charset=UTF-8",
        "feed.json, application/json",
        "fees.csv, text/csv; charset=UTF-8",
        "a/b.c/steps.MP4, video/mp4",
        "forms.zip, application/zip",
        "_wb/assets/han.1a2b3c4d.woff2, font/woff2",
        "atom.xml.unknown, application/octet-stream",
        "CNAME, application/octet-stream",
        "tool.mjs, text/javascript; charset=UTF-8",
        "tool.wasm, application/wasm",
        "demo/a.HTM, text/html; charset=UTF-8"
    })
    void isToldByTheNamesEnd(String path, String type) {
        assertEquals(type, ResponseHeaders.of(path).contentType());
    }
}
