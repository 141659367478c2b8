package dev.waybill.document.markdown.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeOptionsTest {
    /** The spellings of each ecosystem's own documentation. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // VitePress
                "js{4} | js | '' | | 4",
                "js{1,4,6-8} | js | '' | | 1 4 6 7 8",
                "ts:line-numbers {1} | ts | '' | 1 | 1",
                "ts:line-numbers=2 {1} | ts | '' | 2 | 1",
                "ts:no-line-numbers {1} | ts | '' | | 1",
                "js [config.js] | js | config.js | | ",
                "ts:line-numbers{2} [config.ts] | ts | config.ts | 1 | 2",
                // Docusaurus
                "jsx title=\"/src/components/HelloCodeTitle.js\" | jsx | /src/components/HelloCodeTitle.js | | ",
                "jsx {1,4-6,11} showLineNumbers | jsx | '' | 1 | 1 4 5 6 11",
                "jsx showLineNumbers=5 | jsx | '' | 5 | ",
                "js {2,3} title='a b.js' | js | a b.js | | 2 3",
                // Starlight
                "js {\"1. Label\":2-3} {5} | js | '' | | 2 3 5",
                "js title=\"a.js\" showLineNumbers startLineNumber=5 | js | a.js | 5 | ",
                "js showLineNumbers=false | js | '' | | ",
                "jsx mark={4} \"some text\" /y.*r/ | jsx | '' | | 4",
                "js frame=\"none\" wrap | js | '' | | ",
                // Material for MkDocs
                "py title=\"bubble_sort.py\" linenums=\"1\" hl_lines=\"2 3\" | py | bubble_sort.py | 1 | 2 3",
                "py hl_lines=\"3-5\" linenums=\"42\" | py | '' | 42 | 3 4 5",
                "{ .py .annotate hl_lines=\"1\" } | py | '' | | 1",
                // Hugo
                "go {hl_lines=[1,\"3-5\"] lineNos=true lineNoStart=42} | go | '' | 42 | 1 3 4 5",
                "go {linenos=inline hl_lines=[3,\"6-8\"] style=emacs} | go | '' | 1 | 3 6 7 8",
                "go {lineNos=false,hl_lines=\"2\"} | go | '' | | 2",
                // mdBook
                "rust,ignore | rust | '' | | ",
                "rust,editable,should_panic | rust | '' | | ",
                // none
                "'' | '' | '' | | ",
                "objective-c | objective-c | '' | | ",
            })
    void readsWhatEachEcosystemWrites(String info, String language, String title, Integer first, String lines) {
        String written = info.equals("''") ? "" : info;
        CodeOptions options = CodeOptions.of(written);
        assertEquals(language.replace("''", ""), options.language());
        assertEquals(title.replace("''", ""), options.title());
        assertEquals(first == null ? -1 : first, options.firstNumber().orElse(-1));
        assertEquals(lines == null ? "" : lines, lines(options, LineMark.HIGHLIGHTED));
    }

    @Test
    void readsInsertedAndDeletedLines() {
        CodeOptions options = CodeOptions.of("js ins={1,3-4} del={\"2. Old\":6-7} ins=\"text\"");
        assertEquals("1 3 4", lines(options, LineMark.INSERTED));
        assertEquals("6 7", lines(options, LineMark.DELETED));
    }

    @Test
    void readsTheLanguageOfADiff() {
        assertEquals("js", CodeOptions.of("diff lang=\"js\"").diffOf());
        assertEquals("", CodeOptions.of("js lang=\"ts\"").diffOf());
    }

    @Test
    void ignoresWhatItCannotRead() {
        for (String info : List.of(
                "js {",
                "js {{{",
                "js [",
                "js title=",
                "js title=\"",
                "js {999999999999}",
                "js {5-2}",
                "js {0}",
                "js =",
                "js {=}")) {
            CodeOptions options = CodeOptions.of(info);
            assertEquals("js", options.language(), info);
            assertEquals("", lines(options, LineMark.HIGHLIGHTED), info);
        }
    }

    private static String lines(CodeOptions options, LineMark mark) {
        BitSet lines = new BitSet();
        options.ranges().getOrDefault(mark, List.of()).forEach(ranges -> ranges.addTo(lines, 100));
        return String.join(
                " ", lines.stream().mapToObj(line -> String.valueOf(line + 1)).toList());
    }
}
