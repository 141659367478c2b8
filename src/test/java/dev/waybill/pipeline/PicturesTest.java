package dev.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.TestOptions;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.output.OutputFile;
import dev.waybill.testing.FileClock;
import dev.waybill.testing.FolderBytes;
import dev.waybill.testing.Photo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
    @TempDir
    private Path top;

    private Path root;
    private Path out;
    private SiteOnDisk site;

    @BeforeEach
    void writeSite() throws IOException {
        root = Files.createDirectory(top.resolve("root"));
        out = top.resolve("out");
        site = new SiteOnDisk(root)
                .file("waybill.yaml", "title: Test\nlanguage: en\nimages: {widths: [100, 1440]}\n")
                .page("a/one.md", "date: 2025-01-01", "![First](photo.jpg)\n\nText ![icon](/a/icon.png) text.\n")
                .page("a/two.md", "date: 2025-01-02", "![Flow](flow.svg)\n");
        put("a/photo.jpg", Photo.fromCamera(Photo.jpeg(300, 200), 6));
        put("a/icon.png", Photo.png(20, 20));
        put("a/unused.jpg", Photo.fromCamera(Photo.jpeg(60, 40), 1));
        put(
                "a/flow.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"/>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void offersAPictureInSeveralSizes() throws IOException, SiteNotFoundException {
        build();
        Document page = Jsoup.parse(Files.readString(out.resolve("a/one/index.html")));
        Element picture = page.expectFirst(".prose picture");
        Element image = picture.expectFirst("img");
        assertEquals("200 300", image.attr("width") + " " + image.attr("height"));
        assertEquals("100w 200w", widths(picture.expectFirst("source").attr("srcset")));
        assertEquals("100w 200w", widths(image.attr("srcset")));
        assertEquals("image/webp", picture.expectFirst("source").attr("type"));
        for (String candidate :
                (picture.expectFirst("source").attr("srcset") + ", " + image.attr("srcset")).split(", ")) {
            assertTrue(Files.exists(out.resolve("a/one").resolve(candidate.split(" ")[0])), candidate);
        }
        assertEquals("../../a/photo.jpg", picture.parents().attr("href"));
        Element small = page.expectFirst("img.inline");
        assertEquals(
                "../../a/icon.png 20 20 ",
                Stream.of("src", "width", "height", "srcset")
                        .map(small::attr)
                        .reduce("", (all, value) -> all.isEmpty() ? value : all + " " + value));
        assertEquals(
                "../../a/flow.svg", page("a/two").expectFirst(".prose a > img").attr("src"));
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(out.resolve(path + "/index.html")));
    }

    private static String widths(String srcset) {
        return String.join(
                " ", Stream.of(srcset.split(", ")).map(one -> one.split(" ")[1]).toList());
    }

    /** Beside its entry: its own picture, else the first of its text. Elsewhere: one with pixels. */
    @Test
    void showsThePicturesOfPagesInListsAndElsewhere() throws IOException, SiteNotFoundException {
        put("a/wide.png", Photo.png(1600, 800));
        site.page("a/three.md", "date: 2025-01-03\nimage: wide.png").page("a/four.md", "date: 2025-01-04");
        site.page("a/two.md", "date: 2025-01-02", "![Flow](flow.svg)\n\n![Photo](photo.jpg)\n");
        build();
        Document list = page("a");
        assertEquals(
                List.of("three 320 160", "two 40 20", "one 200 300"),
                list.select(".entries li:has(.thumbnail)").stream()
                        .map(entry -> entry.expectFirst("a").text().replaceAll(".*/|.md", "") + " "
                                + entry.expectFirst("img").attr("width") + " "
                                + entry.expectFirst("img").attr("height"))
                        .toList());
        assertEquals("", list.expectFirst(".thumbnail").attr("alt"));
        assertTrue(list.expectFirst(".thumbnail").attr("src").matches("\\.\\./_wb/pictures/.*-320\\.webp"));
        assertTrue(shared("a/three").matches("https://example.org/_wb/pictures/.*-1440\\.png"), shared("a/three"));
        assertEquals("https://example.org/a/photo.jpg", shared("a/two"));
        assertEquals("", shared("a/four"));
    }

    private String shared(String path) throws IOException {
        return page(path).select("meta[property=og:image]").attr("content");
    }

    @Test
    void publishesNoPlace() throws IOException, SiteNotFoundException {
        build();
        for (Path file : FolderBytes.paths(out)) {
            assertFalse(Photo.tells(Files.readAllBytes(file), "GPS"), file.toString());
        }
        assertEquals(
                300, Photo.read(Files.readAllBytes(out.resolve("a/photo.jpg"))).getWidth());
    }

    @Test
    void publishesFilesAsTheyAreIfTheSiteSaysSo() throws IOException, SiteNotFoundException {
        site.file("waybill.yaml", "title: Test\nlanguage: en\nimages: {process: false}\n");
        build();
        assertArrayEquals(
                Files.readAllBytes(root.resolve("content/a/photo.jpg")),
                Files.readAllBytes(out.resolve("a/photo.jpg")));
        assertEquals(0, page("a/one").select("picture").size());
        assertFalse(Files.exists(out.resolve("_wb/pictures")));
    }

    @Test
    void followsTheSettings() throws IOException, SiteNotFoundException {
        site.file("waybill.yaml", "title: Test\nimages: {widths: [50, 100], formats: webp}\n");
        build();
        Element picture = page("a/one").expectFirst(".prose picture");
        assertEquals("50w 100w", widths(picture.expectFirst("source").attr("srcset")));
        assertEquals("../../a/photo.jpg", picture.expectFirst("img").attr("src"));
        assertTrue(names().stream().allMatch(name -> name.endsWith(".webp")), names().toString());
    }

    /** An incremental build equals a clean one after every kind of edit, and makes no copy twice. */
    @Test
    void keepsCopiesForTheNextBuild() throws IOException, SiteNotFoundException {
        build();
        Path kept = root.resolve(".waybill/pictures");
        Path entry;
        try (Stream<Path> files = Files.list(kept)) {
            entry = files.filter(file -> file.getFileName().toString().length() == 16)
                    .findFirst()
                    .orElseThrow();
        }
        Object made = Files.getAttribute(entry, "unix:ino");

        site.page("a/one.md", "date: 2025-01-01", "Changed ![First](photo.jpg)\n");
        assertClean();
        assertEquals(made, Files.getAttribute(entry, "unix:ino"));

        put("a/photo.jpg", Photo.jpeg(310, 200));
        assertClean();
        assertFalse(Files.exists(entry));
        site.page("a/one.md", "date: 2025-01-01", "No picture.\n");
        build();
        try (Stream<Path> files = Files.list(kept)) {
            assertEquals(
                    List.of(),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("index") && !name.startsWith("clock"))
                            .toList());
        }
    }

    /** So that a check before a build costs the time of the build only once. */
    @Test
    void checkMakesTheCopiesForTheBuild() throws IOException {
        site.assertSilent();
        try (Stream<Path> files = Files.list(root.resolve(".waybill/pictures"))) {
            assertEquals(
                    1,
                    files.filter(file -> file.getFileName().toString().length() == 16)
                            .count());
        }
        assertFalse(Files.exists(root.resolve("site")));
    }

    @Test
    void makesDamagedCopiesAgain() throws IOException, SiteNotFoundException {
        build();
        Map<String, String> whole = FolderBytes.of(out);
        Path entry;
        try (Stream<Path> files = Files.list(root.resolve(".waybill/pictures"))) {
            entry = files.filter(file -> file.getFileName().toString().length() == 16)
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(entry);
        bytes[bytes.length - 200]++;
        for (byte[] damaged : List.of(bytes, new byte[] {1, 2, 3})) {
            Files.write(entry, damaged);
            FolderBytes.delete(out);
            build();
            assertEquals(Set.of(), FolderBytes.difference(whole, FolderBytes.of(out)));
        }
    }

    private void assertClean() throws IOException, SiteNotFoundException {
        build();
        Path clean = top.resolve("clean");
        FileClock.passTick(root);
        TestOptions.of(root).into(clean).clean().publish();
        assertEquals(Set.of(), FolderBytes.difference(FolderBytes.of(clean), FolderBytes.of(out)));
    }

    @Test
    void serveShowsTheSame() throws IOException, SiteNotFoundException {
        build();
        Map<String, byte[]> files = new ConcurrentHashMap<>();
        WarmBuild warm = new WarmBuild(root);
        WarmBuild.Reader reader = new WarmBuild.Reader() {
            @Override
            public boolean keep(String path) {
                return files.containsKey(path);
            }

            @Override
            public void accept(OutputFile file) {
                files.put(file.path(), file.bytes());
            }
        };
        for (int i = 0; i < 2; i++) {
            warm.run(TestOptions.of(root).options(), reader);
            for (String name : names()) {
                assertArrayEquals(
                        Files.readAllBytes(out.resolve("_wb/pictures/" + name)), files.get("_wb/pictures/" + name));
            }
            assertArrayEquals(Files.readAllBytes(out.resolve("a/photo.jpg")), files.get("a/photo.jpg"));
        }
    }

    /** A header of 30 000 × 30 000 pixels over a few bytes. */
    @Test
    void refusesAPictureByItsHeader() throws IOException {
        byte[] bomb = Photo.png(300, 300);
        ByteBuffer header = ByteBuffer.wrap(bomb).putInt(16, 12_000).putInt(20, 10_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        header.putInt(29, (int) sum.getValue());
        put("a/photo.jpg", Photo.jpeg(300, 300));
        put("a/bomb.png", bomb);
        site.page("a/one.md", "date: 2025-01-01", "![Bomb](bomb.png)\n");
        site.assertFileDiagnostic(
                Rule.IMAGE_SIZE,
                "content/a/bomb.png",
                "the picture is 12000 × 10000 pixels, and 100 million are the most that are read");
    }

    @Test
    void reportsAPictureThatCannotBeRead() throws IOException, SiteNotFoundException {
        byte[] png = Photo.png(400, 300);
        ByteBuffer.wrap(png).putLong(60, 0x0102030405060708L);
        put("a/icon.png", png);
        List<Diagnostic> diagnostics = site.diagnostics();
        assertEquals(1, diagnostics.size(), diagnostics.toString());
        assertEquals(Rule.BROKEN_IMAGE, diagnostics.get(0).rule());
        assertEquals("content/a/icon.png", diagnostics.get(0).location().path());
    }

    @Test
    void doesTheSameOnOneCore() throws IOException, SiteNotFoundException {
        build();
        Path alone = top.resolve("alone");
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            one.submit(() -> TestOptions.of(root).into(alone).publish()).join();
        } finally {
            one.shutdown();
        }
        assertEquals(Set.of(), FolderBytes.difference(FolderBytes.of(out), FolderBytes.of(alone)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("_wb/pictures"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void build() throws IOException, SiteNotFoundException {
        FileClock.passTick(root);
        BuildReport report = TestOptions.of(root).into(out).by("program").publish();
        assertEquals(List.of(), report.diagnostics());
    }

    private void put(String path, byte[] bytes) throws IOException {
        Files.write(root.resolve("content").resolve(path), bytes);
    }
}
