package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that are too long for a line wrap everywhere: no page scrolls horizontally, and no text overflows its block. */
class LongWordsTest extends ListBehaviour {
    private static final List<Integer> WIDTHS = List.of(1280, 768, 375, 320);

    /** Elements beyond the screen or their containing block; code and tables scroll in boxes of their own. */
    private static final String BEYOND = """
            () => {
              const errors = [];
              const beyond = document.documentElement.scrollWidth - innerWidth;
              if (beyond > 0) errors.push(`the page is ${beyond} px wider than the screen`);
              const block = e => { while (getComputedStyle(e).display.startsWith('inline') && !getComputedStyle(e).display.includes('-')) e = e.parentElement; return e };
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const around = texts.currentNode.parentElement;
                if (!texts.currentNode.data.trim() || around.closest('script, pre, .table, select, .checklist-live, .skip')) continue;
                const range = document.createRange();
                range.selectNodeContents(texts.currentNode);
                const edge = block(around).getBoundingClientRect().right + 10; // the space in a closing bracket may stand over
                if ([...range.getClientRects()].some(r => r.width && r.right > edge))
                  errors.push(`text leaves <${around.tagName.toLowerCase()} class="${around.className}">: ${texts.currentNode.data.trim().slice(0, 30)}`);
              }
              for (const e of document.querySelectorAll('body *'))
                if (!e.closest('pre, .table, .checklist-live, .skip, textarea') && /auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth)
                  errors.push(`<${e.tagName.toLowerCase()} class="${e.className}"> scrolls sideways`);
              return [...new Set(errors)];
            }""";

    @TempDir
    Path own;

    private static String word(char letter) {
        return String.valueOf(letter).repeat(60);
    }

    private BuiltSite longWords() throws IOException {
        String article = """
                ---
                title: TTT
                checklist: exit-managed
                summary: SSS
                category: KKK
                tags: [GGG, GGG2]
                source: QQQ
                author: UUU
                date: 2026-01-0D
                toc: true
                ask:
                  deposit: 你缴过AAA吗？
                ---
                BBB and `CCC` and https://waybill.example/LLL and **BBB**.

                ## HHH {#a}

                ### HHH2 {#b}

                - III
                  - III

                1. III

                > RRR

                | EEE | b | c |
                | --- | --- | --- |
                | FFF | `FFF` | f |

                ```java
                CCC CCC
                ```

                > [!NOTE]
                > NNN

                :::details[DDD]
                DDD
                :::

                :::tabs
                === DDD
                DDD
                :::

                :::steps
                1. DDD
                2. DDD
                :::

                DDD
                : MMM

                OOO[^1]

                [^1]: OOO

                ## 清单 {#list}

                1. [ ] WWW <!-- #one -->
                   - [ ] WWW <!-- #two rev=2 -->
                2. [ ] 【仅限:WWW】XXX ⏳3–5个工作日 <!-- #three if=deposit after=one verified=2026-01-01 -->
                """.replaceAll("([A-Z])\\1\\1(?![A-Z])", "$1".repeat(60));
        BuiltSite site = new BuiltSite(own);
        site.file("waybill.yaml", """
                title: %1$s
                id: waybill.example
                description: %1$s
                baseUrl: https://waybill.example/shop/guides/
                edit: https://waybill.example/edit/{path}
                navigation:
                  - title: %2$s
                    page: s/_index.md
                  - title: %2$s
                    url: /guides/
                featured:
                  topics: [t]
                """.formatted(word('Z'), word('Y')));
        for (int n = 1; n <= 3; n++) {
            site.file("content/s/a" + n + ".md", article.replace("0D", "0" + n).replace("exit-managed", "list" + n));
        }
        site.file(
                "content/s/_index.md",
                "---\ntitle: " + word('V') + "\nsummary: " + word('V') + "\n---\n" + word('V') + "\n");
        site.file("content/topics/_index.md", "---\ntitle: " + word('J') + "\n---\n");
        site.file(
                "content/topics/t.md",
                "---\ntitle: " + word('P') + "\nsummary: " + word('P') + "\n---\n[x](../s/a1.md) [y](../s/a2.md)\n");
        return site;
    }

    @Test
    void noPageScrollsSideways() throws IOException {
        try (BuiltSite site = longWords()) {
            site.build();
            List<String> found = new ArrayList<>();
            Page page = profile.newPage();
            for (String path : pages()) {
                page.navigate(site.address() + path);
                look(page, path, found);
            }
            page.navigate(site.address() + "search/");
            page.locator("input[name=q]").fill(word('T').substring(0, 20));
            page.locator("[data-search-result]").first().waitFor();
            look(page, "results", found);
            assertEquals(List.of(), found);
        }
    }

    /** Looks at a page in every width. Loading it once per width instead would take three times as long. */
    private static void look(Page page, String where, List<String> found) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            for (Object error : (List<?>) page.evaluate(BEYOND)) {
                found.add(where + " at " + width + ": " + error);
            }
        }
    }

    private List<String> pages() throws IOException {
        Path root = own.resolve("served/shop/guides");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** With everything open, and a name of eighty letters in the selection of lists and in every question. */
    @Test
    void noListScrollsSidewaysWhateverItsName() {
        List<String> found = new ArrayList<>();
        Tab tab = exit();
        tab.press("new");
        tab.name("N".repeat(80));
        tab.openPanel("rules");
        tab.write("rules", word('N'));
        tab.notApplicable("rules").check();
        tab.click("refund");
        look(tab.page(), "list", found);
        tab.press("delete");
        look(tab.page(), "question", found);
        tab.answerDialog(false);
        tab.choose("第1份");
        tab.click("papers");
        tab.choose("N".repeat(80));
        tab.press("undo");
        tab.press("undo");
        look(tab.page(), "undone", found);
        Tab mine = tab("mine/");
        look(mine.page(), "progress", found);
        assertEquals(List.of(), found);
    }
}
