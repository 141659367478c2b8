package dev.waybill.check;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceCheckTest {
    @TempDir
    private Path root;

    private SiteOnDisk site = new SiteOnDisk(Path.of("."));

    @BeforeEach
    void writeSite() {
        site = new SiteOnDisk(root).page("_index.md").page("a/exit.md").page("topics/exit.md");
    }

    @Test
    void staysSilentOnPagesAndTopicsThatExist() {
        site.page("a/b.md", "related: [exit.md, /a/exit.md, ../_index.md]\ntopics: [exit]")
                .file("waybill.yaml", """
                        title: x
                        featured: {topics: [exit]}
                        navigation:
                          - {title: 首页, page: _index.md}
                          - {title: 论坛, url: https://forum.example.org/}
                        """)
                .assertSilent();
    }

    @Test
    void reportsRelatedPageThatIsMissing() {
        site.page("a/b.md", "related: [«exti.md», «../../out.md»]")
                .assertDiagnostics(
                        Rule.UNKNOWN_PAGE,
                        "no page at 'content/a/exti.md', did you mean 'a/exit.md'?",
                        "no page at 'content/../../out.md'");
    }

    @Test
    void reportsRelatedPageThatIsHidden() {
        site.page("a/draft.md", "draft: true")
                .page("a/b.md", "related: «draft.md»")
                .assertDiagnostics(Rule.UNKNOWN_PAGE, "'content/a/draft.md' is a draft");
    }

    @Test
    void reportsPageRelatedToItself() {
        site.page("a/b.md", "related: «b.md»")
                .assertDiagnostics(Rule.UNKNOWN_PAGE, "a page can't be related to itself");
    }

    @Test
    void reportsUnknownTopicOfAPage() {
        site.page("a/b.md", "topics: [«exti», exit]")
                .assertDiagnostics(Rule.UNKNOWN_TOPIC, "no topic 'exti', did you mean 'exit'?");
    }

    @Test
    void reportsUnknownTopicOfTheConfiguration() {
        site.file("waybill.yaml", "title: x\nfeatured:\n  topics:\n    - «nothing-alike»\n")
                .assertDiagnostics(Rule.UNKNOWN_TOPIC, "no topic 'nothing-alike'");
    }

    @Test
    void reportsUnknownPageOfTheNavigation() {
        site.file("waybill.yaml", "title: x\nnavigation:\n  - {title: 退出, page: «a/exti.md»}\n")
                .assertDiagnostics(Rule.UNKNOWN_PAGE, "no page at 'content/a/exti.md', did you mean 'a/exit.md'?");
    }

    @Test
    void reportsNavigationLinkToTwoPlacesOrNone() {
        site.file("waybill.yaml", "title: x\nnavigation:\n  - {title: 退出, page: «a/exit.md», url: /a/}\n")
                .assertDiagnostics(Rule.BAD_VALUE, "the navigation link '退出' needs one of 'page' and 'url'");
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\nnavigation:\n  - {title: 退出}\n")
                .assertFileDiagnostic(
                        Rule.BAD_VALUE, "waybill.yaml", "the navigation link '退出' needs one of 'page' and 'url'");
    }
}
