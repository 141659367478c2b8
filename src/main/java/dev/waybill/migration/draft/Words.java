package dev.waybill.migration.draft;

/**
 * The few words that the import writes into pages, in the site's language.
 *
 * @param component in place of a component; a format with its name
 * @param expression in place of what only a program computes; a format with its text
 * @param missing in place of a file that isn't there; a format with its path
 */
public record Words(String component, String expression, String missing) {
    private static final Words ENGLISH =
            new Words("*[not imported: %s]*", "*[not imported: %s]*", "*[missing file: %s]*");
    private static final Words CHINESE = new Words("*【未导入：%s】*", "*【未导入：%s】*", "*【缺少文件：%s】*");

    public static Words of(String language) {
        return language.startsWith("zh") ? CHINESE : ENGLISH;
    }

    /** A mark with a text in which no Markdown has a meaning. */
    public static String mark(String format, String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        plain = plain.length() > 80 ? plain.substring(0, plain.offsetByCodePoints(0, 40)) + "…" : plain;
        return String.format(
                format,
                plain.replaceAll("[\\\\`*_{}\\[\\]<>%$|]", " ")
                        .replaceAll(" +", " ")
                        .strip());
    }
}
