package dev.waybill.site.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Rule;
import dev.waybill.site.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsTest {
    private static final String FILE = "content/_data/stats.json";

    @TempDir
    private Path root;

    @Test
    void areAbsentWithoutTheFile() {
        Site site = new SiteOnDisk(root).page("a.md").site();
        assertEquals(Statistics.NONE, site.readership().statistics());
        assertEquals(Optional.empty(), site.views(site.page("a.md").orElseThrow()));
    }

    @Test
    void countViewsByAddressAndSearchesByQuery() {
        Site site = new SiteOnDisk(root)
                .page("a.md")
                .page("保证金.md")
                .file(FILE, "{\"views\": {\"/a/\": 12, \"/保证金/\": 7}, \"searches\": {\"退出\": 3}}")
                .site();
        assertEquals(Optional.of(12), site.views(site.page("a.md").orElseThrow()));
        assertEquals(Optional.of(7), site.views(site.page("保证金.md").orElseThrow()));
        assertEquals(Map.of("退出", 3), site.readership().statistics().searches());
    }

    @Test
    void areReadInTheOrderWritten() {
        Site site = new SiteOnDisk(root)
                .file(FILE, "{\"searches\": {\"b\": 1, \"a\": 1, \"c\": 1}}")
                .site();
        assertEquals(
                List.of("b", "a", "c"),
                List.copyOf(site.readership().statistics().searches().keySet()));
    }

    @Test
    void tellWhereTheyAreWrong() {
        new SiteOnDisk(root)
                .page("a.md")
                .file(FILE, """
                        {
                          "views": {"/a/": «-1», "/b/": «"many"»},
                          "searches": {}
                        }
                        """)
                .assertDiagnostics(
                        Rule.BAD_VALUE,
                        "'views: /a/' is '-1', which is not a whole number of 0 or more",
                        "'views: /b/' is 'many', which is not a whole number of 0 or more");
    }

    @Test
    void tellWhereThePartsThatTheProgramWritesAreWrong() {
        new SiteOnDisk(root)
                .page("a.md")
                .file(FILE, """
                        {
                          "recent": {"week": "2026-11-16", "views": {"/a/": «"1 x"»}},
                          "counted": {"closed": [«"2026-13-01"»], "lines": {"2026-11-16": «"abc"»}}
                        }
                        """)
                .assertDiagnostics(
                        Rule.BAD_VALUE,
                        "'1 x' is not views of weeks such as 12 9 0",
                        "'2026-13-01' is not days that exist",
                        "'abc' is not digests of four characters each");
    }

    @Test
    void tellWhereTheJsonBreaks() {
        new SiteOnDisk(root)
                .page("a.md")
                .file(FILE, "{\"views\": {\"/a/\": 1«")
                .assertDiagnostics(Rule.YAML_SYNTAX, "a map in braces lacks a comma, or its '}'");
    }
}
