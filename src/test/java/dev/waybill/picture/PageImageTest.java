package dev.waybill.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.document.LinkTarget;
import dev.waybill.render.TestSite;
import dev.waybill.site.Site;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageImageTest {
    @ParameterizedTest
    @CsvSource({
        "flow.svg, a/flow.svg",
        "./flow.svg, a/flow.svg",
        "../top level.png, top level.png",
        "/a/图.png, a/图.png",
        "图.png, a/图.png",
    })
    void isTheAssetTheFrontMatterNames(String written, String path) {
        assertEquals(Optional.of(new LinkTarget.Content(path, "")), image(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"missing.png", "../../../etc/passwd", "file:///etc/passwd", "javascript:alert(1)", "//host/a.png"
            })
    void isNothingElse(String written) {
        assertEquals(Optional.empty(), image(written));
    }

    @Test
    void mayBeElsewhere() {
        assertEquals(
                Optional.of(new LinkTarget.External("https://example.com/a.png")), image("https://example.com/a.png"));
    }

    private static Optional<LinkTarget> image(String written) {
        Site site = TestSite.of(
                "a/page.md",
                "---\ntitle: a\nimage: '" + written + "'\n---\n",
                "a/flow.svg",
                "",
                "a/图.png",
                "",
                "top level.png",
                "");
        return PageImage.of(site, site.page("a/page.md").orElseThrow());
    }
}
