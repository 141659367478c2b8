package dev.waybill.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Rule;
import dev.waybill.site.schedule.Visibility;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time of the build is 2025-06-01T00:00Z. */
class StaleCheckTest {
    @TempDir
    private Path root;

    @Test
    void reportsFactsThatWereCheckedTooLongAgo() {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\nverifyEvery: 30\n")
                .page("a.md", "verified: «2025-05-02»")
                .page("b.md", "verified: «2025-05-18»\nverifyEvery: 14")
                .assertDiagnostics(
                        Rule.STALE,
                        "the facts were last checked on 2025-05-02, and that counts for 30 days",
                        "the facts were last checked on 2025-05-18, and that counts for 14 days");
    }

    @Test
    void staysSilentWithinTheTimeAndWhereNoneIsSet() {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\nverifyEvery: 30\n")
                .page("a.md", "verified: 2025-05-03")
                .page("b.md", "verified: 2020-01-01\nverifyEvery: 3650")
                .page("c.md")
                .page("d.md", "verified: 2025-01-01\ndraft: true")
                .page("e.md", "verified: 2025-01-01\nignore: stale")
                .assertSilent();
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\n")
                .page("e.md", "verified: 2020-01-01")
                .assertSilent();
    }

    @Test
    void reportsAStepThatWasCheckedTooLongAgo() {
        new SiteOnDisk(root)
                .page("a.md", "checklist: a\nverified: 2025-05-01", """
                        1. [ ] One <!-- #one verified=«2025-05-02» ttl=30 -->
                        2. [ ] Two <!-- «#two» ttl=31 -->
                        """)
                .locked()
                .assertDiagnostics(
                        Rule.STALE,
                        "step 'one' was last checked on 2025-05-02, and that counts for 30 days",
                        "step 'two' was last checked on 2025-05-01, and that counts for 31 days");
    }

    @Test
    void staysSilentOnAStepWithinItsTimeAndOnOneThatSaysNothing() {
        new SiteOnDisk(root)
                .page("a.md", "checklist: a\nverified: 2025-05-01\nverifyEvery: 40", """
                        1. [ ] One <!-- #one verified=2025-05-03 ttl=30 -->
                        2. [ ] Two <!-- #two -->
                        3. [ ] Three <!-- #three verified=2025-05-30 -->
                        """)
                .locked()
                .assertSilent();
    }

    @Test
    void countsDaysInTheSitesTimeZone() {
        SiteOnDisk site = new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\ntimeZone: Asia/Shanghai\nverifyEvery: 30\n")
                .page("a.md", "verified: 2025-05-02");
        assertEquals(false, isStale(site, "2025-05-31T15:59:59Z"));
        assertTrue(isStale(site, "2025-05-31T16:00:00Z"));
    }

    private static boolean isStale(SiteOnDisk site, String now) {
        return site.site(new Visibility(false, false, false, Instant.parse(now)))
                .page("a.md")
                .flatMap(page -> page.freshness())
                .orElseThrow()
                .stale();
    }
}
