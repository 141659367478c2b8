package dev.waybill.render.theme;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Minifies CSS where that is safe: removes comments and insignificant white space. Strings stay unchanged. */
final class StyleSheet {
    /** A comment, a string, or white space with the adjacent mark, such as the space before a brace. */
    private static final Pattern TOKEN = Pattern.compile(
            "/\\*.*?\\*/|(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')|\\s*([{};,])\\s*|(?<=:)\\s+|(\\s+)",
            Pattern.DOTALL);

    private StyleSheet() {}

    static String minified(String css) {
        String withoutComments = TOKEN.matcher(css).replaceAll(match -> {
            boolean comment = match.group().startsWith("/*");
            return comment ? " " : Matcher.quoteReplacement(match.group());
        });
        String tight = TOKEN.matcher(withoutComments).replaceAll(match -> {
            String string = match.group(1);
            String mark = match.group(2);
            return Matcher.quoteReplacement(
                    string != null ? string : mark != null ? mark : match.group(3) != null ? " " : "");
        });
        return tight.replace(";}", "}").strip();
    }
}
