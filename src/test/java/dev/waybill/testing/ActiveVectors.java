package dev.waybill.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that call {@code hit()} in a browser, or send a request to another host, if they are treated as more than text. */
public final class ActiveVectors {
    private static final List<String> ADDRESSES = List.of(
            "javascript:hit()",
            "JaVaScRiPt:hit()",
            "java\tscript:hit()",
            "java\nscript:hit()",
            " javascript:hit()",
            "\u0001javascript:hit()",
            "&#106;avascript:hit()",
            "&#x6A;avascript:hit()",
            "&#0000106avascript:hit()",
            "javascript&colon;hit()",
            "java&Tab;script:hit()",
            "java&NewLine;script:hit()",
            "javascript\\:hit()",
            "%6Aavascript:hit()",
            "ｊavascript:hit()",
            "javas\u200Bcript:hit()",
            "vbscript:hit()",
            "livescript:hit()",
            "data:text/html,<script>hit()</script>",
            "data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==",
            "data:image/svg+xml,<svg onload=hit()>",
            "blob:hit",
            "file:///etc/hostname",
            "view-source:javascript:hit()",
            "//evil.example/x.js",
            "\\\\evil.example\\x",
            "https:evil.example",
            "feed:javascript:hit()",
            "javascript://%0ahit()",
            "javascript:/*--></title></style></textarea></script><svg/onload=hit()>");

    private static final List<String> FORMS = List.of(
            "[x](%s)",
            "[x](<%s>)",
            "<%s>",
            "![x](%s)",
            "[x][r]\n\n[r]: %s",
            "<a href=\"%s\">x</a>",
            "<img src='%s'>",
            "<iframe src=\"%s\"></iframe>",
            "<form action=\"%s\"><button>x</button></form>",
            "<base href=\"%s\">",
            "<button formaction=\"%s\">x</button>",
            "<svg><a xlink:href=\"%s\"><text>x</text></a></svg>",
            "<meta http-equiv=refresh content=\"0;url=%s\">",
            "<object data=\"%s\"></object>",
            "<link rel=stylesheet href=\"%s\">",
            "<b style=\"background:url('%s')\">x</b>",
            "<video poster=\"%s\">");

    private static final List<String> ENDINGS = List.of(
            "",
            "\">",
            "'>",
            "`>",
            "--><b>",
            "]]>",
            "</title>",
            "</style>",
            "</script>",
            "</textarea>",
            "</noscript>",
            "</template>",
            "</xmp>",
            "</select>",
            "</svg>",
            "?>",
            "}}",
            "\\\">",
            "\\u003c/script\\u003e",
            "&quot;&gt;",
            "</code></pre>",
            "</summary></details>",
            "\n\n",
            "\u2028",
            "%22%3E",
            "*/",
            "//\n");

    private static final List<String> STARTS = List.of(
            "<script>hit()</script>",
            "<SCRIPT>hit()</SCRIPT>",
            "<script/x>hit()</script>",
            "<script\n>hit()</script >",
            "<scr<script>ipt>hit()</scr</script>ipt>",
            "<<script>hit();//<</script>",
            "<script src=//evil.example>",
            "<img src=x onerror=hit()>",
            "<svg><script>hit()</script>",
            "<svg><style><img src=x onerror=hit()>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=hit()&gt;\">",
            "<noscript><p title=\"</noscript><img src=x onerror=hit()>\">",
            "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=hit() src=x>\">",
            "<svg></p><style><a id=\"</style><img src=x onerror=hit()>\">",
            "<template><img src=x onerror=hit()></template>",
            "<select><template><img src=x onerror=hit()></select>",
            "<!--><img src=x onerror=hit()>-->",
            "<!-- --!><img src=x onerror=hit()>-->",
            "<![CDATA[<img src=x onerror=hit()>]]>",
            "<?x <img src=x onerror=hit()> ?>",
            "<plaintext><img src=x onerror=hit()>",
            "<xmp><p title=\"</xmp><svg/onload=hit()>\">",
            "<iframe srcdoc=\"&lt;script&gt;parent.hit()&lt;/script&gt;\">",
            "<svg><animate onbegin=hit() attributeName=x>",
            "<svg><set onbegin=hit() attributeName=x>",
            "<svg><use href=\"data:image/svg+xml,<svg id=x onload=hit()>#x\">",
            "<style>@import'//evil.example/x.css'</style>",
            "<style>*{background:url(//evil.example/x)}</style>",
            "<link rel=prefetch href=//evil.example/x>",
            "<img src=//evil.example/x.png>",
            "<img srcset='//evil.example/y 1x'>",
            "{{constructor.constructor('hit()')()}}",
            "${hit()}",
            "<#assign x=hit()>",
            "＜script＞hit()＜/script＞",
            "&lt;script&gt;hit()&lt;/script&gt;",
            "&#60;img src=x onerror=hit()&#62;",
            "+ADw-script+AD4-hit()+ADw-/script+AD4-");

    private ActiveVectors() {}

    /** All of them, always in the same order. */
    public static List<String> all() {
        List<String> all = new ArrayList<>(STARTS);
        ADDRESSES.forEach(address -> FORMS.forEach(form -> all.add(form.replace("%s", address))));
        ENDINGS.forEach(end -> Stream.of(STARTS.get(0), STARTS.get(7)).forEach(start -> all.add(end + start)));
        List<String> hidden = InjectionGrammar.addresses();
        for (int i = 0; i < hidden.size(); i++) {
            all.add(InjectionGrammar.at(FORMS, i).replace("%s", hidden.get(i)));
            all.add(InjectionGrammar.at(FORMS, i + 5).replace("%s", hidden.get(i)));
        }
        InjectionGrammar.sentences().forEach(all::add);
        all.addAll(PublishedVectors.all());
        return all.stream().distinct().toList();
    }

    /** Every n-th of them. */
    public static List<String> every(int n) {
        List<String> all = all();
        return IntStream.range(0, all.size())
                .filter(i -> i % n == 0)
                .mapToObj(all::get)
                .toList();
    }
}
