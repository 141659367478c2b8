package dev.waybill.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.waybill.SiteOnDisk;
import dev.waybill.TestOptions;
import dev.waybill.media.svg.SvgRules;
import dev.waybill.pipeline.SiteNotFoundException;
import dev.waybill.source.SourceFile;
import dev.waybill.testing.ActiveVectors;
import dev.waybill.testing.Chromium;
import dev.waybill.testing.LongForm;
import dev.waybill.testing.PictureBytes;
import dev.waybill.testing.StaticServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Opens files that content published in a browser, by their own address: none runs, and none requests anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActiveFilesInBrowserTest {
    private static final String SCRIPT = "<script>hit()</script>";

    /** Each contains {@code %s}, which is replaced by an attack, escaped for that place. */
    private static final List<String> PLACES = List.of(
            "<text>%s</text>",
            "<a href=\"%s\"><text>x</text></a>",
            "<use xlink:href=\"%s\"/>",
            "<image href=\"%s\"/>",
            "<rect fill=\"%s\"/>",
            "<rect style=\"%s\"/>",
            "<rect class=\"%s\" data-x=\"%s\"/>",
            "<animate attributeName=\"%s\" to=\"javascript:hit()\" begin=\"0s\"/>",
            "<a><set attributeName=\"fill\" to=\"%s\" begin=\"0s\"/></a>",
            "<style>%s</style>",
            "<desc>%s</desc>");

    /** Files that would be as active as possible if they were published. */
    private static final Map<String, String> RUNNING = new TreeMap<>(Map.of(
            "x.html",
            SCRIPT,
            "page",
            "<!DOCTYPE html>" + SCRIPT,
            "x.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='hit()'/>",
            "y.svg",
            "<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + "</svg>",
            "x.xml",
            "<a><script xmlns='http://www.w3.org/1999/xhtml'>hit()</script></a>"));

    private final Page page = Chromium.shared().newPage();
    private final List<String> asked = new ArrayList<>();

    @BeforeAll
    void listen() {
        page.addInitScript("window.hit = window.alert = window.prompt = () => { window.ran = true }");
        page.onRequest(request -> asked.add(request.url()));
    }

    @AfterAll
    void close() {
        page.close();
    }

    @Test
    void runsWhatIsRefused(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, String> file : RUNNING.entrySet()) {
            new SiteOnDisk(folder).file("content/" + file.getKey(), file.getValue());
        }
        assertEquals(RUNNING.keySet(), faulty(folder).keySet(), "each is refused");
        for (Map.Entry<String, String> file : RUNNING.entrySet()) {
            boolean guessed = file.getKey().equals("page");
            try (StaticServer server = guessed
                    ? StaticServer.withoutTypes(folder.resolve("content"))
                    : new StaticServer(folder.resolve("content"))) {
                assertTrue(runs(server, file.getKey()), file.getKey());
            }
        }
    }

    @Test
    void runsNothingThatIsPublished(@TempDir Path folder) throws IOException, SiteNotFoundException {
        SiteOnDisk site = new SiteOnDisk(folder.resolve("source")).page("a.md");
        List<String> names =
                List.of("x.txt", "x.csv", "x.json", "x.css", "x", "x.foo", "x.yaml", "x.pdf", "x.html.txt");
        names.forEach(name -> site.file("content/" + name, "text\n" + SCRIPT + "<svg onload=hit()>"));
        site.file("content/x.xml", "<?xml version='1.0'?><a><script>hit()</script></a>")
                .file("content/y.xml", "<html><body onload='hit()'><script>hit()</script></body></html>")
                .file(
                        "content/x.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><style>rect{fill:red}"
                                + "</style><rect width='9' height='9'><animate attributeName='x' to='3' dur='1s'/></rect></svg>");
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of("x.xml", "y.xml", "x.svg"));
        for (PictureBytes picture : PictureBytes.values()) {
            String name = picture.name() + "." + picture.extension();
            Files.write(folder.resolve("source/content/" + name), withScript(picture));
            all.add(name);
        }
        Path out = folder.resolve("site");
        assertEquals(
                List.of(),
                TestOptions.of(folder.resolve("source")).into(out).publish().diagnostics());
        try (StaticServer typed = new StaticServer(out);
                StaticServer guessed = StaticServer.withoutTypes(out)) {
            for (String name : all) {
                assertTrue(Files.exists(out.resolve(name)), name);
                assertInert(typed, name);
                if (!name.equals("y.xml")) { // every server knows that it is XML
                    assertInert(guessed, name);
                }
            }
        }
    }

    @Test
    void runsNoVectorThatAPictureMayHold(@TempDir Path folder) throws IOException {
        List<String> taken = new ArrayList<>();
        int tried = 0;
        for (String vector : ActiveVectors.every(LongForm.times(28, 1))) {
            List<String> pieces = new ArrayList<>(List.of(vector));
            PLACES.forEach(place -> pieces.add(place.replace("%s", escaped(vector))));
            pieces.add("<style><![CDATA[" + vector + "]]></style>");
            tried += pieces.size();
            pieces.stream().filter(ActiveFilesInBrowserTest::isTaken).forEach(taken::add);
        }
        System.out.println("pictures: " + taken.size() + " of " + tried + " attacks may stand in an SVG");
        assertTrue(taken.size() > tried / 20, "too few to say anything");
        try (StaticServer server = new StaticServer(folder)) {
            for (int from = 0; from < taken.size(); from += 100) {
                List<String> batch = taken.subList(from, Math.min(taken.size(), from + 100));
                Files.writeString(folder.resolve("x.svg"), picture(String.join("\n", batch)));
                assertInert(server, "x.svg");
                page.evaluate("() => document.querySelectorAll('*')"
                        + ".forEach(element => element.dispatchEvent(new MouseEvent('click', {bubbles: true})))");
                assertEquals(false, page.evaluate("() => window.ran === true"), "ran when it was clicked");
                assertNothingElseAsked(server, "x.svg");
            }
        }
    }

    private static boolean isTaken(String piece) {
        String text = picture(piece);
        return text.indexOf('\0') < 0
                && new SvgRules(new SourceFile("content/x.svg", text))
                        .diagnostics()
                        .isEmpty();
    }

    private static String picture(String piece) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">" + piece
                + "</svg>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "");
    }

    /** A picture with a script after its end, or among its pixels if its format has no end marker. */
    private static byte[] withScript(PictureBytes picture) {
        byte[] whole = picture.of(9, 9);
        byte[] script = SCRIPT.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(whole, whole.length + script.length);
        System.arraycopy(script, 0, both, whole.length, script.length);
        return picture == PictureBytes.AVIF ? whole : both;
    }

    private static Map<String, String> faulty(Path folder) {
        Map<String, String> faulty = new TreeMap<>();
        new SiteOnDisk(folder)
                .diagnostics()
                .forEach(diagnostic -> faulty.put(
                        diagnostic.location().path().substring("content/".length()),
                        diagnostic.message().toString()));
        return faulty;
    }

    private void assertInert(StaticServer server, String name) {
        asked.clear();
        assertEquals(false, runs(server, name), name + " ran");
        assertNothingElseAsked(server, name);
    }

    private void assertNothingElseAsked(StaticServer server, String name) {
        String own = server.address() + name;
        assertEquals(
                List.of(),
                asked.stream()
                        .filter(url -> !url.equals(own) && !url.endsWith("/favicon.ico") && !url.startsWith("data:"))
                        .toList(),
                name);
    }

    private boolean runs(StaticServer server, String name) {
        try {
            page.navigate("about:blank");
            page.navigate(server.address() + name);
        } catch (PlaywrightException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("Download is starting") || message.contains("ERR_ABORTED")) {
                return false;
            }
            throw e;
        }
        page.waitForLoadState();
        return (boolean) page.evaluate("() => window.ran === true");
    }
}
