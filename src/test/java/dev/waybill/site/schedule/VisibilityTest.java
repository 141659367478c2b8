package dev.waybill.site.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.SiteOnDisk;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisibilityTest {
    @TempDir
    private Path root;

    private SiteOnDisk disk = new SiteOnDisk(Path.of("."));

    @BeforeEach
    void writeOnePageOfEachKind() {
        disk = new SiteOnDisk(root)
                .page("shown.md", "date: 2025-05-01\npublishDate: 2025-05-02\nexpiryDate: 2025-06-02")
                .page("draft.md", "draft: true")
                .page("future.md", "publishDate: 2025-06-01 00:01")
                .page("future-date.md", "date: 2025-07-01")
                .page("expired.md", "expiryDate: 2025-06-01")
                .page("all.md", "draft: true\ndate: 2026-01-01\nexpiryDate: 2025-01-01");
    }

    @Test
    void hidesDraftsFutureAndExpiredPagesWithTheReason() {
        Site site = disk.site();
        assertEquals(List.of("shown.md"), paths(site));
        TreeMap<String, String> reasons = new TreeMap<>();
        site.hidden()
                .forEach((path, hidden) -> reasons.put(path, hidden.reason().toString()));
        assertEquals(
                "{all.md=a draft, draft.md=a draft, expired.md=expired, "
                        + "future-date.md=not published yet, future.md=not published yet}",
                reasons.toString());
    }

    @Test
    void showsEachKindWhereItIsAskedFor() {
        assertEquals(List.of("draft.md", "shown.md"), paths(site(true, false, false)));
        assertEquals(List.of("future-date.md", "future.md", "shown.md"), paths(site(false, true, false)));
        assertEquals(List.of("expired.md", "shown.md"), paths(site(false, false, true)));
        assertEquals(6, paths(site(true, true, true)).size());
    }

    @Test
    void comparesInTheSitesZone() {
        SiteOnDisk shanghai = new SiteOnDisk(root.resolve("other"))
                .file("waybill.yaml", "title: x\ntimeZone: Asia/Shanghai\n")
                .page("today.md", "date: 2025-06-01");
        Instant morningInShanghai = Instant.parse("2025-05-31T16:00:00Z");
        assertEquals(List.of("today.md"), paths(shanghai.site(new Visibility(false, false, false, morningInShanghai))));
        assertEquals(
                List.of(),
                paths(shanghai.site(new Visibility(false, false, false, morningInShanghai.minusSeconds(1)))));
    }

    private Site site(boolean drafts, boolean future, boolean expired) {
        return disk.site(new Visibility(drafts, future, expired, SiteOnDisk.NOW));
    }

    private static List<String> paths(Site site) {
        return site.pages().stream().map(Page::path).toList();
    }
}
