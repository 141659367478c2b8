package dev.waybill.migration.text;

import dev.waybill.migration.text.MappedText.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides formulas while a page is converted, because no dialect means anything in them. Each line of one is hidden on its own. */
public final class Formulas {
    private static final char START = '\uFDD3';
    private static final char END = '\uFDD4';

    private static final int LONGEST = 5000;
    private static final Pattern LINE = Pattern.compile("[^\\s][^\\n]*");
    private static final Pattern HIDDEN = Pattern.compile(START + "(\\d+)" + END);

    private final List<String> hidden = new ArrayList<>();

    /** The text with what is a formula outside code hidden. */
    public MappedText hide(MappedText text) {
        if (text.text().indexOf('$') < 0
                && !text.text().contains("\\(")
                && !text.text().contains("\\[")) {
            return text;
        }
        Code code = Code.of(text.text());
        List<Edit> edits = new ArrayList<>();
        String all = text.text();
        int at = 0;
        while (at < all.length()) {
            int end = end(all, at);
            if (end < 0 || code.at(at) && !isIndentedFormula(all, at)) {
                at += 1;
                continue;
            }
            Matcher line = LINE.matcher(all.substring(at, end));
            while (line.find()) {
                hidden.add(line.group());
                edits.add(new Edit(at + line.start(), at + line.end(), "" + START + (hidden.size() - 1) + END));
            }
            at = end;
        }
        return text.with(edits);
    }

    /** The offset behind the formula that starts here, by GitHub's rules; -1 where none does. */
    private static int end(String text, int at) {
        char c = text.charAt(at);
        boolean escaped = at > 0 && text.charAt(at - 1) == '\\';
        if (c == '\\' && !escaped && at + 1 < text.length()) {
            char next = text.charAt(at + 1);
            return next == '('
                    ? behind(text, at + 2, "\\)", true)
                    : next == '[' ? behind(text, at + 2, "\\]", true) : -1;
        }
        if (c != '$' || escaped || at > 0 && text.charAt(at - 1) == '$') {
            return -1;
        }
        if (text.startsWith("$$", at)) {
            return text.startsWith("$$$", at) ? -1 : behind(text, at + 2, "$$", false);
        }
        boolean word = at > 0
                && (Character.isDigit(text.charAt(at - 1))
                        || text.charAt(at - 1) < 0x80 && Character.isLetter(text.charAt(at - 1)));
        return word || at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1))
                ? -1
                : inline(text, at + 1);
    }

    private static int behind(String text, int from, String mark, boolean inParagraph) {
        int end = text.indexOf(mark, from);
        boolean fits = end > from
                && end - from < LONGEST
                && !(inParagraph && text.substring(from, end).contains("\n\n"));
        return fits ? end + mark.length() : -1;
    }

    private static int inline(String text, int from) {
        for (int i = from; i < text.length() && i - from < LONGEST / 10; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                return -1;
            } else if (c == '$') {
                boolean closes = !Character.isWhitespace(text.charAt(i - 1))
                        && (i + 1 == text.length() || !Character.isDigit(text.charAt(i + 1)));
                return closes ? i + 1 : -1;
            }
        }
        return -1;
    }

    /** In the content of a box, which is indented, a formula looks like code. */
    private static boolean isIndentedFormula(String text, int at) {
        int line = text.lastIndexOf('\n', at) + 1;
        return text.substring(line, at).isBlank() && at - line >= 4 && text.startsWith("$$", at);
    }

    /** The text with the formulas shown again, with dollars as their marks. */
    public MappedText shown(MappedText text) {
        return text.with(HIDDEN.matcher(text.text())
                .results()
                .map(match -> new Edit(match.start(), match.end(), shown(match.group(1))))
                .toList());
    }

    private String shown(String number) {
        if (number.length() > 8 || Integer.parseInt(number) >= hidden.size()) {
            return "";
        }
        String formula = hidden.get(Integer.parseInt(number));
        if (formula.startsWith("\\(") && formula.endsWith("\\)")) {
            return "$" + formula.substring(2, formula.length() - 2).strip() + "$";
        }
        return formula.replaceFirst("^\\\\\\[", "\\$\\$").replaceFirst("\\\\\\]$", "\\$\\$");
    }
}
