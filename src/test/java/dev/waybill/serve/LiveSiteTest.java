package dev.waybill.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.waybill.output.OutputFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveSiteTest {
    private final LiveSite live = new LiveSite();

    private static ServedFile page(String text) {
        return ServedFile.of(OutputFile.text("a.html", text));
    }

    private static Map<String, ServedFile> site(String text) {
        return Map.of("a.html", page(text));
    }

    private void assertShows(String text) {
        assertEquals(Optional.of(page(text).digest()), live.file("a.html").map(ServedFile::digest));
    }

    @Test
    void noBuildTakesANewerPageAway() {
        live.replace(site("一"), 0);
        live.show("a.html", page("三"), 3);
        live.show("a.html", page("二，来晚了"), 2);
        assertShows("三");
        live.replace(site("二"), 2);
        assertShows("三");
        live.replace(site("三，连同列表"), 3);
        assertShows("三，连同列表");
    }

    @Test
    void aPageIsANewOneWhenAPictureOrAStaticScriptChanges() {
        for (String path : List.of("flow.svg", "tool.js", "a/tool.css")) {
            live.replace(Map.of("a.html", page("一"), path, ServedFile.of(OutputFile.text(path, "一"))), 0);
            String version = live.version("a.html");
            live.replace(Map.of("a.html", page("一"), path, ServedFile.of(OutputFile.text(path, "二"))), 1);
            assertNotEquals(version, live.version("a.html"), path);
        }
    }

    @Test
    void aPageStaysWhereTheSearchChanges() {
        String path = "_wb/search/1a2b3c4d/p0.js";
        live.replace(Map.of("a.html", page("一")), 0);
        String version = live.version("a.html");
        live.replace(Map.of("a.html", page("一"), path, ServedFile.of(OutputFile.text(path, "一"))), 1);
        assertEquals(version, live.version("a.html"));
    }

    @Test
    void aDiagnosticStandsBehindANewerPage() {
        live.replace(site("一"), 0);
        live.show("a.html", page("三"), 3);
        live.fail(Failure.of("错"), 2);
        assertShows("三");
        live.fail(Failure.of("还错"), 3);
        assertEquals(Optional.of(true), live.file("a.html").map(live::isErrorPage));
    }
}
