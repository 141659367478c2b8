package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixture for the behaviours is the list that the program makes of its Markdown. */
class FixtureTest {
    private static final String MARKDOWN = """
            ---
            title: 速卖通全托管怎么退出
            checklist: exit-managed
            ask:
              deposit: 你缴过保证金吗？
            ---
            ## 退出清单

            1. [ ] 读完平台的退店规则 <!-- #rules -->
            2. [ ] 备齐申请资料 <!-- #papers -->
               - [ ] 店铺信息 <!-- #shop-info -->
               - [ ] 财务报表 <!-- #statements -->
            3. [ ] 提交申请，看[规则](#step-rules) <!-- #apply rev=2 after=rules,papers -->

               入口在“我的店铺”。

               :::details[找不到入口？]
               问在线客服。
               :::
            4. [ ] (可选)下载历史账单 <!-- #bills -->
            5. [ ] 【仅限:已缴保证金】申请退款 ⏳3–5个工作日 <!-- #refund if=deposit after=apply -->
               - [ ] 核对收款账户 <!-- #payee -->
            6. [ ] 关闭店铺 ⚠不可逆 <!-- #close after=apply -->
            """;

    @TempDir
    Path folder;

    @Test
    void fixtureIsWhatTheProgramWrites() throws IOException {
        try (BuiltSite built = new BuiltSite(folder.resolve("built"));
                ListSite fixtures = new ListSite(folder.resolve("fixtures"))) {
            built.file("content/exit.md", MARKDOWN).publish();
            String fixture = fixtures.page("exit").replace("data-rev=\"1\"", "data-rev=\"2\"");
            assertEquals(frame(fixture), frame(built.published("exit/index.html")));
        }
    }

    private static String frame(String html) {
        Element frame = Jsoup.parse(html).selectFirst("section.checklist-frame");
        if (frame == null) {
            throw new AssertionError("no list: " + html);
        }
        frame.select("[data-do=qr]").removeAttr("data-src"); // its published name depends on its content
        return frame.outerHtml().replaceAll("\\s*(<[^>]*>)\\s*", "\n$1\n");
    }
}
