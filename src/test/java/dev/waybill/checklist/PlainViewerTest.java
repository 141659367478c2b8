package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.document.checklist.Checklist;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A checklist's Markdown is an ordinary task list in a viewer that supports only GitHub's task lists. */
class PlainViewerTest {
    private static final List<TaskListItemsExtension> TASKS =
            List.of((TaskListItemsExtension) TaskListItemsExtension.create());

    static Stream<SourceFile> pagesWithLists() {
        return Stream.concat(
                Stream.of(new SourceFile("content/example.md", """
                        ---
                        checklist: a
                        ---
                        1. [ ] 确认没有未完结订单 <!-- #no-open-orders -->
                        2. [ ] 提交退出申请 ⏳3–5个工作日 <!-- #submit rev=2 was=apply -->
                        3. [ ] (可选)下载历史账单 <!-- #bills -->
                        4. [ ] 【仅限:已缴保证金】申请退款 ⏳15天 <!-- #refund if=deposit after=submit -->
                           - [ ] 核对收款账户 <!-- #payee -->
                        5. [ ] 关闭店铺 ⚠不可逆 <!-- #close after=submit -->
                        """)),
                new SourceFolder(Path.of(""))
                        .tree().value().pages().stream()
                                .map(path ->
                                        new SourceFolder(Path.of("")).page(path).value())
                                .filter(file -> file.text().startsWith("---")
                                        && file.text().contains("\nchecklist: "))
                                .filter(file -> !file.path().equals("content/about/write-a-guide.md")));
    }

    @ParameterizedTest
    @MethodSource("pagesWithLists")
    void showsEachStepAsAnOpenBoxWithItsWordsAndNothingElse(SourceFile file) {
        String body = file.text().substring(file.text().indexOf("\n---\n") + 5);
        Document shown = Jsoup.parse(HtmlRenderer.builder()
                .extensions(TASKS)
                .build()
                .render(Parser.builder().extensions(TASKS).build().parse(body)));
        List<String> steps = new DocumentParser()
                .parse(file).value().checklists().stream()
                        .flatMap(Checklist::all)
                        .map(Checklist.Item::text)
                        .toList();
        assertTrue(steps.size() > 3);
        assertEquals(
                steps,
                shown.select("li:has(> input)").stream()
                        .map(PlainViewerTest::words)
                        .toList());
        assertEquals(
                steps.size(),
                shown.select("input[type=checkbox][disabled]:not([checked])").size());
        for (String hidden : List.of("<!--", "-->", "rev=", "after=", "if=")) {
            assertFalse(shown.text().contains(hidden), hidden);
        }
    }

    private static String words(Element item) {
        Element own = item.clone();
        own.select("ul, ol, p:not(:first-of-type)").remove();
        return own.text();
    }
}
