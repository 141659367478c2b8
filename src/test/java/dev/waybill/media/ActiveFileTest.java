package dev.waybill.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveFileTest {
    private static final String PAGE = "a browser shows it as a page of this site, scripts and all";
    private static final String SCRIPT = "a browser runs it as a script of this site";
    private static final String SERVED = "some web servers run it themselves";
    private static final String SETTING = "some hosts treat it as a setting of the whole site";
    private static final String UNREAD = "servers send it unpacked, as a page that can't be checked here";
    private static final String LIKE_HTML = "the file begins like HTML, and some servers and browsers treat it as HTML";

    @TempDir
    private Path root;

    private SiteOnDisk site = new SiteOnDisk(Path.of("."));

    @BeforeEach
    void startSite() {
        site = new SiteOnDisk(root).page("c/a.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.html",
                "X.HTM",
                "x.xhtml",
                "x.shtml",
                "x.mht",
                "x.svgz",
                "x.xsl",
                "x.html.",
                "x.html ",
                "x.html.fr",
                "x.fr.html",
                "x.html.bak",
                "x.html.gz",
                "x.html.br",
                "x.svgz.zst",
                "x.html:y",
                "x.txt.html",
                "x.html.avif"
            })
    void refusesPages(String name) {
        assertRefused(name, PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.js", "x.MJS", "x.cjs", "x.wasm", "x.min.js", "x.js.gz", "x.js.map", "x.es"})
    void refusesScripts(String name) {
        assertRefused(name, SCRIPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.php", "x.PHP5", "x.php.png", "x.php.txt", "x.asp;.jpg", "x.jsp", "x.cgi"})
    void refusesWhatServersRun(String name) {
        assertRefused(name, SERVED);
    }

    @Test
    void refusesWhatHostsTakeForSettings() {
        assertRefused("web.config", SETTING);
        new SiteOnDisk(root.resolve("b"))
                .page("a.md")
                .file("content/CNAME", "example.org")
                .assertFileDiagnostic(
                        Rule.ACTIVE_FILE, "content/CNAME", "'CNAME' can't be published from content: " + SETTING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.svg.gz", "x.xml.br", "x.svg.en.gz"})
    void refusesWhatItCannotRead(String name) {
        assertRefused(name, UNREAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.css",
                "x.json",
                "x.csv",
                "x.txt",
                "x.pdf",
                "x.zip",
                "x.tar.gz",
                "html",
                "js",
                "CNAME",
                "x",
                "x.html.txt",
                "next.js.pdf",
                "node.js-notes.txt",
                "v1.2",
                "x.yaml",
                "x.py",
                "x.wasm.txt",
                "x.mp4",
                "x.bak",
                "x.woff2"
            })
    void staysSilentOnFilesThatRunNothing(String name) {
        site.file("content/c/" + name, "a { color: red }\n<p>").assertSilent();
    }

    @Test
    void staysSilentOnTagsThatNoBrowserKnows() {
        site.file("content/c/x.drawio", "<mxfile host=\"Electron\"><diagram/></mxfile>")
                .assertSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x.foo", "x.txt", "x.csv", "x.html.txt", "x.json", "x.kml", "x.css"})
    void refusesWhatBeginsLikeHtmlWhateverItsName(String name) {
        for (String start :
                List.of("<html>", "\n\t <!DOCTYPE html>", "\uFEFF<!-- a -->", "<p>", "<SCRIPT>", "</p>", "<svg>")) {
            site.file("content/c/" + name, start + "<script>hit()</script>")
                    .assertFileDiagnostic(Rule.ACTIVE_FILE, "content/c/" + name, LIKE_HTML);
        }
        site.file("content/c/" + name, " ".repeat(4000) + "<p>")
                .assertFileDiagnostic(Rule.ACTIVE_FILE, "content/c/" + name, LIKE_HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<14>Nov 30 a log", "< 5 days", "<<EOF", "text <p>", "-<p>"})
    void staysSilentOnTextThatBeginsOtherwise(String text) {
        site.file("content/c/x.txt", text).assertSilent();
    }

    @Test
    void staysSilentOnXmlThatIsData() {
        site.file("content/c/x.xml", "<gpx version=\"1.1\"><trk a=\"&amp;\"><script>x</script></trk></gpx>")
                .file("content/c/x.kml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"urn:k\"/>")
                .file("content/c/x.plist", "<?xml version='1.0'?><!DOCTYPE plist PUBLIC 'a' 'b'><plist/>")
                .assertSilent();
    }

    @Test
    void refusesXmlThatBrowsersMakeAPageOf() {
        site.file("content/c/x.xml", """
                        «<?xml-stylesheet» href="x.xsl"?>
                        <a>
                          «<h:script» xmlns:h="http://www.w3.org/1999/xhtml">hit()</h:script>
                          «<svg» xmlns="http://www.w3.org/2000/svg"/>
                          «<math» xmlns="http://www.w3.org/1998/Math/MathML"/>
                          «<x:stylesheet» xmlns:x="http://www.w3.org/1999/XSL/Transform"/>
                        </a>
                        """)
                .assertDiagnostics(
                        Rule.ACTIVE_FILE,
                        "<?xml-stylesheet?> isn't allowed in a file that a browser opens",
                        "<h:script> isn't allowed in a file that a browser opens",
                        "<svg> isn't allowed in a file that a browser opens",
                        "<math> isn't allowed in a file that a browser opens",
                        "<x:stylesheet> isn't allowed in a file that a browser opens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "«<!DOCTYPE» a [<!ENTITY e '<h:script/>']><a/>",
                "<a>«&e;»</a>",
                "<!DOCTYPE a SYSTEM 'a.dtd'><a b='«&e;»'/>",
                "<a>«<»/b>"
            })
    void refusesXmlOfWhichNobodyKnowsWhatItIs(String text) {
        site.file("content/c/x.xml", text);
        List<Diagnostic> diagnostics = site.diagnostics();
        assertEquals(
                List.of(Rule.ACTIVE_FILE),
                diagnostics.stream().map(Diagnostic::rule).toList());
    }

    @Test
    void refusesDeclaredXmlUnderAnyName() {
        site.file("content/c/x", "<?xml version='1.0'?><a>«<h:p» xmlns:h='http://www.w3.org/1999/xhtml'/></a>")
                .assertDiagnostics(Rule.ACTIVE_FILE, "<h:p> isn't allowed in a file that a browser opens");
    }

    @Test
    void refusesEncodingsThatHideTags() {
        site.file("content/c/x.xml", "«<»?xml version='1.0' encoding='UTF-7'?><a>+ADw-script+AD4-</a>")
                .assertDiagnostics(Rule.ENCODING, "the encoding is 'UTF-7'");
    }

    @Test
    void saysHowItIsMended() {
        site.file("content/c/x.html", "<p>");
        assertEquals(
                "move it to static/ if it is the site's own, or pack it as .zip",
                site.diagnostics().get(0).fix().toString());
    }

    /** The owner's own folder may contain such files. */
    @Test
    void staysSilentOnStaticFiles() {
        site.file("static/x.html", "<script>")
                .file("static/x.js", "x")
                .file("static/x.svg", "<svg onload='x()'/>")
                .file("static/x.php", "x")
                .file("static/CNAME", "x")
                .file("static/x.png", "")
                .assertSilent();
    }

    private void assertRefused(String name, String why) {
        site.file("content/c/" + name, "text")
                .assertFileDiagnostic(
                        Rule.ACTIVE_FILE,
                        "content/c/" + name,
                        "'c/" + name + "' can't be published from content: " + why);
    }
}
