package dev.waybill.check;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tree of a site in several languages. */
class NavigationCheckTest {
    @TempDir
    private Path root;

    @Test
    void reportsAnEntryOnceWithTheLanguagesThatLackItsPage() {
        new SiteOnDisk(root)
                .file(
                        "waybill.yaml",
                        "title: Test\nlanguages: {en: {}, de: {}, fr: {}}\nnav: [«setup.md», billing.md]\n")
                .page("en/setup.md")
                .page("en/billing.md")
                .page("de/billing.md")
                .page("fr/billing.md")
                .assertDiagnostics(Rule.UNKNOWN_PAGE, "no page or folder at 'content/de/setup.md' (language: de, fr)");
    }
}
