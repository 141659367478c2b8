package dev.waybill.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The published families of injection attacks as a grammar with several thousand sentences.
 *
 * <p>Sources: event handlers, raw text, comments and error recovery from the HTML standard's lists and parser; separators, quotes,
 * encodings and schemes from OWASP's XSS Filter Evasion Cheat Sheet; text that changes when it is parsed a second time, by SVG and MathML
 * namespaces, from Heiderich and others, "mXSS Attacks" (2013), and from later advisories of sanitizers.
 */
final class InjectionGrammar {
    private static final List<String> ELEMENTS = words("""
            a abbr area article aside audio b base bdo blockquote body br button caption center code col dd del details dialog div dl dt
            em embed fieldset figure font footer form frameset h1 header hr html i iframe image img input ins isindex kbd keygen label
            legend li link listing main map mark marquee math menu meter nav object ol optgroup option output p picture pre progress q
            ruby s samp section select slot small source span strike strong sub summary sup svg table tbody td template textarea th time
            title tr track tt u ul var video wbr x-y svg:circle animate set""");

    private static final List<String> EVENTS = words("""
            abort afterprint animationend animationiteration animationstart auxclick beforeinput beforematch beforeprint beforetoggle
            beforeunload begin blur bounce cancel canplay change click close contextmenu copy cuechange cut dblclick drag dragenter drop
            end ended error finish focus focusin formdata fullscreenchange gotpointercapture hashchange input invalid keydown load
            loadeddata loadstart message mousedown mouseenter mouseover mousewheel offline online pagehide pageshow paste play playing
            pointerdown pointerenter pointerover pointerrawupdate popstate progress repeat reset resize scroll scrollend scrollsnapchange
            search securitypolicyviolation seeked select selectstart show start storage submit timeupdate toggle touchstart transitionend
            transitionrun unhandledrejection unload volumechange wheel""");

    private static final List<String> SEPARATORS = List.of(
            " ",
            "\t",
            "\n",
            "\f",
            "\r\n",
            "/",
            "//",
            "/x/",
            " a='>' ",
            " a=\">\" ",
            " a=b/",
            " \"",
            " '",
            " =",
            " x\u00A0");

    private static final List<String> QUOTES = List.of(
            "=%s", "='%s'", "=\"%s\"", "=`%s`", " = %s", "\n=\n%s", "=\"%s", "='%s", "=%s//", "==%s", "=\"\"%s");

    private static final List<String> CALLS = List.of(
            "hit()",
            "&#104;it()",
            "&#x68;it&lpar;&rpar;",
            "&#0000104it&#40&#41",
            "h\\u0069t()",
            "top['hi'+'t']()",
            "hit``",
            "javascript:hit()",
            "eval(atob('aGl0KCk='))",
            "setTimeout&DiacriticalGrave;hit()&DiacriticalGrave;",
            "[].map.constructor('hit()')()");

    private static final List<String> OUTER = List.of(
            "",
            "<svg>",
            "<math>",
            "<svg></p>",
            "<svg><p>",
            "<svg><desc>",
            "<svg><title>",
            "<svg><foreignObject>",
            "<math><mi>",
            "<math><mtext>",
            "<math><mtext><table><mglyph>",
            "<math><annotation-xml encoding=\"text/html\">",
            "<form><math><mtext></form><form><mglyph><svg><mtext>",
            "<table>",
            "<table><tr>",
            "<select>",
            "<template>",
            "<noscript>",
            "<details><summary>",
            "<b><p></b>");

    private static final List<String> RAW =
            words("style script title textarea xmp iframe noembed noframes noscript plaintext template option listing");

    /** {@code @} is replaced by an element's name, {@code #} by what is active outside of it. */
    private static final List<String> INNER = List.of(
            "<@><!--</@>#-->",
            "<@><a title=\"</@>#\">",
            "<@><a id='</@>#'>",
            "<@><![CDATA[</@>#]]>",
            "<@>&lt;/@&gt;#",
            "<@></@ x>#",
            "<@><?</@>#?>",
            "<@><@></@>#</@>");

    private static final List<String> OPENERS = List.of(
            "<!--",
            "<!-->",
            "<!--->",
            "<!---->",
            "<!-- --!>",
            "<!-- <!-- -->",
            "<!",
            "</",
            "</ ",
            "<?",
            "<%",
            "<![CDATA[",
            "<!DOCTYPE x [",
            "<!ENTITY x '",
            "<\u000B",
            "< ",
            "<\u3000",
            "＜",
            "%3C",
            "\\u003c",
            "\\x3c",
            "&lt;",
            "&lt",
            "&#60",
            "&#x3c",
            "&#000060;",
            "<<",
            "<a <",
            "<a\"",
            "<>",
            "</>",
            "<=",
            "<3 ",
            "</p",
            "<\u200B");

    private static final List<String> ACTIVE = List.of(
            "<img src=x onerror=hit()>",
            "<script>hit()</script>",
            "<svg onload=hit()>",
            "<iframe src=javascript:parent.hit()>",
            "<a href=javascript:hit()>x</a>",
            "<details open ontoggle=hit()>");

    private InjectionGrammar() {}

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** All of them, always in the same order. */
    static Stream<String> sentences() {
        return Stream.of(handlers(), foreign(), declarations(), unfinished()).flatMap(List::stream);
    }

    /** Every element with every event; separators, quotes and calls vary. */
    private static List<String> handlers() {
        List<String> all = new ArrayList<>();
        int i = 0;
        for (String element : ELEMENTS) {
            for (String event : EVENTS) {
                String name = i % 5 == 0 ? "ON" + event : "on" + event;
                String value = at(QUOTES, 3 * i / 2).replace("%s", at(CALLS, i));
                String more = i % 2 == 0 ? " src=x autofocus tabindex=0 open" : "";
                all.add("<" + element + at(SEPARATORS, i) + name + value + more + ">x");
                i++;
            }
        }
        return all;
    }

    /** {@code javascript:} with each of its characters hidden in each way. */
    static List<String> addresses() {
        List<String> all = new ArrayList<>();
        String scheme = "javascript:";
        for (int at = 0; at < scheme.length(); at++) {
            String before = scheme.substring(0, at);
            char one = scheme.charAt(at);
            String after = scheme.substring(at + 1) + "hit()";
            for (String hidden : List.of(
                    "&#" + (int) one + ";",
                    "&#" + (int) one,
                    "&#0000" + (int) one + ";",
                    "&#x" + Integer.toHexString(one) + ";",
                    "&#X00" + Integer.toHexString(one),
                    "\t" + one,
                    "\n" + one,
                    "&Tab;" + one,
                    "&NewLine;" + one,
                    "&#13;" + one,
                    "\u0001" + one,
                    "\u00AD" + one,
                    "\u200B" + one,
                    "%" + Integer.toHexString(one),
                    "\\" + one,
                    "" + Character.toUpperCase(one))) {
                all.add(before + hidden + after);
            }
        }
        return all;
    }

    private static List<String> foreign() {
        List<String> all = new ArrayList<>();
        for (String outer : OUTER) {
            for (String raw : RAW) {
                for (String inner : INNER) {
                    all.add(outer + inner.replace("@", raw).replace("#", at(ACTIVE, all.size())));
                }
            }
        }
        return all;
    }

    private static List<String> declarations() {
        return OPENERS.stream()
                .flatMap(opener -> ACTIVE.stream()
                        .flatMap(active ->
                                Stream.of(opener + active, opener + active.substring(1), opener + ">" + active)))
                .toList();
    }

    /** Each active one, cut after each of its characters, followed by something harmless. */
    private static List<String> unfinished() {
        List<String> all = new ArrayList<>();
        for (String active : ACTIVE) {
            for (int cut = 1; cut < active.length(); cut++) {
                all.add(active.substring(0, cut) + "<b>x</b>\">'>" + active.substring(cut));
                all.add(active.substring(0, cut) + "\n\n" + active.substring(cut));
            }
        }
        return all;
    }

    static String at(List<String> list, int i) {
        return list.get(i % list.size());
    }
}
