package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {
    private static final URI ADDRESS = URI.create("http://127.0.0.1:1314/");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"Mac OS X, open", "Windows 11, rundll32", "Linux, xdg-open", "'', xdg-open"})
    void isTheSystemsOwn(String system, String command) {
        assertEquals(command, Browser.of(system).command().get(0));
    }

    @Test
    void isGivenTheAddressAsOneWord() throws IOException, InterruptedException {
        Path opened = folder.resolve("opened");
        Browser browser = new Browser(List.of("sh", "-c", "printf '%s' \"$0 $#\" >" + opened));
        assertEquals(0, browser.open(ADDRESS).waitFor());
        assertEquals(ADDRESS + " 0", Files.readString(opened));
    }

    @Test
    void mayBeMissing() {
        assertThrows(IOException.class, () -> new Browser(List.of("no-browser-here")).open(ADDRESS));
    }
}
