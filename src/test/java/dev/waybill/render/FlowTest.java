package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.TestOptions;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.pipeline.SiteNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowTest {
    private static final String ASK = "checklist: list\nask:\n  paid: Did you pay?\n";

    private static final String LIST = """

            1. [ ] Read the rules <!-- #rules -->
            2. [ ] Papers <!-- #papers -->
               - [ ] Passport <!-- #passport -->
               - [ ] Photo <!-- #photo -->
            3. [ ] Apply <!-- #apply after=rules,papers -->
            4. [ ] 【only: paid】Money back ⏳3–5 working days <!-- #money if=paid after=apply -->
            5. [ ] (optional) Close ⚠ irreversible <!-- #close after=rules,apply,money -->
            """;

    @TempDir
    private Path root;

    @Test
    void drawsAChecklist() throws IOException {
        Element svg = drawn(ASK, ":::flow\n:::\n" + LIST);
        assertEquals("img", svg.attr("role"));
        assertEquals("Diagram of the steps: 5. The list on this page says the same.", svg.attr("aria-label"));
        assertEquals(
                "1. Read the rules; 2. Papers Passport; Photo; 3. Apply (after 1, 2); Did you pay? (after 3);"
                        + " 4. Money back takes 3–5 working days (after Did you pay?);"
                        + " 5. Close optional ⚠ can't be undone (after 4)",
                svg.expectFirst("desc").text());
        assertEquals(
                List.of("step", "step", "step", "question", "optional", "irreversible"),
                svg.select("rect").eachAttr("class"));
        assertEquals(1, svg.select("path.answer").size());
        assertTrue(svg.select("text").eachText().contains("3. Apply"));
        assertInside(svg);
    }

    @Test
    void dividesWordsIntoLinesOfAboutTheSameLength() throws IOException {
        Element svg = drawn("", ":::flow\n1. 弄清退出生效的时间以及要等多少天才能再次申请\n2. B\n:::\n");
        assertEquals(
                List.of("1. 弄清退出生效的时间以", "及要等多少天才能再次申请", "2. B"),
                svg.select("text").eachText());
    }

    @Test
    void isMirroredInALanguageWrittenFromRightToLeft() throws IOException {
        Element svg = drawn("ar", ASK, ":::flow\n:::\n" + LIST);
        assertTrue(
                number(svg.select("rect").get(0), "x")
                        > number(svg.select("rect").get(1), "x"),
                svg.outerHtml());
        assertInside(svg);
    }

    @Test
    void drawsStepsAndKeepsThem() throws IOException {
        Element svg = drawn("", """
                ::::flow
                :::steps
                1. **Prepare**: read everything first.
                2. Send the form. It takes a while.
                3. **Leave** ⚠ irreversible
                :::
                ::::
                """);
        assertEquals(
                "1. Prepare; 2. Send the form (after 1); 3. Leave ⚠ can't be undone (after 2)",
                svg.expectFirst("desc").text());
        assertEquals(3, svg.parents().next().select(".steps li").size());
    }

    /** A list without after= is done in its order. */
    @Test
    void drawsAListInItsOrder() throws IOException {
        Element svg = drawn("checklist: list\n", ":::flow\n:::\n\n- [ ] A <!-- #a -->\n- [ ] B <!-- #b -->\n");
        assertEquals("1. A; 2. B (after 1)", svg.expectFirst("desc").text());
    }

    @Test
    void wrapsAndCutsLongWords() throws IOException {
        String steps = "很".repeat(200) + " <!-- #a -->\n2. [ ] " + "Donaudampfschiff".repeat(20);
        Element svg = drawn("checklist: list\n", ":::flow\n:::\n\n1. [ ] " + steps + " <!-- #b -->\n");
        assertEquals(
                4,
                svg.select("text").stream()
                        .filter(line -> line.text().contains("很"))
                        .count());
        assertInside(svg);
    }

    /** Sixty steps of which each needs all before it, and as many that wait for the first only. */
    @Test
    void staysInItsFrame() throws IOException {
        for (String after : List.of("chain", "star", "skip")) {
            String list = IntStream.range(0, 60)
                    .mapToObj(i ->
                            (i + 1) + ". [ ] Step <!-- #s" + i + (i == 0 ? "" : " after=" + before(after, i)) + " -->")
                    .collect(Collectors.joining("\n"));
            assertInside(drawn("checklist: list\n", ":::flow\n:::\n\n" + list + "\n"));
        }
    }

    private static String before(String kind, int i) {
        return switch (kind) {
            case "chain" ->
                IntStream.range(Math.max(0, i - 20), i).mapToObj(j -> "s" + j).collect(Collectors.joining(","));
            case "star" -> "s0";
            default -> "s" + Math.max(0, i - 7);
        };
    }

    /** Every number is in the frame, whose width a phone shows. */
    private static void assertInside(Element svg) {
        assertEquals("360", svg.attr("width"));
        int height = Integer.parseInt(svg.attr("height"));
        for (Element box : svg.select("rect")) {
            assertTrue(number(box, "x") >= 0 && number(box, "x") + number(box, "width") <= 360, box.outerHtml());
            assertTrue(number(box, "width") >= 60, box.outerHtml());
            assertTrue(number(box, "y") + number(box, "height") <= height, box.outerHtml());
        }
        for (Element path : svg.select("path")) {
            for (String point : path.attr("d").substring(1).split("L")) {
                int x = Integer.parseInt(point.split(" ")[0]);
                assertTrue(x >= 0 && x <= 360, path.outerHtml());
            }
        }
    }

    private static int number(Element element, String name) {
        return Integer.parseInt(element.attr(name));
    }

    @Test
    void reportsWhatItCannotDraw() {
        assertFlow("«flow»", "", "\n", "the page has no checklist to draw");
        assertFlow("«flow»{list=lits}", ASK, LIST, "the page has no checklist 'lits', did you mean 'list'?");
        assertFlow("«flow»", "", "Text.\n", "there are no numbered steps in this diagram");
        String many = IntStream.range(0, 200)
                .mapToObj(i -> "- [ ] S <!-- #s" + i + " -->\n")
                .collect(Collectors.joining());
        assertFlow(
                "«flow»", "checklist: list\n", "\n" + many, "the list has 200 steps, and a diagram shows at most 60");
    }

    private void assertFlow(String head, String front, String body, String message) {
        boolean inside = body.startsWith("Text");
        SiteOnDisk site = new SiteOnDisk(root)
                .file("waybill.yaml", "title: Test\nlanguage: en\n")
                .page("a.md", front, ":::" + head + "\n" + (inside ? body + ":::\n" : ":::\n" + body));
        List<Diagnostic> found = site.diagnostics().stream()
                .filter(diagnostic -> diagnostic.rule() == Rule.FLOW)
                .toList();
        assertEquals(
                List.of(message),
                found.stream()
                        .map(diagnostic -> diagnostic.message().toString().toString())
                        .toList());
        assertEquals(4, found.get(0).location().length());
    }

    /** A circle is an error of the list; drawing it ends all the same. */
    @Test
    void endsOnACircle() {
        String circle = "1. [ ] A <!-- #a after=b -->\n2. [ ] B <!-- #b after=a -->\n";
        SiteOnDisk site = new SiteOnDisk(root).page("a.md", "checklist: list", ":::flow\n:::\n\n" + circle);
        assertTrue(
                site.diagnostics().stream().anyMatch(diagnostic -> diagnostic.rule() == Rule.STEP_REFERENCE),
                site.diagnostics().toString());
    }

    private Element drawn(String front, String body) throws IOException {
        return drawn("en", front, body);
    }

    private Element drawn(String language, String front, String body) throws IOException {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: Test\nlanguage: " + language + "\n")
                .page("a.md", front, body);
        Path out = root.resolve("site");
        try {
            TestOptions.of(root).into(out).publish();
        } catch (SiteNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return Jsoup.parse(Files.readString(out.resolve("a/index.html"))).expectFirst(".flow svg");
    }
}
