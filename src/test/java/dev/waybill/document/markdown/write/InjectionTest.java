package dev.waybill.document.markdown.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Link;
import dev.waybill.document.LinkTarget;
import dev.waybill.document.Page;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.document.markdown.include.IncludedFiles;
import dev.waybill.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No vector is active in a body, wherever the editor puts it. */
class InjectionTest {
    private static final List<String> VECTORS = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "\"><script>alert(1)</script>",
            "' onmouseover='alert(1)",
            "\" onmouseover=\"alert(1)",
            "<a href=javascript:alert(1)>x</a>",
            "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
            "<b onclick=alert(1)>x</b>",
            "<b/onclick=alert(1)//>x</b>",
            "<details ontoggle=alert(1) open>",
            "<style>@import 'x'</style>",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<!--><img src=x onerror=alert(1)>-->",
            "<![CDATA[<img src=x onerror=alert(1)>]]>",
            "<?xml <img src=x onerror=alert(1)> ?>",
            "</title><script>alert(1)</script>",
            "</textarea><script>alert(1)</script>",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<abbr title='\" onfocus=alert(1) autofocus=\"'>x</abbr>",
            "<td colspan='1\" onclick=\"alert(1)'>x</td>",
            "<base href=//evil.cn>",
            "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
            "<form action=javascript:alert(1)><button>x</button></form>",
            "<object data=javascript:alert(1)>",
            "<link rel=stylesheet href=//evil.cn>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#60;img src=x onerror=alert(1)&#62;",
            "javascript:alert(1)",
            "＜script＞alert(1)＜/script＞");

    static final List<String> PLACES = List.of(
            "%s",
            "文 %s 文",
            "## %s",
            "> [!NOTE]\n> %s",
            "> [!%s]\n> x",
            "- [ ] %s",
            "1. %s",
            "[x](<%s>)",
            "[x](%s)",
            "[x](a.md \"%s\")",
            "[%s](a.md)",
            "![%s](a.png)",
            "![x](a.png '%s')",
            "![x](%s)",
            "[r]\n\n[r]: a.md \"%s\"",
            "<%s>",
            "`%s`",
            "```%s\nx\n```",
            "```html\n%s\n```",
            "```js\n%s\n```",
            "~~~java %s\nx\n~~~",
            "| %s |\n|---|\n| %s |",
            "x[^1]\n\n[^1]: %s",
            "x[^%s]\n\n[^%s]: y",
            "%s\n: %s",
            ":::details[%s]\nx\n:::",
            ":::%s\nx\n:::",
            ":::details[x]{%s}\nx\n:::",
            "::::tabs\n:::tab[%s]\n%s\n:::\n::::",
            "<div>\n%s\n</div>",
            "<details><summary>%s</summary>\n\n%s\n\n</details>",
            "## x {#%s}",
            "https://a.cn/%s",
            "**%s**");

    static Stream<String> places() {
        return PLACES.stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void isInactive(String place) {
        for (String vector : VECTORS) {
            String body = place.replace("%s", vector);
            assertEquals(List.of(), active(Page.of(body)), body);
            assertEquals(List.of(), active(Page.ofChecklist(body)), body);
        }
    }

    @Test
    void isInactiveAsData() {
        for (String vector : VECTORS) {
            String quoted = "\"" + vector.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            String data = "v: " + quoted + "\nm: {" + quoted + ": {" + quoted + ": " + quoted + "}}\n";
            IncludedFiles files = path -> Optional.of(Parsed.clean(new SourceFile(path, data)));
            Page page = new Page(new DocumentParser(files).parse(new SourceFile("content/guide/page.md", """
                    ---
                    title: T
                    ---
                    文[](../_data/d.yaml#v)文

                    ::data[x](../_data/d.yaml#m)

                    ::data[x](../_data/d.yaml#m){as=details}
                    """)));
            assertEquals(List.of(), page.diagnostics(), vector);
            assertEquals(List.of(), active(page), vector);
        }
    }

    @Test
    void isInactiveInFormulas() {
        for (String vector : VECTORS) {
            for (String place :
                    List.of("$%s$", "$$\n%s\n$$", "```math\n%s\n```", "a $\\text{%s}$", "$\\color{%s}{x}$")) {
                String body = place.replace("%s", vector);
                Page page = Page.ofFile("---\ntitle: T\nmath: true\n---\n" + body);
                assertEquals(
                        List.of(),
                        Jsoup.parse(page.html()).body().select("*:not(math)").stream()
                                .filter(InjectionTest::isActive)
                                .map(Element::outerHtml)
                                .toList(),
                        body);
            }
        }
    }

    private static List<String> active(Page page) {
        for (Link link : page.document().links()) {
            String address = link.target() instanceof LinkTarget.External external ? external.url() : "https:";
            if (!address.matches("(?:https?|mailto|tel):.*") || address.matches(".*[\"<>\\s].*")) {
                return List.of("link " + address);
            }
        }
        return Jsoup.parse(page.html().replaceAll("⟨image \\d+⟩", "")).body().getAllElements().stream()
                .filter(InjectionTest::isActive)
                .map(Element::outerHtml)
                .toList();
    }

    private static boolean isActive(Element element) {
        return element.is(
                        "script, style, svg, math, iframe, object, embed, form, button, base, meta, link, noscript, template")
                || element.is("input:not([type=checkbox])")
                || element.is("img[src], a:not([href^=⟨link], [href^=#]), [style], [srcdoc], [autofocus]")
                || element.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().startsWith("on"));
    }
}
