package dev.waybill.migration.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a further line of the same block starts with. */
public final class Prefix {
    /** {@code "> - [ ] "} */
    private static final Pattern START = Pattern.compile("^((?:[ \\t]*>)*[ \\t]*)((?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*)");

    private Prefix() {}

    /** Columns of white space at the start of a line; a tab is up to four. */
    static int columns(String line) {
        int columns = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == ' ') {
                columns++;
            } else if (line.charAt(i) == '\t') {
                columns += 4 - columns % 4;
            } else {
                break;
            }
        }
        return columns;
    }

    /** Quotation marks stay, and marks of list items become spaces. */
    public static String of(String line) {
        Matcher start = START.matcher(line);
        return start.find() ? start.group(1) + " ".repeat(start.group(2).length()) : "";
    }
}
