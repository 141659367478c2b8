package dev.waybill.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.StaticServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A browser tab on the site of {@link SearchFixture}. A test fails if the browser reports an error. */
abstract class SearchInBrowser {
    @TempDir
    static Path folder;

    static StaticServer server;

    final List<String> errors = new ArrayList<>();
    BrowserContext context;
    Page page;

    @BeforeAll
    static void open() throws IOException {
        SearchFixture.write(folder);
        server = new StaticServer(folder);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void openPage() {
        use(new Browser.NewContextOptions());
    }

    final void use(Browser.NewContextOptions options) {
        context = Chromium.shared().newContext(options);
        page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> errors.add(message.text()));
        page.onPageError(errors::add);
        page.onDialog(dialog -> errors.add(dialog.message()));
    }

    @AfterEach
    void closePage() {
        context.close();
        assertEquals(List.of(), errors);
    }
}
