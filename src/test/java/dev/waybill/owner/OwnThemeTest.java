package dev.waybill.owner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.TestOptions;
import dev.waybill.config.ConfigurationReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.output.OutputFile;
import dev.waybill.pipeline.BuildReport;
import dev.waybill.pipeline.WarmBuild;
import dev.waybill.source.SourceFile;
import dev.waybill.testing.FolderBytes;
import dev.waybill.testing.Photo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner sets in {@code waybill.yaml}: {@code theme:}, {@code css:}, {@code js:}, {@code policy:}, {@code analytics:}, {@code comments:}. */
class OwnThemeTest {
    private static final String ALL = """
            title: Field guide
            language: en
            theme:
              accent: "#0b5c8a"
              paper: {light: "#ffffff", dark: "#10181f"}
              font: {name: Field Sans, family: sans, files: [static/f/field-400.woff2, static/f/field-bold-italic.woff2]}
              logo: {file: static/logo.svg, dark: static/dark.svg, alt: Field}
              favicon: static/icon.png
              footer:
                text: © 2026 <Field>
                links: [{title: About, page: about.md}, {title: Forum, url: https://forum.example.org/}]
                icp: 京ICP备12345678号-1
                psb: {number: 京公网安备 11010502030143号, icon: static/psb.svg}
              social: [{name: GitHub, url: https://github.com/example}]
            css: static/own.css
            js: [static/own.js, static/js/app.mjs]
            policy: {script: cdn.example.org, connect: [wss://live.example.org], frame: https://maps.example.org}
            analytics: {baidu: 0123456789abcdef0123456789abcdef, umami: 94db1cb1-74f4-4a40-ad6c-962362670409}
            comments:
              giscus: {repo: example/site, repoId: R_kgDOGjYtbQ, category: News, categoryId: DIC_kwDOGjYtbc4CA_TT}
            """;

    private static final String LIST = "1. [ ] Read <!-- #read -->\n";

    @TempDir
    private Path root;

    private SiteOnDisk site(String settings) throws IOException {
        SiteOnDisk site = new SiteOnDisk(root)
                .file("waybill.yaml", settings)
                .file("static/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='20'/>")
                .file("static/dark.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='20'/>")
                .file("static/psb.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>")
                .file("static/own.css", "main { letter-spacing: 0 }\n")
                .file("static/own.js", "document.title;\n")
                .file("static/js/app.mjs", "export {};\n")
                .file("static/f/field-400.woff2", "font")
                .file("static/f/field-bold-italic.woff2", "font")
                .page("about.md", "comments: false")
                .page("list.md", "checklist: leave", LIST)
                .page(
                        "video.md",
                        "",
                        "::youtube[How to <pack>]{id=dQw4w9WgXcQ start=30}\n\n::bilibili{id=BV1GJ411x7h7 page=2}\n");
        Files.write(root.resolve("static/icon.png"), Photo.png(200, 200));
        return site.locked();
    }

    private BuildReport build() throws Exception {
        return TestOptions.of(root).into(root.resolve("site")).by("test").publish();
    }

    private String published(String path) throws IOException {
        return Files.readString(root.resolve("site").resolve(path));
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(published(path));
    }

    private static String policy(Document page) {
        return page.select("meta[http-equiv]").attr("content");
    }

    private List<String> diagnostics(String settings) {
        return new SiteOnDisk(root)
                .file("waybill.yaml", settings).page("a.md").diagnostics().stream()
                        .map(Diagnostic::toString)
                        .toList();
    }

    private static List<String> read(String settings) {
        return ConfigurationReader.read(new SourceFile("waybill.yaml", settings)).diagnostics().stream()
                .map(Diagnostic::toString)
                .toList();
    }

    private void assertDiagnostic(String expected, String settings) {
        List<String> diagnostics = diagnostics("title: T\n" + settings);
        assertTrue(
                diagnostics.stream().anyMatch(diagnostic -> diagnostic.contains(expected)),
                expected + " is not in " + diagnostics);
    }

    @Test
    void showsAndLinksEverythingAndAddsNoWarning() throws Exception {
        site(ALL);
        assertEquals(List.of(), build().diagnostics());
        Document page = page("video/index.html");
        assertEquals("Field", page.select(".brand img.light").attr("alt"));
        assertEquals("", page.select(".brand").text());
        assertEquals("© 2026 <Field>", page.select(".own p").text());
        assertEquals(
                List.of(
                        "../about/",
                        "https://forum.example.org/",
                        "https://github.com/example",
                        "https://beian.miit.gov.cn/",
                        "https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143"),
                page.select(".own a").eachAttr("href"));
        assertEquals("#ffffff", page.select("meta[name=theme-color]").attr("content"));
        assertEquals(
                List.of("../favicon.ico", "../icon.png"),
                page.select("link[rel=icon]").eachAttr("href"));
        for (String link : page.select("link[href^=..], script[src^=..]").eachAttr("href")) {
            assertTrue(link.isEmpty() || Files.exists(root.resolve("site/video").resolve(link)), link);
        }
        assertEquals(
                3,
                page.select("link[rel=stylesheet][integrity]").stream()
                        .filter(link -> link.attr("href")
                                .matches("\\.\\./(_wb/assets/own|_wb/assets/parts|own)\\.[0-9a-f]{8}\\.css"))
                        .count());
        assertEquals(
                1,
                page.select("script[type=module][src~=^../js/app\\.[0-9a-f]{8}\\.js]")
                        .size());
        assertEquals(
                180,
                Photo.read(Files.readAllBytes(root.resolve("site/apple-touch-icon.png")))
                        .getWidth());
        assertEquals(3, Files.readAllBytes(root.resolve("site/favicon.ico"))[4]);
        String style =
                published(page.select("link[href*=assets/own]").attr("href").substring(3));
        assertTrue(style.contains("--accent:light-dark(#0b5c8a,#"), style);
        assertTrue(
                style.contains("src:url(\"../../f/field-400.woff2\") format(\"woff2\");font-weight:400;font-display"),
                style);
        assertTrue(style.contains("font-weight:700;font-style:italic"), style);
    }

    @Test
    void keepsForeignScriptsAndConnectionsOffPagesWithAList() throws Exception {
        site(ALL);
        build();
        Document list = page("list/index.html");
        assertEquals(0, list.select("script[src^=http]").size());
        assertTrue(policy(list).contains("connect-src 'none';"), policy(list));
        assertFalse(policy(list).contains("hm.baidu.com") || policy(list).contains("cdn.example.org"), policy(list));
        assertTrue(policy(list).contains("frame-src https://giscus.app https://maps.example.org;"), policy(list));
        Document video = page("video/index.html");
        assertEquals(
                List.of(
                        "https://hm.baidu.com/hm.js?0123456789abcdef0123456789abcdef",
                        "https://cloud.umami.is/script.js"),
                video.select("script[src^=http]").eachAttr("src"));
        assertTrue(policy(video).contains("connect-src 'self' https://api-gateway.umami.dev"), policy(video));
        site(ALL.replace("policy: {", "policy: {checklists: true, "));
        build();
        assertEquals(2, page("list/index.html").select("script[src^=http]").size());
        assertTrue(policy(page("list/index.html")).contains("connect-src https://api-gateway.umami.dev"));
    }

    @Test
    void permitsInTheHeaderWhatAnyPagePermits() throws Exception {
        site(ALL);
        build();
        String header = published("_headers")
                .lines()
                .filter(line -> line.contains("Policy: default"))
                .findFirst()
                .orElseThrow();
        for (String page :
                List.of("index.html", "list/index.html", "video/index.html", "404.html", "checklists/index.html")) {
            for (String source : policy(page(page)).split("[ ;]+")) {
                assertTrue(source.equals("'none'") || header.contains(source), source);
            }
        }
        assertTrue(header.contains("wss://live.example.org") && header.contains("https://cdn.example.org"), header);
    }

    @Test
    void addsFrameHostsOnlyToPagesWithAVideo() throws Exception {
        site("title: T\nlanguage: en\n");
        build();
        Document video = page("video/index.html");
        assertEquals(
                List.of(
                        "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=30",
                        "https://player.bilibili.com/player.html?bvid=BV1GJ411x7h7&p=2&autoplay=1"),
                video.select("a[data-embed]").eachAttr("data-embed"));
        assertEquals("How to <pack>", video.select(".embed b").eachText().get(0));
        assertTrue(policy(video).contains("frame-src https://player.bilibili.com https://www.youtube-nocookie.com;"));
        assertFalse(policy(page("about/index.html")).contains("frame-src"));
        assertEquals(0, page("about/index.html").select("script[src*=embed]").size());
        assertFalse(published("_headers").contains("giscus"));
    }

    @Test
    void publishesNothingThatNoPageNeeds() throws Exception {
        new SiteOnDisk(root).file("waybill.yaml", "title: T\n").page("a.md");
        build();
        assertEquals(
                List.of(),
                FolderBytes.of(root.resolve("site")).keySet().stream()
                        .filter(path -> path.matches(".*(own|parts|embed|comments)\\.[0-9a-f]{8}.*|favicon.*|apple.*"))
                        .toList());
    }

    @Test
    void leavesServicesOutOfPreviewsAndDrafts() throws Exception {
        site(ALL).page("draft.md", "draft: true");
        Map<String, String> files = new HashMap<>();
        new WarmBuild(root).run(TestOptions.of(root).options(), new WarmBuild.Reader() {
            @Override
            public boolean keep(String path) {
                return false;
            }

            @Override
            public void accept(OutputFile file) {
                synchronized (files) {
                    files.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8));
                }
            }
        });
        Document preview = Jsoup.parse(files.getOrDefault("video/index.html", ""));
        assertEquals(0, preview.select("script[src^=http], [data-comments]").size());
        assertEquals(1, preview.select("script[src*=app]").size());
        TestOptions.of(root).into(root.resolve("site")).drafts().publish();
        assertEquals(
                0,
                page("draft/index.html")
                        .select("script[src^=http], [data-comments]")
                        .size());
        assertEquals(1, page("video/index.html").select("[data-comments]").size());
        assertEquals(0, page("about/index.html").select("[data-comments]").size());
    }

    @Test
    void buildsTheSameIncrementallyAndClean() throws Exception {
        SiteOnDisk site = site(ALL);
        build();
        String changed = ALL.replace("#0b5c8a", "#7a1f5c")
                .replace("cdn.example.org", "cdn.example.net")
                .replace("icp: 京", "icp: 沪")
                .replace("favicon", "# favicon")
                .replace("comments:\n", "params:\n");
        for (Runnable edit : List.<Runnable>of(
                () -> site.file("static/own.css", "main { letter-spacing: 1px }\n"),
                () -> site.file("waybill.yaml", changed))) {
            edit.run();
            assertEquals(List.of(), build().diagnostics());
            TestOptions.of(root).into(root.resolve("clean")).clean().publish();
            assertEquals(
                    Set.of(),
                    FolderBytes.difference(
                            FolderBytes.of(root.resolve("site")), FolderBytes.of(root.resolve("clean"))));
        }
    }

    @Test
    void mergesTheFooterOfALanguageWithThatOfTheSite() throws Exception {
        new SiteOnDisk(root).file("waybill.yaml", """
                        title: T
                        theme: {footer: {text: Words, icp: 京ICP备12345678号}}
                        languages:
                          en: {}
                          zh: {theme: {footer: {text: 文字}}}
                        """).page("en/a.md").page("zh/a.md");
        assertEquals(List.of(), build().diagnostics());
        assertEquals("Words 京ICP备12345678号", page("a/index.html").select(".own").text());
        assertEquals("文字 京ICP备12345678号", page("zh/a/index.html").select(".own").text());
        assertDiagnostic(
                "'accent' belongs to the whole site", "languages: {en: {theme: {accent: \"#000\"}}, zh: {}}\n");
    }

    @Test
    void givesEachLanguageItsLogo() throws Exception {
        site("title: T\nlanguages: {en: {folder: .}, zh: {theme: {logo: static/logo.svg}}}\n")
                .page("zh/a.md");
        assertEquals(0, build().errors());
        assertEquals("T", page("about/index.html").select(".brand").html());
        Document page = page("zh/a/index.html");
        assertEquals("../../logo.svg", page.select(".brand img").attr("src"));
        assertEquals("T", page.select(".brand").text());
        assertTrue(published(page.select("link[href*=assets/own]").attr("href").substring(6))
                .contains(".brand img{"));
    }

    @Test
    void leavesWalineOffPagesWithAListUnlessTheOwnerPermitsIt() throws Exception {
        String settings = "title: T\n"
                + "comments: {waline: {server: https://c.example.org/x, script: static/own.js, style:"
                + " static/own.css}}\n";
        site(settings);
        build();
        assertEquals(
                "../own.js", page("video/index.html").select("[data-comments]").attr("data-script"));
        assertTrue(policy(page("video/index.html")).contains("connect-src 'self' https://c.example.org;"));
        assertEquals(0, page("list/index.html").select("[data-comments]").size());
        site(settings + "policy: {checklists: true}\n");
        build();
        assertEquals(1, page("list/index.html").select("[data-comments]").size());
        assertTrue(policy(page("list/index.html")).contains("connect-src https://c.example.org;"));
    }

    @Test
    void saysTheContrastOfColoursInWhichTextCannotBeRead() {
        assertDiagnostic(
                "waybill.yaml:2:17: warning[contrast]: 'accent' #ffcc00 has a contrast of 1.29:1 on the page, and text"
                        + " needs 4.5:1",
                "theme: {accent: \"#ffcc00\"}\n");
        assertDiagnostic(
                "waybill.yaml:2:24: warning[contrast]: 'paper' #888888 has a contrast of",
                "theme: {paper: {light: \"#888\"}}\n");
        assertDiagnostic(
                "warning[contrast]: 'accent' #222222 has a contrast of 1.0", "theme: {accent: {dark: \"#222222\"}}\n");
        assertEquals(
                List.of(),
                diagnostics("title: T\ntheme: {accent: \"#0b5c8a\", paper: {light: \"#fff\", dark: \"#000\"}}\n"));
    }

    @Test
    void namesTheFileThatIsMissing() throws Exception {
        site("title: T\n");
        assertDiagnostic(
                "waybill.yaml:2:6: error[file-access]: no file 'static/onw.css', did you mean 'static/own.css'?",
                "css: static/onw.css\n");
        assertDiagnostic("no file 'static/x.mjs'", "js: [static/own.js, static/x.mjs]\n");
        assertDiagnostic(
                "no file 'static/lgo.svg', did you mean 'static/logo.svg'?", "theme: {logo: static/lgo.svg}\n");
        Files.writeString(root.resolve("static/f.png"), "no picture");
        assertDiagnostic("no page at 'content/abuot.md'", "theme: {footer: {links: [{title: A, page: abuot.md}]}}\n");
        assertDiagnostic("no icons can be made of 'static/f.png'", "theme: {favicon: static/f.png}\n");
    }

    @Test
    void refusesHostileValuesAtTheirPlace() throws Exception {
        Files.createDirectories(root.resolve("static"));
        Files.writeString(root.resolve("static/f.png"), "no picture");
        for (String settings : List.of(
                "theme: {accent: \"red;}*{display:none\"}",
                "theme: {paper: \"#12345\"}",
                "theme: {font: {name: 'x\"}', files: static/f.png}}",
                "theme: {font: comic}",
                "theme: {logo: ../secret.svg}",
                "theme: {logo: /etc/passwd}",
                "theme: {logo: static/../../x.svg}",
                "theme: {favicon: static/icon.exe}",
                "theme: {footer: {icp: '\"><script>alert(1)</script>'}}",
                "theme: {footer: {psb: '12 onclick=x'}}",
                "theme: {footer: {links: [{title: A, url: 'javascript:alert(1)'}]}}",
                "theme: {social: [{name: A, url: 'javascript:alert(1)'}]}",
                "theme: {social: [{name: A}]}",
                "css: https://evil.example/x.css",
                "css: static/.hidden.css",
                "js: static/f.png",
                "policy: {script: '*'}",
                "policy: {script: \"'unsafe-inline'\"}",
                "policy: {script: \"'; default-src *\"}",
                "policy: {connect: 'https:'}",
                "policy: {frame: 'javascript:'}",
                "policy: {image: 'http://plain.example.org'}",
                "policy: {style: 'https://a.example; script-src *'}",
                "policy: {script: 'wss://a.example'}",
                "policy: {scripts: 'https://a.example'}",
                "analytics: {baidu: '\"><script>'}",
                "analytics: {plausible: 'a b'}",
                "analytics: {umami: 1}",
                "analytics: {umami: {id: 94db1cb1-74f4-4a40-ad6c-962362670409, host: 'javascript:x'}}",
                "analytics: {goatcounter: 'a/../b'}",
                "comments: {giscus: {repo: a/b}}",
                "comments: {giscus: {repo: '\"><script>', repoId: R_1234, category: A, categoryId: D_1234}}",
                "comments: {waline: {server: 'http://a.example', script: static/a.js, style: static/a.css}}",
                "navigation: [{title: A, url: 'javascript:alert(1)'}]",
                "lists: many",
                "theme: dark")) {
            List<String> diagnostics = read("title: T\n" + settings + "\n");
            assertTrue(
                    diagnostics.stream()
                            .anyMatch(diagnostic ->
                                    diagnostic.startsWith("waybill.yaml:2:") && diagnostic.contains("error[")),
                    settings + ": " + diagnostics);
        }
        assertTrue(read("title: T\npolicy: {script: \"https://*.example.org\"}\n")
                .get(0)
                .startsWith("waybill.yaml:2:18: warning[policy-wildcard]: 'https://*.example.org'"));
    }

    @Test
    void refusesVideosWithoutAnIdOfTheirSite() {
        DocumentParser parser = new DocumentParser();
        for (String line : List.of(
                "::youtube{id=}",
                "::youtube[x](https://evil.example)",
                "::bilibili{id=dQw4w9WgXcQ}",
                "::youtube{id=dQw4w9WgXc\"><script>}",
                "::youtube{start=3}",
                "::youtube{id=dQw4w9WgXcQ start=javascript:}",
                "::youtube{id=dQw4w9WgXcQ onload=x}")) {
            List<Diagnostic> diagnostics = parser.parse(new SourceFile("content/a.md", "# A\n\n" + line + "\n"))
                    .diagnostics();
            assertTrue(
                    diagnostics.stream()
                            .anyMatch(diagnostic -> diagnostic.isError()
                                    && diagnostic.location().line() == 3),
                    line + diagnostics);
        }
    }

    @Test
    void reportsATemplateWhosePolicyForbidsTheScriptsOfAList() throws Exception {
        String head = Files.readString(Path.of("templates/partials/head.ftlh"));
        site("title: T\n")
                .file("templates/partials/head.ftlh", head.replace("${policy}", "default-src 'self'; connect-src *"));
        List<String> diagnostics = new SiteOnDisk(root)
                .diagnostics().stream().map(Diagnostic::toString).toList();
        assertTrue(
                diagnostics.stream()
                        .anyMatch(diagnostic -> diagnostic.startsWith(
                                "templates/partials/head.ftlh:4:19: error[policy]: the policy of the page"
                                        + " forbids the script of checklists: it lacks 'sha256-")),
                diagnostics.toString());
    }

    @Test
    void reportsAScriptInATemplateThatThePolicyForbids() throws Exception {
        String footer = Files.readString(Path.of("templates/footer/footer.ftlh"));
        site("title: T\n").file("templates/footer/footer.ftlh", footer + "<script>count()</script>\n");
        List<Diagnostic> diagnostics = new SiteOnDisk(root).diagnostics();
        assertEquals(
                List.of("templates/footer/footer.ftlh:" + (footer.lines().count() + 1)
                        + ":9: error[policy]: the policy of the page forbids the script 'count()' in it"),
                diagnostics.stream().map(Diagnostic::toString).toList());
    }

    @Test
    void reportsScriptsInASlotAtTheirPlaceUnlessTheyMayRun() throws Exception {
        site("title: T\n").file("templates/slots/head.ftlh", """
            <script>count()</script>
            <script async src=\"https://cdn.example.org/a.js\"></script>
            <script src='//other.example.org/b.js'></script>
            <script type=\"application/ld+json\">{}</script>
            <script src=\"${root}own.js\"></script>
            <button type=\"button\" onclick=\"count()\">Count</button>
            """);
        assertEquals(
                List.of(
                        "templates/slots/head.ftlh:1:9: error[policy]: the policy of the page forbids the script"
                                + " 'count()' in it",
                        "templates/slots/head.ftlh:2:20: error[policy]: the policy of the page forbids the script"
                                + " 'https://cdn.example.org/a.js' in it",
                        "templates/slots/head.ftlh:3:14: error[policy]: the policy of the page forbids the script"
                                + " '//other.example.org/b.js' in it",
                        "templates/slots/head.ftlh:6:23: error[policy]: the policy of every page forbids the script in"
                                + " 'onclick'"),
                new SiteOnDisk(root)
                        .diagnostics().stream()
                                .map(Diagnostic::toString)
                                .distinct()
                                .toList());
        site("""
            title: T
            policy: {script: [https://cdn.example.org, "https://*.example.org"]}
            rules: {policy-wildcard: off}
            """)
                .file(
                        "templates/slots/head.ftlh",
                        "<script async src=\"https://cdn.example.org/a.js\"></script><script"
                                + " src=\"https://other.example.org/b.js\"></script>\n");
        assertEquals(List.of(), new SiteOnDisk(root).diagnostics());
    }

    @Test
    void reportsAHeaderOfTheSiteThatForbidsWhatItsPagesNeed() throws Exception {
        site("title: T\n").file("static/_headers", "/*\n  Content-Security-Policy: default-src 'self'\n");
        List<String> diagnostics = new SiteOnDisk(root)
                .diagnostics().stream().map(Diagnostic::toString).toList();
        assertTrue(
                diagnostics
                        .get(0)
                        .startsWith(
                                "static/_headers:2:28: error[policy]: this policy forbids what the site's pages need:"
                                        + " script-src 'sha256-"),
                diagnostics.toString());
        assertTrue(
                diagnostics.get(0).contains("; frame-src https://player.bilibili.com https://www.youtube-nocookie.com"),
                diagnostics.toString());
        site("title: T\n").file("static/_headers", "/*\n  X-Frame-Options: DENY\n");
        assertEquals(List.of(), new SiteOnDisk(root).diagnostics());
    }
}
