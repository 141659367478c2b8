package dev.waybill.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.SiteOnDisk;
import dev.waybill.site.NextChange.Cause;
import dev.waybill.site.schedule.Visibility;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time of the build is 2025-06-01T00:00Z, 08:00 in Shanghai. */
class NextChangeTest {
    @TempDir
    private Path root;

    private SiteOnDisk site = new SiteOnDisk(Path.of("."));

    @BeforeEach
    void writeConfiguration() {
        site = new SiteOnDisk(root).file("waybill.yaml", "title: x\ntimeZone: Asia/Shanghai\nverifyEvery: 30\n");
    }

    private static Optional<NextChange> change(String at, Cause... causes) {
        return Optional.of(new NextChange(Instant.parse(at), Set.of(causes)));
    }

    @Test
    void isNeverWhereEverythingLiesBehind() {
        site.page("a.md", "date: 2025-05-01")
                .page("b.md", "expiryDate: 2025-05-01")
                .page("c.md", "verified: 2025-01-01");
        assertEquals(Optional.empty(), site.site().nextChange());
    }

    @Test
    void isTheDayAStepWantsCheckingAgain() {
        site.page("a.md", "checklist: a", "1. [ ] One <!-- #one verified=2025-05-31 ttl=7 -->\n");
        assertEquals(change("2025-06-06T16:00:00Z", Cause.STALE), site.site().nextChange());
    }

    @Test
    void isTheFirstOfAllInTheSitesTimeZone() {
        site.page("a.md", "publishDate: 2025-06-03")
                .page("b.md", "expiryDate: 2025-06-02")
                .page("c.md", "date: 2025-06-02");
        assertEquals(
                change("2025-06-01T16:00:00Z", Cause.EXPIRE, Cause.PUBLISH),
                site.site().nextChange());
    }

    @Test
    void countsTheDaysAfterWhichFactsAreStale() {
        site.page("a.md", "verified: 2025-05-10").page("b.md", "verified: 2025-05-20\nverifyEvery: 14");
        assertEquals(change("2025-06-02T16:00:00Z", Cause.STALE), site.site().nextChange());
    }

    @Test
    void leavesOutWhatNobodyWillSee() {
        site.page("draft.md", "draft: true\ndate: 2025-06-02")
                .page("never.md", "publishDate: 2025-06-05\nexpiryDate: 2025-06-04")
                .page("hidden.md", "expiryDate: 2025-05-01\nverified: 2025-05-20");
        assertEquals(Optional.empty(), site.site().nextChange());
        assertEquals(
                change("2025-06-01T16:00:00Z", Cause.PUBLISH),
                site.site(new Visibility(true, false, false, SiteOnDisk.NOW)).nextChange());
        assertEquals(
                Optional.empty(),
                site.site(new Visibility(true, true, true, Instant.parse("2025-06-30T00:00:00Z")))
                        .nextChange());
    }
}
