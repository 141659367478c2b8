package dev.waybill.migration.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.migration.model.ForeignPage;
import dev.waybill.migration.model.ForeignSite;
import dev.waybill.migration.model.NavigationEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreeEntriesTest {
    @Test
    void writesEachEntryInItsShortestForm() {
        assertEquals(
                """
                title: T
                baseUrl: "https://example.org/"
                language: en
                nav:
                  - a.md
                  - Other: b.md
                  - Group:
                      - title: Sub
                        page: c.md
                        children:
                          - D: d.md
                      - Elsewhere: "https://example.org/x"
                  - title: page
                    page: e.md
                """,
                new SiteConfiguration(site(
                                List.of(
                                        entry("A", "a.md"),
                                        entry("Other", "b.md"),
                                        group("Group", entry("Sub", "c.md", entry("D", "d.md")), link("Elsewhere")),
                                        entry("page", "e.md")),
                                "a.md",
                                "b.md"))
                        .text());
    }

    @Test
    void leavesOutAPageThatComesAgain() {
        assertEquals(
                List.of(Map.of("A", "a.md"), Map.of("B", List.of(Map.of("C", "c.md")))),
                new TreeEntries(List.of())
                        .of(List.of(
                                entry("A", "a.md"), entry("A again", "a.md"), entry("B", "a.md", entry("C", "c.md")))));
    }

    @Test
    void givesDocumentationItsLayoutInTheHomePage() {
        ForeignSite with = DocumentationLayout.applied(site(List.of(), "_index.md", "a.md"));
        assertEquals(
                Map.of("title", "_index.md", "cascade", Map.of("layout", "docs")),
                with.pages().get(0).frontMatter());
        ForeignSite added = DocumentationLayout.applied(site(List.of(), "a.md"));
        assertEquals("_index.md", added.pages().get(1).path());
    }

    @Test
    void leavesASiteOfDatedPagesAsItIs() {
        ForeignSite blog =
                site(List.of()).with(List.of(new ForeignPage("a.md", "a.md", Map.of("date", "2025-01-01"), "", false)));
        assertEquals(blog, DocumentationLayout.applied(blog));
    }

    private static ForeignSite site(List<NavigationEntry> navigation, String... pages) {
        return new ForeignSite(
                "plain",
                "T",
                "",
                "en",
                Optional.empty(),
                Stream.of(pages)
                        .map(path -> new ForeignPage(
                                path, path, Map.of("title", path.equals("a.md") ? "A" : path), "", false))
                        .toList(),
                navigation,
                List.of(),
                List.of(),
                List.of(),
                false,
                Map.of(),
                List.of());
    }

    private static NavigationEntry entry(String title, String page, NavigationEntry... children) {
        return new NavigationEntry(title, Optional.of(page), Optional.empty(), List.of(children));
    }

    private static NavigationEntry group(String title, NavigationEntry... children) {
        return new NavigationEntry(title, Optional.empty(), Optional.empty(), List.of(children));
    }

    private static NavigationEntry link(String title) {
        return new NavigationEntry(title, Optional.empty(), Optional.of("https://example.org/x"), List.of());
    }
}
