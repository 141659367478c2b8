package dev.waybill.document.markdown.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.document.Page;
import dev.waybill.document.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final Page PAGE = Page.of("""
            ![图](a.png)

            首段**粗**，
            第二行 `code` [^1]。

            ## 节 {#s}

            - 项一 <!-- #x -->
            - 项二

            ```java
            int hidden;
            ```

            | 甲 | 乙 |
            |---|---|
            | 1 | 2 |

            <div>内 &amp; 外</div>

            [^1]: 注
            """);

    @Test
    void holdsTheTextUnderEachHeading() {
        assertEquals(
                List.of(new Passage("", "", "首段粗，第二行 code 。"), new Passage("s", "节", "项一\n项二\n甲\n乙\n1\n2\n内 & 外\n注")),
                PAGE.document().passages());
    }

    @Test
    void takesTheFirstParagraphThatHasText() {
        assertEquals("首段粗，第二行 code 。", PAGE.document().firstParagraph());
    }

    @Test
    void takesNoMarkupOfAnotherGeneratorForTheFirstParagraph() {
        for (String foreign : List.of(
                "!!! note\n    x",
                "??? tip \"x\"",
                "{{< figure >}}",
                "{% include a %}",
                "=== \"Tab\"",
                "{: .wide}",
                "[[toc]]",
                "import A from 'a'",
                "<<< @/a.js")) {
            Page page = Page.of(foreign + "\n\nWords.\n");
            assertEquals("Words.", page.document().firstParagraph(), foreign);
        }
        assertEquals("Why??? x", Page.of("Why??? x\n").document().firstParagraph());
    }

    @Test
    void countsHanCharactersAndWords() {
        assertEquals(5, ReadingUnits.count("共 3 个 e-mail，don't"));
        assertEquals(0, ReadingUnits.count(" ，。！"));
    }
}
