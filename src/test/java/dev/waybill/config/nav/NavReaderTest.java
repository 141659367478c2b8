package dev.waybill.config.nav;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.config.Configuration;
import dev.waybill.config.ConfigurationReader;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class NavReaderTest {
    @Test
    void readsEveryForm() {
        assertEquals(
                List.of(
                        " start.md",
                        "---",
                        "Guide guide/",
                        "Parts [ a.md, B b.md, Deep [ c.md]]",
                        "Elsewhere https://example.org/x",
                        "Long guide/ shut [ d.md]",
                        "Mapped guide/ open",
                        "Label"),
                forms("""
                        - start.md
                        - ---
                        - Guide: guide/
                        - Parts:
                            - a.md
                            - B: b.md
                            - Deep: [c.md]
                        - Elsewhere: https://example.org/x
                        - title: Long
                          page: guide/
                          collapsed: true
                          children: [d.md]
                        - Mapped: {page: guide/, collapsed: false}
                        - Label:
                        """));
    }

    @Test
    void reportsWhatCantBeReadWhereItStands() {
        assertEquals(
                List.of(
                        "3:3 an entry of nav can't be read",
                        "4:3 an entry of nav can't be read",
                        "6:3 the address 'javascript:alert(1)' has a scheme that isn't allowed",
                        "7:3 the link to 'https://example.org/' has no title",
                        "8:3 an entry of nav needs a title, and one of 'page' and 'url' at most",
                        "11:3 unknown key 'pages' in nav, did you mean 'page'?"),
                diagnostics("""
                        - [a.md]
                        - A: b.md
                          C: d.md
                        - javascript:alert(1)
                        - https://example.org/
                        - title: X
                          page: a.md
                          url: /b/
                        - pages: a.md
                          url: /c/
                        """));
    }

    @Test
    void refusesWhatIsNoList() {
        assertEquals(
                List.of("2:6 'nav' is 'a.md', which is not a list of entries"),
                located(read("title: T\nnav: a.md\n").diagnostics()));
    }

    private static List<String> forms(String nav) {
        return read("title: T\nnav:\n" + nav).value().nav().stream()
                .map(NavReaderTest::form)
                .toList();
    }

    private static String form(NavEntry entry) {
        if (entry.isSeparator()) {
            return "---";
        }
        return entry.title().value()
                + entry.path()
                        .or(entry::url)
                        .map(Located::value)
                        .map(to -> " " + to)
                        .orElse("")
                + entry.collapsed().map(shut -> shut ? " shut" : " open").orElse("")
                + (entry.children().isEmpty()
                        ? ""
                        : " "
                                + entry.children().stream()
                                        .map(NavReaderTest::form)
                                        .toList());
    }

    private static List<String> diagnostics(String nav) {
        return located(read("title: T\nnav:\n" + nav).diagnostics());
    }

    private static List<String> located(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(diagnostic -> diagnostic.location().line() + ":"
                        + diagnostic.location().column() + " "
                        + diagnostic.message().toString())
                .toList();
    }

    private static Parsed<Configuration> read(String yaml) {
        return ConfigurationReader.read(new SourceFile("waybill.yaml", yaml));
    }
}
