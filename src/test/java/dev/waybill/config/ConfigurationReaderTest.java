package dev.waybill.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.MarkedText;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.SourceFile;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigurationReaderTest {
    @Test
    void hasADefaultForEverythingButTheTitle() {
        Configuration configuration = read("title: 门户\n");
        assertEquals("门户", configuration.identity().title());
        assertEquals("", configuration.identity().description());
        assertEquals(URI.create("https://example.org/"), configuration.baseUrl());
        assertEquals("/", configuration.basePath());
        assertEquals("zh-CN", configuration.identity().language());
        assertEquals(ZoneOffset.UTC, configuration.dates().timeZone());
        assertEquals(List.of(), configuration.navigation());
        assertEquals(
                List.of(20, 8, 5, 8, 8),
                List.of(
                        configuration.lists().pageSize(),
                        configuration.lists().latest(),
                        configuration.lists().related(),
                        configuration.lists().popular(),
                        configuration.lists().searches()));
        assertEquals(Map.of(), configuration.params());
    }

    @Test
    void readsEveryKey() {
        Configuration configuration = read("""
                title: 门户
                description: 一句话
                baseUrl: https://example.org/portal
                language: en
                author: 编辑
                timeZone: Asia/Shanghai
                dates: git
                navigation:
                  - title: 首页
                    page: _index.md
                  - title: 论坛
                    url: https://forum.example.org/
                featured: {topics: [a, b]}
                popular: {pages: 3, searches: 4}
                lists: {pageSize: 10, latest: 6, related: 2}
                edit: https://example.org/edit/{path}
                params: {icp: 010}
                """);
        assertEquals("/portal/", configuration.basePath());
        assertEquals(Optional.of("https://example.org/edit/content/a.md"), configuration.edited("content/a.md"));
        assertEquals("en", configuration.identity().language());
        assertEquals(ZoneId.of("Asia/Shanghai"), configuration.dates().timeZone());
        assertEquals(Optional.of(7), configuration.dates().git().map(dates -> dates.line()));
        assertEquals(
                List.of("首页", "论坛"),
                configuration.navigation().stream().map(link -> link.title()).toList());
        assertEquals(
                List.of("a", "b"),
                configuration.featured().stream().map(topic -> topic.value()).toList());
        assertEquals(
                List.of(10, 6, 2, 3, 4),
                List.of(
                        configuration.lists().pageSize(),
                        configuration.lists().latest(),
                        configuration.lists().related(),
                        configuration.lists().popular(),
                        configuration.lists().searches()));
        assertEquals(Map.of("icp", "010"), configuration.params());
    }

    @Test
    void asksForATitle() {
        assertEquals(
                List.of("waybill.yaml: warning[missing-title]: the site has no title, so it has that of its home page"),
                diagnostics(MarkedText.of("waybill.yaml", "author: x\n")));
        assertEquals(
                List.of("waybill.yaml: warning[missing-title]: the site has no title, so it has that of its home page"),
                diagnostics(MarkedText.of("waybill.yaml", "title: ' '\n")));
    }

    @Test
    void refusesAnUnknownKeyAndNamesTheNearest() {
        assertDiagnostic(
                "unknown key 'baseURL' in waybill.yaml, did you mean 'baseUrl'?", "«baseURL»: https://example.org/");
        assertDiagnostic("unknown key 'latst' in lists, did you mean 'latest'?", "lists:\n  «latst»: 3");
    }

    @Test
    void refusesABaseUrlThatIsNoWebAddress() {
        for (String url : List.of(
                "example.org",
                "/portal/",
                "ftp://example.org/",
                "https://",
                "https://example.org/?a=b",
                "https://a b/")) {
            assertDiagnostic("'baseUrl' is '" + url + "', which can't be read", "baseUrl: «" + url + "»");
        }
    }

    @Test
    void refusesAnEditAddressThatNamesNoFile() {
        for (String url : List.of("https://example.org/edit/", "javascript:{path}", "/edit/{path}")) {
            assertDiagnostic("'edit' is '" + url + "', which can't be read", "edit: «" + url + "»");
        }
    }

    @Test
    void endsABaseUrlInASlash() {
        assertEquals(URI.create("https://example.org/a/"), BaseUrl.of("https://example.org/a"));
        assertEquals(URI.create("http://localhost:8080/"), BaseUrl.of("http://localhost:8080"));
    }

    @Test
    void writesAnInternationalHostInPunycode() {
        for (Map.Entry<String, String> address : Map.of(
                        "https://例子.中国/", "https://xn--fsqu00a.xn--fiqs8s/",
                        "https://例子。中国:8443/文档", "https://xn--fsqu00a.xn--fiqs8s:8443/%E6%96%87%E6%A1%A3/",
                        "https://Bücher.example", "https://xn--bcher-kva.example/",
                        "https://xn--fsqu00a.xn--fiqs8s/", "https://xn--fsqu00a.xn--fiqs8s/")
                .entrySet()) {
            assertEquals(URI.create(address.getValue()), BaseUrl.of(address.getKey()));
        }
    }

    @Test
    void refusesAnInternationalHostThatCannotBeEncoded() {
        for (String url : List.of(
                "https://straße.example/",
                "https://例 子.中国/",
                "https://例_子.中国/",
                "https://" + "例".repeat(64) + ".中国/")) {
            assertDiagnostic("'baseUrl' is '" + url + "', which can't be read", "baseUrl: «" + url + "»");
        }
    }

    @Test
    void refusesALanguageThatIsNoTag() {
        assertDiagnostic("'language' is 'zh_CN', which can't be read", "language: «zh_CN»");
        assertDiagnostic("'language' is '', which can't be read", "language: «''»");
    }

    @Test
    void refusesAnUnknownTimeZone() {
        assertDiagnostic("'timeZone' is 'Asia/Peking', which can't be read", "timeZone: «Asia/Peking»");
    }

    @Test
    void refusesAListLengthOutOfBounds() {
        assertDiagnostic("'pageSize' is '0', which is not a whole number from 1 to 100", "lists: {pageSize: «0»}");
        assertDiagnostic("'pages' is 'x', which is not a whole number from 0 to 100", "popular: {pages: «x»}");
    }

    @Test
    void refusesANavigationLinkWithoutWords() {
        assertDiagnostic("a navigation link has no title", "navigation:\n  - page: «_index.md»");
    }

    @Test
    void tellsAllDiagnosticsAtOnce() {
        MarkedText text = MarkedText.of("waybill.yaml", "titel: x\nlanguage: zh_CN\ntimeZone: Mars\nlists: 5\n");
        assertEquals(5, diagnostics(text).size());
    }

    private static Configuration read(String text) {
        Parsed<Configuration> read = ConfigurationReader.read(new SourceFile("waybill.yaml", text));
        assertEquals(List.of(), read.diagnostics());
        return read.value();
    }

    private static List<String> diagnostics(MarkedText text) {
        return ConfigurationReader.read(text.file()).diagnostics().stream()
                .map(Diagnostic::toString)
                .toList();
    }

    private static void assertDiagnostic(String message, String written) {
        MarkedText text = MarkedText.of("waybill.yaml", "title: x\n" + written + "\n");
        List<Diagnostic> diagnostics = ConfigurationReader.read(text.file()).diagnostics();
        assertEquals(
                List.of(message),
                diagnostics.stream()
                        .map(diagnostic -> diagnostic.message().toString().toString())
                        .toList());
        assertEquals(
                text.marks(), diagnostics.stream().map(Diagnostic::location).toList());
    }
}
