package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.waybill.testing.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortableTest {
    private static final String GUIDE = """
            ---
            title: 退出流程
            aliases: [/old/]
            checklist: exit
            ---
            先看[说明](notes.md#why)，再看[外站](https://example.com/a/)。

            ## 清单

            - [ ] 读规则 <!-- #rules -->
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void writeSite() throws IOException {
        Files.createDirectories(root.resolve("content"));
        Files.writeString(root.resolve("waybill.yaml"), "title: T\n");
        Files.writeString(root.resolve("content/guide.md"), GUIDE);
        Files.writeString(
                root.resolve("content/notes.md"),
                "---\ntitle: 说明\nsummary: 放在docs/\n---\n## 为什么 {#why}\n\n`<a href=\"x/\">`\n");
        assertEquals(
                0, CommandRun.of("ids", "--write", "-q", "-s", root.toString()).exit());
    }

    @Test
    void isReadSearchedAndTickedFromAFolder() {
        assertEquals(0, build("--portable"));
        List<String> errors = new ArrayList<>();
        try (BrowserContext context = Chromium.shared().newContext()) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> errors.add(message.text()));
            page.navigate(root.resolve("site/old/index.html").toUri().toString());
            page.waitForURL("file:**/site/guide/index.html*");
            assertEquals(
                    "absolute", page.evaluate("getComputedStyle(document.querySelector('.checklist-live')).position"));
            page.locator("[data-item=rules] .step-box").first().click();
            page.reload();
            PlaywrightAssertions.assertThat(
                            page.locator("[data-item=rules] .step-box").first())
                    .isChecked();
            page.getByText("说明").first().click();
            page.waitForURL("file:**/site/notes/index.html#why");
            page.locator("a[href$='guides/index.html']").first().click();
            page.waitForURL("file:**/site/guides/index.html");
            page.keyboard().press("/");
            page.fill("dialog [name=q]", "退出");
            page.locator("dialog [data-search-result]").first().click();
            page.waitForURL("file:**/site/guide/index.html*");
        }
        assertEquals(List.of(), errors);
    }

    @Test
    void changesNothingElse() throws IOException {
        assertEquals(0, build("--portable"));
        String portable = Files.readString(root.resolve("site/notes/index.html"));
        assertTrue(portable.contains("content=\"放在docs/\""), portable);
        assertTrue(portable.contains("<code>&lt;a href=&quot;x/&quot;&gt;</code>"), portable);
        assertTrue(Files.readString(root.resolve("site/guide/index.html")).contains("href=\"https://example.com/a/\""));
        assertEquals(0, build());
        String plain = Files.readString(root.resolve("site/notes/index.html"));
        assertTrue(plain.contains(" integrity=\""), plain);
        assertFalse(plain.contains("index.html"), plain);
    }

    @Test
    void leavesStaticPagesAsTheyAre() throws IOException {
        String own = "<a href=\"x/\">x</a><script type=\"module\" src=\"/tool.js\" integrity=\"sha256-x\"></script>";
        Files.createDirectories(root.resolve("static/demo"));
        Files.writeString(root.resolve("static/demo/index.html"), own);
        assertEquals(0, build("--portable"));
        assertEquals(own, Files.readString(root.resolve("site/demo/index.html")));
    }

    private int build(String... words) {
        List<String> line = new ArrayList<>(List.of("build", "-s", root.toString()));
        line.addAll(List.of(words));
        return CommandRun.of(line.toArray(String[]::new)).exit();
    }
}
