package dev.waybill.migration.html;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts paragraphs that detail a numbered one below it: pages often number by hand what is a list. */
final class NumberedParagraphs {
    private static final Pattern STEP = Pattern.compile("\\d{1,2}\\. \\S.*");

    /** {@code (1)登录}, {@code • 登录} */
    private static final Pattern DETAIL = Pattern.compile("(?:[(（]\\d{1,2}[)）]|•).*");

    private static final String INDENT = "   ";

    private NumberedParagraphs() {}

    static String nested(String markdown) {
        boolean[] inStep = {false};
        return markdown.lines()
                .map(line -> {
                    boolean detail = inStep[0] && DETAIL.matcher(line).matches();
                    inStep[0] &= line.isBlank() || detail || line.startsWith(INDENT);
                    inStep[0] |= STEP.matcher(line).matches();
                    return detail ? INDENT + line.replaceFirst("^•\\s*", "- ") : line;
                })
                .collect(Collectors.joining("\n"));
    }
}
