package dev.waybill.migration.markup;

import java.util.Set;

/** The names of HTML's elements, by what becomes of them in Markdown. */
final class HtmlNames {
    /** Stay as they are, without attributes that only style. */
    static final Set<String> KEPT = words("""
            b i em strong s del ins sub sup kbd mark small br abbr q cite dfn var samp code ruby rt rp wbr
            """);

    /** Have another tag, or a mark of Markdown, that means the same. */
    static final Set<String> RENAMED = words("""
            u strike tt
            """);

    /** Leave what is in them. */
    static final Set<String> UNWRAPPED = words("""
            span font big center section article main header footer nav aside figure figcaption picture button
            label form fieldset legend div p hgroup tbody thead tr td th li dt dd tfoot colgroup col caption
            address nobr time data bdi bdo search dialog menu body html optgroup option meter progress output
            slot noscript rb rtc source track param area map object blink marquee
            """);

    /** Of those, the ones that start and end a paragraph. */
    static final Set<String> BREAKING = words("""
            div p center section article main header footer figure figcaption aside nav form li tr
            """);

    /** Become a block of Markdown as a whole. */
    static final Set<String> BLOCKS = words("""
            table ul ol dl pre blockquote
            """);

    /** What tables and lists consist of. */
    static final Set<String> STRUCTURE = words("""
            table thead tbody tfoot tr td th caption ul ol li dl dt dd
            """);

    /** Vanish with what is in them. */
    static final Set<String> DROPPED = words("""
            script style svg canvas head template title select textarea
            """);

    /** Show something of another address. */
    static final Set<String> EMBEDDED = words("""
            iframe video audio embed
            """);

    /** Have no content, and vanish. */
    static final Set<String> ALONE = words("""
            input link meta base
            """);

    private static final Set<String> OTHERS = words("a img hr details summary h1 h2 h3 h4 h5 h6");

    private HtmlNames() {}

    static boolean isHtml(String name) {
        return KEPT.contains(name)
                || RENAMED.contains(name)
                || UNWRAPPED.contains(name)
                || BLOCKS.contains(name)
                || DROPPED.contains(name)
                || EMBEDDED.contains(name)
                || ALONE.contains(name)
                || OTHERS.contains(name);
    }

    /** Names between spaces. */
    static Set<String> words(String names) {
        return Set.of(names.strip().split("\\s+"));
    }
}
