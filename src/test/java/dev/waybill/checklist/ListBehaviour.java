package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.waybill.testing.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Provides a browser and a site of lists for a test class; each test has a clean profile and must leave the console silent. */
abstract class ListBehaviour {
    static final String RUN = "wb1/waybill.example/exit-managed/1/";

    @TempDir
    static Path folder;

    static ListSite site;

    final List<String> errors = new ArrayList<>();
    BrowserContext profile;

    @BeforeAll
    static void open() throws IOException {
        site = new ListSite(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void newProfile() {
        profile = profile(new Browser.NewContextOptions());
    }

    @AfterEach
    void closeInSilence() throws IOException {
        profile.close();
        site.restore("exit");
        assertEquals(List.of(), errors);
    }

    BrowserContext profile(Browser.NewContextOptions options) {
        BrowserContext context = Chromium.shared().newContext(options);
        context.setDefaultTimeout(5000);
        context.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                errors.add(message.text());
            }
        });
        context.onWebError(error -> errors.add(error.error()));
        return context;
    }

    /** The exit list in a new tab. */
    Tab exit() {
        return tab("exit/");
    }

    Tab tab(String path) {
        Page page = profile.newPage();
        page.navigate(site.address() + path);
        return new Tab(page);
    }
}
