package dev.waybill.media.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgRulesTest {
    private static final String HEAD = "<svg xmlns=\"http://www.w3.org/2000/svg\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:h=\"http://www.w3.org/1999/xhtml\">";

    @TempDir
    private Path root;

    private SiteOnDisk site = new SiteOnDisk(Path.of("."));

    @BeforeEach
    void startSite() {
        site = new SiteOnDisk(root).page("c/a.md");
    }

    @Test
    void tellsWhatMayNotStandThereByLineAndColumn() {
        site.file("content/c/x.svg", """
                        <?xml version="1.0"?>
                        <svg xmlns="http://www.w3.org/2000/svg" «onload»="hit()">
                          <title>一张图</title>
                          <g><path d="M0 0h9"
                             «onclick» = "hit()"/>«<script»>hit()</script></g>
                          «<foreignObject»><p «xmlns»/></foreignObject>
                        </svg>
                        """.replace("<p «xmlns»/>", "«<p» xmlns=\"http://www.w3.org/1999/xhtml\"/>"))
                .assertDiagnostics(
                        Rule.ACTIVE_FILE,
                        "'onload' isn't allowed in a picture",
                        "'onclick' isn't allowed in a picture",
                        "<script> isn't allowed in a picture",
                        "<foreignObject> isn't allowed in a picture",
                        "<p> isn't allowed in a picture");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script/>",
                "<script href='data:,hit()'/>",
                "<h:script>hit()</h:script>",
                "<h:iframe src='javascript:hit()'/>",
                "<handler type='application/ecmascript'/>",
                "<listener/>",
                "<iframe/>",
                "<audio/>",
                "<video/>",
                "<SCRIPT>hit()</SCRIPT>",
                "<g onload='hit()'/>",
                "<g ONLOAD='hit()'/>",
                "<g onmadeup='hit()'/>",
                "<animate onbegin='hit()'/>",
                "<g xml:base='https://evil.example/'/>",
                "<g href='#a' is='x'/>",
                "<animate attributeName='href' to='javascript:hit()'/>",
                "<set attributeName='xlink:href' to='javascript:hit()'/>",
                "<set attributeName=' href' to='javascript:hit()'/>",
                "<set attributeName='onclick' to='hit()'/>",
                "<set attributeName='style' to='x'/>",
                "<g xmlns=''><script/></g>",
                "<style>a{b:url(<style>#</style>//evil.example/)}</style>",
                "<style>a{b:url(<g/>//evil.example/)}</style>",
                "<m:math xmlns:m='http://www.w3.org/1998/Math/MathML'/>",
                "<d:x xmlns:d='urn:d'><h:script/></d:x>",
                "<metadata><h:img src='x' onerror='hit()'/></metadata>",
                "<?php hit() ?>",
                "<?xml-stylesheet href='x.css'?>"
            })
    void refusesWhatRuns(String inside) {
        assertRefused(inside, " isn't allowed in a picture");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='javascript:hit()'/>",
                "<a xlink:href=' java&#10;script:hit()'/>",
                "<a href='https://evil.example/'/>",
                "<a href='x.html'/>",
                "<use href='x.svg#a'/>",
                "<use xlink:href='data:image/svg+xml,&lt;svg id=&apos;x&apos;/>#x'/>",
                "<use href='data:image/png;base64,AA=='/>",
                "<image href='//evil.example/x.png'/>",
                "<image href='x.png'/>",
                "<image href='data:text/html,x'/>",
                "<image href='data:image/svg+xml,&lt;svg xmlns=&apos;http://www.w3.org/2000/svg&apos; onload=&apos;x&apos;/>'/>",
                "<feImage href='https://evil.example/'/>",
                "<image xmlns:y='http://www.w3.org/1999/xlink' y:href='https://evil.example/x.png'/>",
                "<rect fill='url(https://evil.example/#x)'/>",
                "<rect fill=\"url('x.svg#a')\"/>",
                "<rect filter='U\\52l(//evil.example/)'/>",
                "<rect style='fill:url( \"https://evil.example/\" )'/>",
                "<rect style='background:image-set(\"https://evil.example/\" 1x)'/>",
                "<animate attributeName='fill' values='#fff;url(https://evil.example/)'/>",
                "<style>@import 'https://evil.example/';</style>",
                "<style>@im\\70ort 'https://evil.example/';</style>",
                "<style><![CDATA[@font-face{src:url(https://evil.example/f.woff)}]]></style>",
                "<style>a{b:url(#a)}/*</style><style>*/ a{b:url(https://evil.example/)}</style>",
                "<style>a{b:url(#a) url(data:text/css,x)}</style>",
                "<style>a{-moz-binding:x}</style>",
                "<font-face><font-face-src><font-face-uri href='https://evil.example/f.svg#f'/></font-face-src></font-face>"
            })
    void refusesWhatLeadsOut(String inside) {
        assertRefused(inside, "' refers to something outside the picture");
    }

    @Test
    void tellsWhereAStyleLeadsOut() {
        site.file("content/c/x.svg", HEAD + """

                        <style>
                          a { fill: url(#a) }
                          b { fill: «U»RL("https://evil.example/x") }
                        </style>
                        <rect «style»="fill:url(x.svg)"/>
                        </svg>
                        """)
                .assertDiagnostics(
                        Rule.ACTIVE_FILE,
                        "'url(\"https://evil.example/x\")' refers to something outside the picture",
                        "'url(x.svg)' refers to something outside the picture");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<!DOCTYPE svg [<!ENTITY x 'y'>]>    | a document type with declarations of its own isn't allowed in a picture",
                "<!DOCTYPE svg [<!ATTLIST svg a CDATA 'x'>]> | a document type with declarations of its own isn't allowed in a picture",
            })
    void refusesDeclarations(String doctype, String message) {
        site.file("content/c/x.svg", doctype + HEAD + "</svg>");
        assertEquals(List.of(message), messages());
    }

    @Test
    void refusesEntities() {
        site.file(
                        "content/c/x.svg",
                        "<!DOCTYPE svg PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'>" + HEAD
                                + "<a><text fill='«&colon;»'/></a><text>«&nbsp;»&amp;&#38;<![CDATA[&x;]]><!--&y;--></text></svg>")
                .assertDiagnostics(
                        Rule.ACTIVE_FILE,
                        "the entity '&colon;' isn't allowed in a picture",
                        "the entity '&nbsp;' isn't allowed in a picture");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "«<»svg/>",
                "«<»svg xmlns='http://www.w3.org/1999/svg'/>",
                "«<»g xmlns='http://www.w3.org/2000/svg'/>"
            })
    void reportsWhatNoBrowserShowsAsAPicture(String text) {
        site.file("content/c/x.svg", text);
        assertTrue(
                site.diagnostics().stream()
                        .map(Diagnostic::toString)
                        .anyMatch(diagnostic -> diagnostic.startsWith(
                                "content/c/x.svg:1:1: error[broken-image]: the picture begins with <")),
                () -> site.diagnostics().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<svg xmlns='http://www.w3.org/2000/svg'>",
                "<svg xmlns='a' xmlns='b'/>",
                "<html><br></html>"
            })
    void reportsWhatIsDamaged(String text) {
        site.file("content/c/x.svg", text);
        List<Diagnostic> diagnostics = site.diagnostics();
        assertEquals(1, diagnostics.size(), diagnostics.toString());
        assertEquals(Rule.BROKEN_IMAGE, diagnostics.get(0).rule());
        assertEquals("the XML is malformed here", diagnostics.get(0).message().toString());
    }

    @Test
    void tellsNoMoreThanTwentyDiagnosticsOfAFile() {
        site.file("content/c/x.svg", HEAD + "<script/>".repeat(5_000) + "</svg>");
        assertEquals(20, site.diagnostics().size());
    }

    @Test
    void readsAHostilePicture() {
        int deep = 600_000;
        site.file("content/c/deep.svg", HEAD + "<g>".repeat(deep) + "</g>".repeat(deep) + "</svg>")
                .file("content/c/many.svg", HEAD + "<g id='a' class='b'/>".repeat(200_000) + "</svg>")
                .file("content/c/style.svg", HEAD + "<style>" + "url(".repeat(1_000_000) + "</style></svg>")
                .file("content/c/escapes.svg", HEAD + "<rect style='" + "\\".repeat(2_000_000) + "'/></svg>")
                .file("content/c/comments.svg", HEAD + "<!---->".repeat(500_000) + "&".repeat(9) + "</svg>");
        assertEquals(2, site.diagnostics().size(), () -> site.diagnostics().toString());
    }

    @Test
    void refusesAPictureThatIsTooLarge() {
        site.file("content/c/x.svg", HEAD + " ".repeat(5 << 20) + "</svg>");
        assertEquals(Rule.TOO_LARGE, site.diagnostics().get(0).rule());
        assertEquals(1, site.diagnostics().size());
    }

    /** Output of drawing programs, shortened. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // Inkscape
                """
                <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <!-- Created with Inkscape (http://www.inkscape.org/) -->
                <svg width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" id="svg5" inkscape:version="1.2"
                   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
                   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
                   xmlns="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                   xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <sodipodi:namedview id="n" pagecolor="#ffffff" inkscape:pageshadow="2" inkscape:document-units="mm"/>
                  <metadata><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>
                    <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></metadata>
                  <defs><marker style="overflow:visible" orient="auto" id="m" refX="0.0" inkscape:stockid="Arrow1Lend"/></defs>
                  <g inkscape:label="Layer 1" inkscape:groupmode="layer"><path
                     style="fill:none;stroke:#000;marker-end:url(#m);-inkscape-font-specification:'sans-serif'"
                     sodipodi:nodetypes="cc" d="M 1,2 3,4"/><flowRoot><flowRegion/><flowPara>x</flowPara></flowRoot></g>
                </svg>
                """,
                // draw.io, without formatted text
                """
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"
                   width="121px" height="61px" viewBox="-0.5 -0.5 121 61" host="app.diagrams.net"
                   content="&lt;mxfile host=&quot;app.diagrams.net&quot;&gt;&lt;/mxfile&gt;"><defs/><g><rect x="0" y="0"
                   rx="9" ry="9" fill="rgb(255, 255, 255)" stroke="rgb(0, 0, 0)" pointer-events="all"/>
                   <image x="1" width="40" xlink:href="data:image/svg+xml;base64,%s" preserveAspectRatio="none"/>
                   </g><switch><g requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"/></switch></svg>
                """,
                // Figma
                """
                <svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg"
                   xmlns:xlink="http://www.w3.org/1999/xlink"><g clip-path="url(#clip0)"><g filter="url(#f)"
                   style="mix-blend-mode:multiply"><rect width="24" height="24" fill="url(#pattern0)"/></g></g><defs>
                   <pattern id="pattern0" patternContentUnits="objectBoundingBox" width="1" height="1"><use
                   xlink:href="#image0" transform="scale(0.01)"/></pattern><filter id="f" x="0" y="0" width="24" height="24"
                   filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB"><feFlood flood-opacity="0"
                   result="BackgroundImageFix"/><feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0"/></filter>
                   <image id="image0" width="9" height="9" xlink:href="data:image/png;base64,iVBORw0KGgo="/></defs></svg>
                """,
                // Mermaid, without HTML labels
                """
                <svg aria-roledescription="flowchart-v2" role="graphics-document document" viewBox="-8 -8 129 259"
                   style="max-width: 129.9px; background-color: white;" xmlns="http://www.w3.org/2000/svg" width="100%"
                   id="my-svg"><style>#my-svg{font-family:"trebuchet ms",verdana;font-size:16px;fill:#333;}@keyframes
                   edge{from{stroke-dashoffset:0;}}#my-svg .edge{animation:dash 50s linear infinite;}#my-svg
                   :root{--mermaid-font-family:"trebuchet ms";}</style><g><marker orient="auto" markerHeight="12"
                   markerUnits="userSpaceOnUse" refY="5" refX="6" class="marker flowchart" id="p"/><g class="root"><path
                   marker-end="url(#p)" style="fill:none;" data-edge="true" data-points="W3sieCI6" d="M57,34"/><text
                   y="-10.1" text-anchor="middle"><tspan dy="1em" x="0" class="row">A</tspan></text></g></g></svg>
                """,
                // PlantUML
                """
                <?xml version="1.0" encoding="us-ascii" standalone="no"?><svg xmlns="http://www.w3.org/2000/svg"
                   xmlns:xlink="http://www.w3.org/1999/xlink" contentScriptType="application/ecmascript"
                   contentStyleType="text/css" height="120px" preserveAspectRatio="none" style="width:113px;height:120px;"
                   version="1.1" viewBox="0 0 113 120" width="113px" zoomAndPan="magnify"><defs><filter height="300%%"
                   id="f1" width="300%%" x="-1" y="-1"><feGaussianBlur result="blurOut" stdDeviation="2.0"/></filter></defs>
                   <g><text fill="#000000" font-family="sans-serif" font-size="14" lengthAdjust="spacing"
                   textLength="7.1">A</text><!--MD5=[x] @startuml A -> B @enduml--></g></svg>
                """,
                // Graphviz
                """
                <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
                 "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                <!-- Generated by graphviz version 2.43.0 (0) -->
                <svg width="62pt" height="116pt" viewBox="0.00 0.00 62.00 116.00" xmlns="http://www.w3.org/2000/svg"
                   xmlns:xlink="http://www.w3.org/1999/xlink"><g id="graph0" class="graph"
                   transform="scale(1 1) rotate(0) translate(4 112)"><title>G</title><polygon fill="white" stroke="none"
                   points="-4,4 -4,-112"/><g id="a_n"><a xlink:title="a" xlink:href="#b"><ellipse fill="none" cx="27"
                   cy="-90" rx="27" ry="18"/></a></g></g></svg>
                """,
                // Excalidraw, with an embedded font
                """
                <svg version="1.1" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100">
                  <!-- svg-source:excalidraw --><!-- payload-type:application/vnd.excalidraw+json --><!-- payload-end -->
                  <metadata></metadata><defs><style class="style-fonts">@font-face { font-family: Excalifont;
                  src: url(data:font/woff2;base64,d09GMgABAAAA); }</style></defs><rect x="0" y="0" width="200" height="100"
                  fill="#ffffff"></rect><g stroke-linecap="round" transform="translate(10 10) rotate(0 50 25)"
                  fill-rule="evenodd" mask="url(#m)"><path d="M0 0" stroke="#1e1e1e" stroke-width="2" fill="none"></path></g>
                  </svg>
                """,
                // Illustrator, an icon of iconfont.cn, and animation
                """
                <svg t="1589" class="icon" viewBox="0 0 1024 1024" version="1.1" xmlns="http://www.w3.org/2000/svg" p-id="1"
                   xmlns:x="http://ns.adobe.com/Extensibility/1.0/" x:extends="y" style="enable-background:new 0 0 9 9;"
                   xml:space="preserve"><?xpacket begin='x'?><style type="text/css"><![CDATA[.st0{fill:url(#SVGID_1_);}]]>
                   </style><x:pgf>x</x:pgf><path d="M1" p-id="2" data-name="图层 1"><animate attributeName="d" dur="1s"
                   values="M1;M2" repeatCount="indefinite"/><set attributeName="fill" to="red" begin="a.click"/></path></svg>
                """
            })
    void staysSilentOnWhatDrawingProgramsWrite(String text) {
        String icon = "<svg xmlns='http://www.w3.org/2000/svg'><path d='M1'/></svg>";
        site.file("content/c/x.svg", text.replace("%s", base64(icon)).replace("%%", "%"))
                .assertSilent();
    }

    @Test
    void readsPicturesWithinAPicture() {
        String inner = "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>";
        for (String address :
                List.of("data:image/svg+xml;base64," + base64(inner), "data:image/svg+xml,%3Csvg%20onload='x'/%3E")) {
            assertRefused("<image href=\"" + address + "\"/>", "' refers to something outside the picture");
        }
        String harmless = "<svg xmlns='http://www.w3.org/2000/svg'/>";
        String three = nested(nested(nested(harmless)));
        site.file("content/c/x.svg", three).assertSilent();
        site.file("content/c/x.svg", nested(three));
        assertEquals(Rule.ACTIVE_FILE, site.diagnostics().get(0).rule());
    }

    private static String nested(String svg) {
        return HEAD + "<image href='data:image/svg+xml;base64," + base64(svg) + "'/></svg>";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRefused(String inside, String message) {
        site.file("content/c/x.svg", HEAD + inside + "</svg>");
        List<Diagnostic> diagnostics = site.diagnostics();
        assertTrue(
                diagnostics.stream()
                        .anyMatch(diagnostic -> diagnostic.rule() == Rule.ACTIVE_FILE
                                && diagnostic.message().toString().endsWith(message)),
                () -> inside + ": " + diagnostics);
    }

    private List<String> messages() {
        return site.diagnostics().stream()
                .map(diagnostic -> diagnostic.message().toString().toString())
                .toList();
    }
}
