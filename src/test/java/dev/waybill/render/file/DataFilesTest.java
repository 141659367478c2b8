package dev.waybill.render.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.output.OutputFile;
import dev.waybill.render.TestSite;
import dev.waybill.render.page.JsonLd;
import dev.waybill.render.theme.Theme;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.testing.Xml;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Parses the portal's data files. */
class DataFilesTest {
    private final Site portal = portal();
    private final List<OutputFile> files = files();

    @Test
    void areSortedAndDistinct() {
        List<String> paths = TestSite.paths(files);
        assertEquals(paths.stream().sorted().distinct().toList(), paths);
        assertTrue(
                paths.containsAll(List.of("_headers", "aliexpress/atom.xml", "exit/index.html", "llms.txt")),
                paths.toString());
    }

    @Test
    void canBeRead() throws Exception {
        for (OutputFile file : files) {
            if (file.path().endsWith(".xml")) {
                Xml.of(TestSite.text(file));
            } else if (file.path().endsWith(".json")) {
                new JsonMapper().readTree(TestSite.text(file));
            }
        }
    }

    @Test
    void leadOnlyToWholeAddresses() throws Exception {
        int seen = 0;
        for (String content : Xml.of(TestSite.text(files, "atom.xml")).all("/feed/entry/content")) {
            org.jsoup.nodes.Document html = Jsoup.parseBodyFragment(content);
            for (String url : Stream.concat(
                            html.select("[href]").eachAttr("href").stream(),
                            html.select("[src]").eachAttr("src").stream())
                    .toList()) {
                assertTrue(URI.create(url).isAbsolute(), url);
                seen++;
            }
        }
        assertTrue(seen > 10, "only " + seen);
    }

    @Test
    void describeEveryPage() {
        JsonLd data = new JsonLd(portal);
        for (Page page : portal.pages()) {
            assertTrue(new JsonMapper().readTree(data.of(page)).get("@graph").size() > 0, page.path());
        }
        String exit = data.of(portal.page("aliexpress/exit-full-management.md").orElseThrow());
        assertTrue(exit.contains("#step-rules\""), exit);
    }

    @Test
    void areTheSameInEveryPlace() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            List<OutputFile> elsewhere = files();
            assertEquals(TestSite.paths(files), TestSite.paths(elsewhere));
            for (int i = 0; i < files.size(); i++) {
                assertArrayEquals(
                        files.get(i).bytes(),
                        elsewhere.get(i).bytes(),
                        files.get(i).path());
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private List<OutputFile> files() {
        Site site = portal();
        Theme theme = new Theme(TestSite.WORDS, new Theme.Inline("", "", ""), "", "", Map.of());
        List<OutputFile> files = new ArrayList<>(DataFiles.shared(site, theme, List.of("_wb/search/1a2b3c4d/")));
        files.addAll(DataFiles.ofLanguage(site, theme, TestSite.bodies(site), (path, values) -> false));
        files.sort(Comparator.comparing(OutputFile::path));
        return files;
    }

    private static Site portal() {
        Path root = Path.of("content");
        try (Stream<Path> paths = Files.walk(root)) {
            List<String> files = new ArrayList<>();
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString();
                files.addAll(List.of(path, path.endsWith(".md") ? Files.readString(file) : ""));
            }
            return TestSite.configured(Files.readString(Path.of("waybill.yaml")), files.toArray(String[]::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
