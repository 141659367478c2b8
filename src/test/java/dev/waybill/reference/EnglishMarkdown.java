package dev.waybill.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain sentences of the program as Markdown: what looks like code becomes code. */
final class EnglishMarkdown {
    /** {@code nav:}, where a sentence goes on with the key; {@code hidden: true}. Elsewhere a colon is a colon. */
    private static final String KEY =
            "(?:hidden|layout|profile|images): (?:true|docs|strict|\\{[^}]*\\})|tags: \\[[^\\]]*\\]"
                    + "|[\\w-]+:(?=[.,;]|$| (?:to|in|out|doesn't|and baseUrl|and updated)\\b)";

    /** {@code <!-- #word -->}, {@code [^name]: text}, {@code [ ]}, {@code --fix}, {@code waybill.yaml}, {@code content/}, {@code {#id}} */
    private static final Pattern CODE =
            Pattern.compile("<!--.*?-->|\\[\\^\\w+\\](?:: \\w+)?|\\[ \\]|\\$…\\$|\\$\\$…\\$\\$|" + KEY
                    + "|waybill ids --write|check --\\w+|(?<![\\w-])--[a-z][a-z-]*|[\\w.-]*\\.(?:yaml|md|json|zip)|'---'"
                    + "|[^\\s,;`'(]*[/*{}#_=<>][^\\s,;`')]*[^\\s,;`').:]|[^\\s,;`'(]+/");

    private EnglishMarkdown() {}

    static String of(String text) {
        Matcher code = CODE.matcher(text);
        StringBuilder markdown = new StringBuilder();
        while (code.find()) {
            code.appendReplacement(markdown, Matcher.quoteReplacement("`" + code.group() + "`"));
        }
        return code.appendTail(markdown).toString().replace("|", "\\|");
    }
}
