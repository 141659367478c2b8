package dev.waybill.site.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.render.TestSite;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NavigationTreeTest {
    private static final String[] PAGES = {
        "_index.md", page("Home"),
        "a.md", page("A"),
        "guide/_index.md", page("Guide"),
        "guide/1-one.md", page("One"),
        "guide/2-two.md", page("Two"),
        "guide/10-ten.md", page("Ten"),
        "guide/deep/x.md", page("X"),
        "other/y.md", page("Y")
    };

    @Test
    void followsFoldersWeightsAndNumbers() {
        assertEquals("A, Guide(One, Two, Ten, Deep(X)), Other(Y)", shape(tree("", PAGES)));
        assertEquals(
                "Guide(Late, Early), A",
                shape(tree(
                        "",
                        "a.md",
                        page("A"),
                        "guide/_index.md",
                        "---\ntitle: Guide\nweight: 1\n---\n",
                        "guide/1.md",
                        "---\ntitle: Early\nweight: 9\n---\n",
                        "guide/2.md",
                        "---\ntitle: Late\nweight: 3\n---\n")));
    }

    @Test
    void takesShortTitlesAndLeavesOutWhatIsHidden() {
        assertEquals(
                "Short, Folder(In)",
                shape(tree(
                        "",
                        "a.md",
                        "---\ntitle: A long title\nnavTitle: Short\n---\n",
                        "b.md",
                        "---\ntitle: B\nhidden: true\n---\n",
                        "c/_index.md",
                        "---\ntitle: C\nhidden: true\n---\n",
                        "c/d.md",
                        page("D"),
                        "folder/in.md",
                        page("In"))));
    }

    @Test
    void followsTheConfiguration() {
        assertEquals(
                "Other, Start(A, The guide(One, Two, Ten, Deep(X)), ---, Elsewhere https://example.org/)",
                shape(tree("""
                        nav:
                          - Other: other/y.md
                          - Start:
                              - a.md
                              - The guide: guide/
                              - ---
                              - Elsewhere: https://example.org/
                        """, PAGES)));
    }

    @Test
    void leavesOutOfFoldersAndGlobsWhatIsNamedElsewhere() {
        assertEquals(
                "Rest(A, Y), Guide(Two, Ten, Deep(X)), One",
                shape(tree("nav: [{Rest: '**'}, guide/, guide/1-one.md]\n", PAGES)));
        assertEquals("Guide(One, Two, Ten, Deep(X)), A, Other(Y)", shape(tree("nav: [guide/, '*']\n", PAGES)));
        assertEquals(
                "One, Two, Ten", shape(tree("nav: ['guide/*.md']\n", PAGES)).replace("Guide, ", ""));
        assertEquals("Deep(X)", shape(tree("nav: ['guide/*/']\n", PAGES)));
    }

    @Test
    void followsThePageOfAFolder() {
        String[] files = PAGES.clone();
        files[5] = "---\ntitle: Guide\nnav:\n  - 10-ten.md\n  - Below: [deep/x.md]\n  - ../other/y.md\n---\n";
        assertEquals(
                "A, Guide(Ten, Below(X), Y), Other()", shape(tree("", files)).replace("Other", "Other()"));
    }

    @Test
    void makesAFoldersPageThatComesFirstThePageOfItsBranch() {
        NavigationTree tree = tree("nav: [{Handbook: [guide/_index.md, guide/2-two.md]}]\n", PAGES);
        assertEquals("Handbook(Two)", shape(tree));
        assertEquals(
                "guide/",
                tree.root().children().get(0).permalink().orElseThrow().path());
    }

    @Test
    void leadsToPagesWithoutASource() {
        assertEquals("All tags", shape(tree("nav: [{All tags: /tags/}]\n", PAGES)));
    }

    @Test
    void reportsPathsThatLeadNowhere() {
        assertEquals(
                List.of(
                        "waybill.yaml:1:7 unknown-page no page or folder at 'content/guide/1-on.md', did you mean 'guide/1-one.md'?",
                        "waybill.yaml:1:22 unknown-page no page matches 'none/*.md'"),
                diagnostics(tree("nav: [guide/1-on.md, 'none/*.md', '**']\n", PAGES)));
    }

    @Test
    void reportsMoreGlobsThanItLooksUp() {
        String[] files = new String[2 * 2000];
        for (int i = 0; i < files.length; i += 2) {
            files[i] = "p" + i + ".md";
            files[i + 1] = page("P" + i);
        }
        List<String> diagnostics = diagnostics(tree("nav: [" + "'*', ".repeat(1002) + "p0.md]\n", files));
        assertEquals(2, diagnostics.size());
        assertTrue(
                diagnostics.get(0).contains("too-large too many globs for a site of 2000 pages"), diagnostics.get(0));
    }

    @Test
    void reportsAPageThatIsNamedTwice() {
        assertEquals(
                List.of(
                        "waybill.yaml:1:13 repeated-nav-entry 'a.md' is in the tree already, by line 1 of waybill.yaml"),
                diagnostics(tree("nav: [a.md, a.md, '**']\n", PAGES)));
    }

    @Test
    void reportsAFolderInItself() {
        String[] files = PAGES.clone();
        files[5] = "---\ntitle: Guide\nnav: [../guide/, 1-one.md]\n---\n";
        NavigationTree tree = tree("", files);
        assertEquals("A, Guide(One), Other(Y)", shape(tree));
        assertEquals(
                List.of("content/guide/_index.md:3:7 repeated-nav-entry '../guide/' is in the tree already"),
                diagnostics(tree).stream()
                        .filter(diagnostic -> diagnostic.contains("repeated"))
                        .toList());
    }

    @Test
    void reportsPagesThatAreNotInIt() {
        assertEquals(
                List.of("content/other/y.md"),
                tree("nav: [a.md, guide/]\n", PAGES).diagnostics().stream()
                        .filter(diagnostic -> diagnostic.rule() == Rule.PAGE_NOT_IN_NAV)
                        .map(diagnostic -> diagnostic.location().path())
                        .toList());
        assertTrue(tree("", PAGES).diagnostics().isEmpty());
    }

    @Test
    void givesBreadcrumbsAndTheMenuTheSameTitles() {
        NavigationTree tree = tree("navigation: [{title: Handbook, page: guide/_index.md}]\n", PAGES);
        assertEquals(List.of("指南", "Handbook", "Deep", "X"), crumbs(tree, "guide/deep/x.md"));
    }

    @Test
    void leadsBreadcrumbsAlongTheBranchesOfTheTree() {
        NavigationTree tree = tree("nav: [{Basics: [a.md, {More: [other/y.md]}]}]\n", PAGES);
        assertEquals(List.of("指南", "Basics", "More", "Y"), crumbs(tree, "other/y.md"));
        assertEquals(
                "a/",
                tree.way(page(tree, "other/y.md")).crumbs().get(1).permalink().path());
        assertEquals(List.of("指南", "Guide", "One"), crumbs(tree, "guide/1-one.md"));
    }

    @Test
    void readsADocumentationInTheOrderOfItsTree() {
        String[] files = PAGES.clone();
        files[5] = "---\ntitle: Guide\ncascade: {layout: docs}\nnav: [2-two.md, 1-one.md, deep/]\n---\n";
        NavigationTree tree = tree("", files);
        assertEquals(List.of("Guide", "Two", "One", "X"), reading(tree, "guide/_index.md"));
        assertEquals("Guide", tree.around(page(tree, "guide/deep/x.md")).get(0).title());
        assertEquals(Optional.empty(), tree.next(page(tree, "a.md")));
    }

    private static List<String> reading(NavigationTree tree, String first) {
        List<String> titles = new ArrayList<>();
        Optional<Page> page = Optional.of(page(tree, first));
        while (page.isPresent()) {
            titles.add(page.get().title());
            Optional<Page> next = page.flatMap(tree::next);
            assertEquals(next.isPresent() ? page : Optional.empty(), next.flatMap(tree::previous));
            page = next;
        }
        return titles;
    }

    private static Page page(NavigationTree tree, String path) {
        return tree.site().page(path).orElseThrow();
    }

    private static List<String> crumbs(NavigationTree tree, String path) {
        return tree.way(page(tree, path)).crumbs().stream()
                .map(Breadcrumb.Crumb::title)
                .toList();
    }

    private static String page(String title) {
        return "---\ntitle: " + title + "\n---\n";
    }

    private static NavigationTree tree(String yaml, String... files) {
        Site site = TestSite.configured(yaml + "title: 指南\nlanguage: en\n", files);
        return NavigationTree.of(site);
    }

    private static List<String> diagnostics(NavigationTree tree) {
        return tree.diagnostics().stream()
                .filter(diagnostic -> diagnostic.rule() != Rule.PAGE_NOT_IN_NAV)
                .map(NavigationTreeTest::text)
                .toList();
    }

    private static String text(Diagnostic diagnostic) {
        return diagnostic.location().path() + ":" + diagnostic.location().line() + ":"
                + diagnostic.location().column() + " " + diagnostic.rule().id() + " "
                + diagnostic.message().toString();
    }

    private static String shape(NavigationTree tree) {
        return shape(tree.root().children());
    }

    private static String shape(List<NavigationNode> nodes) {
        return String.join(", ", nodes.stream().map(NavigationTreeTest::shape).toList());
    }

    private static String shape(NavigationNode node) {
        return (node.isSeparator() ? "---" : node.title())
                + node.external().map(url -> " " + url).orElse("")
                + (node.children().isEmpty() ? "" : "(" + shape(node.children()) + ")");
    }
}
