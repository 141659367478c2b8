package dev.waybill.check;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DateCheckTest {
    @TempDir
    private Path root;

    @Test
    void staysSilentOnDatesInOrder() {
        new SiteOnDisk(root)
                .page("a.md", "date: 2025-01-01\nupdated: 2025-01-01\npublishDate: 2024-12-01\nexpiryDate: 2026-01-01")
                .page("b.md", "date: 2025-01-01 18:00\nupdated: 2025-01-01")
                .page("c.md", "date: 2025-01-01T18:00+08:00\nupdated: 2025-01-01T10:00Z")
                .assertSilent();
    }

    @Test
    void reportsUpdateBeforePublication() {
        new SiteOnDisk(root)
                .page("a.md", "date: 2025-05-18 08:54\nupdated: «2025-05-17»")
                .assertDiagnostics(Rule.DATE_ORDER, "'updated' is 2025-05-17, before 'date', 2025-05-18T08:54");
    }

    @Test
    void comparesAcrossOffsets() {
        new SiteOnDisk(root)
                .page("a.md", "date: 2025-01-01T10:00Z\nupdated: «2025-01-01T17:59+08:00»")
                .assertDiagnostics(Rule.DATE_ORDER, "'updated' is 2025-01-01T17:59, before 'date', 2025-01-01T10:00");
    }

    @Test
    void reportsExpiryBeforePublicationThoughThePageIsHidden() {
        new SiteOnDisk(root)
                .page("a.md", "date: 2025-05-18\nexpiryDate: «2024-05-18»")
                .page("b.md", "publishDate: 2025-05-18\nexpiryDate: «2024-05-18»")
                .assertDiagnostics(
                        Rule.DATE_ORDER,
                        "'expiryDate' is 2024-05-18, before 'date', 2025-05-18",
                        "'expiryDate' is 2024-05-18, before 'publishDate', 2025-05-18");
    }
}
