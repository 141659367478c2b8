package dev.waybill.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The system's Chromium, driven by Playwright: its headless shell, or the whole browser where there is no shell. Used only by the thread
 * that created it.
 */
public final class Chromium implements AutoCloseable {
    /** The shell is the same engine; it takes less than half the processor time. */
    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(ARGUMENTS));

    /** The browser that all tests of a process share, each with contexts of its own. It ends with the process. */
    public static Browser shared() {
        return Shared.CHROMIUM.browser();
    }

    public Browser browser() {
        return browser;
    }

    private static Path program() {
        return PROGRAMS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is none of " + PROGRAMS));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Launched when a test first asks for it. */
    private static final class Shared {
        static final Chromium CHROMIUM = new Chromium();
    }
}
