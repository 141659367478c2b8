package dev.waybill.document.markdown.write;

import dev.waybill.document.markdown.html.HtmlWriter;
import java.util.Locale;
import java.util.Map;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Colours code while the site is built: words of a known language get a class, and pages need no script for it. */
final class Highlighter {
    /** UTF-16 units; longer code is shown plain, so that no language's lexer decides how long a build takes. */
    private static final int LONGEST = 200_000;

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("java", SyntaxConstants.SYNTAX_STYLE_JAVA),
            Map.entry("js", SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT),
            Map.entry("javascript", SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT),
            Map.entry("ts", SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT),
            Map.entry("typescript", SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT),
            Map.entry("json", SyntaxConstants.SYNTAX_STYLE_JSON),
            Map.entry("yaml", SyntaxConstants.SYNTAX_STYLE_YAML),
            Map.entry("yml", SyntaxConstants.SYNTAX_STYLE_YAML),
            Map.entry("html", SyntaxConstants.SYNTAX_STYLE_HTML),
            Map.entry("xml", SyntaxConstants.SYNTAX_STYLE_XML),
            Map.entry("css", SyntaxConstants.SYNTAX_STYLE_CSS),
            Map.entry("bash", SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL),
            Map.entry("sh", SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL),
            Map.entry("shell", SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL),
            Map.entry("python", SyntaxConstants.SYNTAX_STYLE_PYTHON),
            Map.entry("py", SyntaxConstants.SYNTAX_STYLE_PYTHON),
            Map.entry("sql", SyntaxConstants.SYNTAX_STYLE_SQL),
            Map.entry("go", SyntaxConstants.SYNTAX_STYLE_GO),
            Map.entry("c", SyntaxConstants.SYNTAX_STYLE_C),
            Map.entry("cpp", SyntaxConstants.SYNTAX_STYLE_CPLUSPLUS),
            Map.entry("ini", SyntaxConstants.SYNTAX_STYLE_INI),
            Map.entry("properties", SyntaxConstants.SYNTAX_STYLE_PROPERTIES_FILE),
            Map.entry("markdown", SyntaxConstants.SYNTAX_STYLE_MARKDOWN),
            Map.entry("md", SyntaxConstants.SYNTAX_STYLE_MARKDOWN));

    private final HtmlWriter html;
    private String open = "";
    private int newlines;

    private Highlighter(HtmlWriter html) {
        this.html = html;
    }

    /** Writes code, with {@code <span class="k">} and the like around what its language knows. */
    static void write(String language, String code, HtmlWriter html) {
        String style = LANGUAGES.get(language.toLowerCase(Locale.ROOT));
        if (style == null || code.length() > LONGEST) {
            html.text(code);
        } else {
            Highlighter highlighter = new Highlighter(html);
            highlighter.lines(code, TokenMakerFactory.getDefaultInstance().getTokenMaker(style));
            highlighter.change("");
        }
    }

    /** A line is read alone; what it leaves open, such as a comment, goes on in the next. */
    private void lines(String code, TokenMaker language) {
        char[] characters = code.toCharArray();
        int state = TokenTypes.NULL;
        int start = 0;
        while (start < characters.length) {
            int newline = code.indexOf('\n', start);
            int end = newline < 0 ? characters.length : newline;
            state = line(language.getTokenList(new Segment(characters, start, end - start), state, start));
            newlines += newline >= 0 ? 1 : 0;
            start = end + 1;
        }
    }

    /** Returns what the line leaves open. */
    private int line(Token first) {
        int last = TokenTypes.NULL;
        for (Token token = first; token != null; token = token.getNextToken()) {
            last = token.getType();
            if (token.isPaintable()) {
                change(name(token));
                html.text(token.getLexeme());
            }
        }
        return last;
    }

    /** Ends one class and starts another; the ends of lines met since then stand between them, not inside. */
    private void change(String name) {
        boolean other = !name.equals(open);
        html.raw(other && !open.isEmpty() ? "</span>" : "").raw("\n".repeat(newlines));
        newlines = 0;
        html.raw(other && !name.isEmpty() ? "<span class=\"" + name + "\">" : "");
        open = name;
    }

    private static String name(Token token) {
        return switch (token.getType()) {
            case TokenTypes.RESERVED_WORD,
                    TokenTypes.RESERVED_WORD_2,
                    TokenTypes.LITERAL_BOOLEAN,
                    TokenTypes.PREPROCESSOR -> "k";
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.REGEX,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
                    TokenTypes.MARKUP_CDATA -> "s";
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP,
                    TokenTypes.MARKUP_COMMENT -> "c";
            case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL -> "n";
            case TokenTypes.FUNCTION -> "f";
            case TokenTypes.DATA_TYPE, TokenTypes.MARKUP_TAG_NAME -> "t";
            case TokenTypes.ANNOTATION, TokenTypes.MARKUP_TAG_ATTRIBUTE -> "a";
            case TokenTypes.VARIABLE, TokenTypes.MARKUP_ENTITY_REFERENCE -> "v";
            default -> "";
        };
    }
}
