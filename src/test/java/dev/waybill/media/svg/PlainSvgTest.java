package dev.waybill.media.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainSvgTest {
    private static final String HEAD = "<svg xmlns=\"http://www.w3.org/2000/svg\"";

    @Test
    void leavesOutWhatABrowserRunsOrLoads() {
        assertPlain("<g><path d=\"M0 0\"/></g>", """
            <g onclick="go()"><script>go()</script><path d="M0 0"/></g>""");
        assertPlain("<a><text>to</text></a>", "<a href=\"https://out.example/\"><text>to</text></a>");
        assertPlain("<use href=\"#a\"/>", "<use href=\"#a\"/>");
        assertPlain("<image/>", "<image href=\"javascript:go()\"/>");
        assertPlain("<a/>", "<a><unknown onbegin=\"go()\"/></a>");
        assertPlain("<g/>", "<g style=\"fill: url(https://out.example/a.svg#b)\"/>");
    }

    @Test
    void keepsStylesWithoutWhatTheyLoad() {
        assertPlain(
                "<style> text { fill: red }</style>",
                "<style>@import url(https://fonts.example/css?a=b;c); text { fill: red }</style>");
        assertPlain("<style/>", "<style>@font-face { src: url(https://fonts.example/a.woff2) }</style>");
        assertPlain("<style/>", "<style><x/>@\\69mport 'https://out.example/a.css';</style>");
    }

    /** As drawing programs write labels: HTML for browsers, and text for other programs. */
    @Test
    void keepsTheTextOfLabels() {
        assertPlain(
                "<switch><text>label</text></switch>",
                "<switch><foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">label</p></foreignObject>"
                        + "<text>label</text></switch>");
    }

    @Test
    void dropsDocumentTypesInstructionsAndElementsOfPrograms() {
        Optional<String> plain = PlainSvg.of("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ELEMENT a ANY>]><?go now?>" + HEAD
                + " xmlns:p=\"urn:program\"><!-- note --><p:page/><g p:kind=\"x\"/></svg>");
        assertEquals(
                List.of(),
                new SvgRules(new SourceFile("a.svg", plain.orElseThrow())).diagnostics(),
                plain::orElseThrow);
    }

    @Test
    void isEmptyForWhatIsNoPicture() {
        assertEquals(Optional.empty(), PlainSvg.of("<svg"));
        assertEquals(Optional.empty(), PlainSvg.of("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"));
        assertEquals(
                Optional.empty(),
                PlainSvg.of("<!DOCTYPE svg [<!ENTITY a \"b\">]>" + HEAD + "><text>&a;</text></svg>")
                        .filter(plain -> plain.contains("&a;")));
        assertEquals(Optional.empty(), PlainSvg.of(HEAD + ">" + "<g>".repeat(5_000) + "</g>".repeat(5_000) + "</svg>"));
    }

    private static void assertPlain(String expected, String inner) {
        assertEquals(
                Optional.of(HEAD + ">" + expected + "</svg>\n"), PlainSvg.of(HEAD + ">" + inner + "</svg>"), inner);
    }
}
