package dev.waybill.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.waybill.SiteOnDisk;
import dev.waybill.TestOptions;
import dev.waybill.testing.Axe;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.InMemory;
import dev.waybill.testing.LongForm;
import dev.waybill.testing.StaticServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples, whose styles and templates are their own: they fit every width, and axe finds nothing in light and dark. */
class ExamplesInBrowserTest {
    private static final Path EXAMPLES = Path.of("examples");

    /** Pages with a template of the example's own. */
    private static final Map<String, String> PAGES =
            Map.of("docs", "orders/receive/", "portal", "", "handbook", "zh/working/hours/");

    @TempDir(factory = InMemory.class)
    private Path top;

    private final List<String> diagnostics = new ArrayList<>();

    @Test
    void looksAsItShould() throws Exception {
        for (String example : PAGES.keySet().stream().sorted().toList()) {
            Path out = Files.createDirectories(top.resolve(example)).resolve("out");
            assertEquals(
                    List.of(),
                    TestOptions.of(EXAMPLES.resolve(example))
                            .into(out)
                            .now(SiteOnDisk.NOW)
                            .publish()
                            .diagnostics());
            try (StaticServer server = new StaticServer(out);
                    BrowserContext context =
                            Chromium.shared().newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
                look(context.newPage(), server.address(), example);
            }
        }
        assertEquals(List.of(), diagnostics);
    }

    private void look(Page page, String address, String example) {
        page.onConsoleMessage(message -> diagnostics.add(page.url() + " console: " + message.text()));
        String path = PAGES.getOrDefault(example, "");
        page.navigate(address + path);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : LongForm.cases(List.of(375, 768, 1280), () -> List.of(320, 375, 500, 768, 1000, 1280))) {
                page.setViewportSize(width, 900);
                int beyond = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
                if (beyond > 0) {
                    diagnostics.add(example + "/" + path + " is " + beyond + " px wider than " + width);
                }
            }
            Axe.violations(page).forEach(violation -> diagnostics.add(example + "/" + path + " " + violation));
        }
    }
}
