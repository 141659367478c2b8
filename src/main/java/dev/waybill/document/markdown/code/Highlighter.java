package dev.waybill.document.markdown.code;

import dev.waybill.document.markdown.html.HtmlWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;

/** Colours code while the site is built: words of a known language get a class, and pages need no script for it. */
final class Highlighter {
    /** Every lexer that the highlighter has, by the names that editors write for its language. */
    private static final Map<String, String> LANGUAGES = languages();

    private final HtmlWriter html;
    private String open = "";
    private int newlines;

    private Highlighter(HtmlWriter html) {
        this.html = html;
    }

    /** Elements around each line, counted from 0. */
    interface Lines {
        void start(int line);

        void end(int line);
    }

    /** The names of languages that are known. */
    static Set<String> names() {
        return LANGUAGES.keySet();
    }

    /** Writes code, with {@code <span class="k">} and the like around what its language knows. */
    static void write(String language, String code, HtmlWriter html) {
        Optional<ColouredLines> coloured = coloured(language, code);
        if (coloured.isEmpty()) {
            html.text(code);
            return;
        }
        Highlighter highlighter = new Highlighter(html);
        highlighter.lines(code, coloured.get());
        highlighter.change("");
    }

    /** Writes code with elements around its lines; no span leads from one line into the next. */
    static void write(String language, List<String> code, HtmlWriter html, Lines lines) {
        Optional<ColouredLines> coloured = coloured(language, "");
        Highlighter highlighter = new Highlighter(html);
        for (int i = 0; i < code.size(); i++) {
            lines.start(i);
            if (coloured.isPresent()) {
                highlighter.line(coloured.get().next(code.get(i)));
                highlighter.change("");
            } else {
                html.text(code.get(i));
            }
            html.raw("\n");
            lines.end(i);
        }
    }

    /** What reads a language; empty where it isn't known, or the code is too long for the lexer to decide how long a build takes. */
    private static Optional<ColouredLines> coloured(String language, String code) {
        return Optional.ofNullable(LANGUAGES.get(language.toLowerCase(Locale.ROOT)))
                .filter(style -> code.length() <= CodeLines.LONGEST)
                .map(Highlighter::lines);
    }

    private static ColouredLines lines(String style) {
        return switch (style) {
            case SyntaxConstants.SYNTAX_STYLE_YAML -> new YamlLines();
            case SyntaxConstants.SYNTAX_STYLE_MARKDOWN -> new FrontMatterLines(new Lexer(style));
            default -> new Lexer(style);
        };
    }

    private void lines(String code, ColouredLines coloured) {
        int start = 0;
        while (start < code.length()) {
            int newline = code.indexOf('\n', start);
            int end = newline < 0 ? code.length() : newline;
            line(coloured.next(code.substring(start, end)));
            newlines += newline >= 0 ? 1 : 0;
            start = end + 1;
        }
    }

    private void line(List<ColouredLines.Part> parts) {
        for (ColouredLines.Part part : parts) {
            change(part.colour());
            html.text(part.text());
        }
    }

    /** Ends one class and starts another; the ends of lines met since then stand between them, not inside. */
    private void change(String name) {
        boolean other = !name.equals(open);
        html.raw(other && !open.isEmpty() ? "</span>" : "").raw("\n".repeat(newlines));
        newlines = 0;
        html.raw(other && !name.isEmpty() ? "<span class=\"" + name + "\">" : "");
        open = name;
    }

    private static Map<String, String> languages() {
        Map<String, String> names = new HashMap<>();
        name(names, SyntaxConstants.SYNTAX_STYLE_ACTIONSCRIPT, "actionscript as as3");
        name(names, SyntaxConstants.SYNTAX_STYLE_ASSEMBLER_X86, "asm assembly nasm x86asm");
        name(names, SyntaxConstants.SYNTAX_STYLE_ASSEMBLER_6502, "6502");
        name(names, SyntaxConstants.SYNTAX_STYLE_BBCODE, "bbcode");
        name(names, SyntaxConstants.SYNTAX_STYLE_C, "c h");
        name(names, SyntaxConstants.SYNTAX_STYLE_CLOJURE, "clojure clj cljs");
        name(names, SyntaxConstants.SYNTAX_STYLE_CPLUSPLUS, "cpp c++ cc cxx hpp arduino");
        name(names, SyntaxConstants.SYNTAX_STYLE_CSHARP, "csharp cs c#");
        name(names, SyntaxConstants.SYNTAX_STYLE_CSS, "css");
        name(names, SyntaxConstants.SYNTAX_STYLE_CSV, "csv");
        name(names, SyntaxConstants.SYNTAX_STYLE_D, "d");
        name(names, SyntaxConstants.SYNTAX_STYLE_DOCKERFILE, "dockerfile docker containerfile");
        name(names, SyntaxConstants.SYNTAX_STYLE_DART, "dart");
        name(names, SyntaxConstants.SYNTAX_STYLE_DELPHI, "delphi pascal");
        name(names, SyntaxConstants.SYNTAX_STYLE_DTD, "dtd");
        name(names, SyntaxConstants.SYNTAX_STYLE_FORTRAN, "fortran f90");
        name(names, SyntaxConstants.SYNTAX_STYLE_GO, "go golang");
        name(names, SyntaxConstants.SYNTAX_STYLE_GROOVY, "groovy gradle");
        name(names, SyntaxConstants.SYNTAX_STYLE_HANDLEBARS, "handlebars hbs mustache");
        name(names, SyntaxConstants.SYNTAX_STYLE_HOSTS, "hosts");
        name(names, SyntaxConstants.SYNTAX_STYLE_HTACCESS, "htaccess apacheconf apache");
        name(names, SyntaxConstants.SYNTAX_STYLE_HTML, "html xhtml htm vue svelte");
        name(names, SyntaxConstants.SYNTAX_STYLE_INI, "ini toml");
        name(names, SyntaxConstants.SYNTAX_STYLE_JAVA, "java");
        name(names, SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT, "js javascript jsx mjs cjs");
        name(names, SyntaxConstants.SYNTAX_STYLE_JSON, "json webmanifest");
        name(names, SyntaxConstants.SYNTAX_STYLE_JSON_WITH_COMMENTS, "jsonc json5");
        name(names, SyntaxConstants.SYNTAX_STYLE_JSP, "jsp");
        name(names, SyntaxConstants.SYNTAX_STYLE_KOTLIN, "kotlin kt kts");
        name(names, SyntaxConstants.SYNTAX_STYLE_LATEX, "latex tex");
        name(names, SyntaxConstants.SYNTAX_STYLE_LESS, "less scss sass");
        name(names, SyntaxConstants.SYNTAX_STYLE_LISP, "lisp commonlisp elisp scheme");
        name(names, SyntaxConstants.SYNTAX_STYLE_LUA, "lua");
        name(names, SyntaxConstants.SYNTAX_STYLE_MAKEFILE, "makefile make");
        name(names, SyntaxConstants.SYNTAX_STYLE_MARKDOWN, "markdown md");
        name(names, SyntaxConstants.SYNTAX_STYLE_MXML, "mxml");
        name(names, SyntaxConstants.SYNTAX_STYLE_NSIS, "nsis");
        name(names, SyntaxConstants.SYNTAX_STYLE_PERL, "perl pl");
        name(names, SyntaxConstants.SYNTAX_STYLE_PHP, "php");
        name(names, SyntaxConstants.SYNTAX_STYLE_PROTO, "proto protobuf");
        name(names, SyntaxConstants.SYNTAX_STYLE_PROPERTIES_FILE, "properties env dotenv");
        name(names, SyntaxConstants.SYNTAX_STYLE_PYTHON, "python py python3");
        name(names, SyntaxConstants.SYNTAX_STYLE_RUBY, "ruby rb");
        name(names, SyntaxConstants.SYNTAX_STYLE_RUST, "rust rs");
        name(names, SyntaxConstants.SYNTAX_STYLE_SAS, "sas");
        name(names, SyntaxConstants.SYNTAX_STYLE_SCALA, "scala");
        name(names, SyntaxConstants.SYNTAX_STYLE_SQL, "sql mysql postgresql pgsql sqlite");
        name(names, SyntaxConstants.SYNTAX_STYLE_TCL, "tcl");
        name(names, SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT, "ts typescript tsx");
        name(names, SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL, "bash sh shell zsh fish ksh shellscript");
        name(names, SyntaxConstants.SYNTAX_STYLE_VISUAL_BASIC, "vb vbnet visualbasic");
        name(names, SyntaxConstants.SYNTAX_STYLE_VHDL, "vhdl");
        name(names, SyntaxConstants.SYNTAX_STYLE_WINDOWS_BATCH, "bat batch cmd");
        name(names, SyntaxConstants.SYNTAX_STYLE_XML, "xml svg xsl xsd wsdl rss");
        name(names, SyntaxConstants.SYNTAX_STYLE_YAML, "yaml yml");
        return Map.copyOf(names);
    }

    private static void name(Map<String, String> names, String style, String written) {
        for (String name : written.split(" ")) {
            names.put(name, style);
        }
    }
}
