package dev.waybill.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core, run in a page whose context bypasses the CSP. */
public final class Axe {
    private static final String SCRIPT = script();

    /** One line per violation: rule, impact, first element. Best practices are rules too. */
    private static final String RUN = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
              .map(v => `${v.id} (${v.impact}): ${v.nodes.length} × ${v.nodes[0].html.slice(0, 160)} — ${v.nodes[0].failureSummary}`)
            """;

    private Axe() {}

    /** The violations in a page; empty if there are none. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe.min.js is not on the test class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
