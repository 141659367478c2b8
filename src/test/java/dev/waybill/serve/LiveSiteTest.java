package dev.waybill.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.output.OutputFile;
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
    void aFaultStandsBehindANewerPage() {
        live.replace(site("一"), 0);
        live.show("a.html", page("三"), 3);
        live.fail(Failure.of("错"), 2);
        assertShows("三");
        live.fail(Failure.of("还错"), 3);
        assertEquals(Optional.of(true), live.file("a.html").map(live::isFault));
    }
}
