package dev.waybill.document.markdown.include;

/** Text of a data file written as Markdown that shows it letter by letter. */
final class LiteralText {
    private LiteralText() {}

    /** The text on one line, with every character that Markdown may read as markup escaped. */
    static String markdown(String text) {
        StringBuilder markdown = new StringBuilder();
        oneLine(text).chars().forEach(c -> {
            boolean mark = c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c); // CommonMark's ASCII punctuation
            markdown.append(mark ? "\\" : "").append((char) c);
        });
        return markdown.toString();
    }

    /** The text with each run of white space as one space. */
    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
