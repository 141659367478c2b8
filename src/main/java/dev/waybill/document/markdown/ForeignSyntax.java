package dev.waybill.document.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.markdown.text.PageDiagnostics;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports markup of other generators, which would be published as it is written. */
final class ForeignSyntax {
    /**
     * A form of markup.
     *
     * @param dialect who knows it
     * @param trigger without which a text has none
     */
    private record Form(Message dialect, String trigger, Pattern pattern) {
        Form(Message dialect, String trigger, String pattern) {
            this(dialect, trigger, Pattern.compile(pattern, Pattern.MULTILINE));
        }
    }

    private static final String ATTRIBUTE = "(?:[.#][\\w-]+|\\w[\\w:-]*=(?:\"[^\"\\n]*\"|'[^'\\n]*'|[\\w%./#-]+))";

    private static final String ATTRIBUTES = "\\{ ?" + ATTRIBUTE + "(?: +" + ATTRIBUTE + ")* *}";

    /** The id of a heading, which isn't foreign. */
    private static final Pattern PIN = Pattern.compile("\\{(?!/)[^{}\\n]*#[^{}\\n]*}[\\s#]*$");

    private static final List<Form> IN_TEXT = List.of(
            new Form(Message.of("Python-Markdown admonition"), "!!!", "^[ \\t]*!!! ?[\\w-]+.*"),
            new Form(Message.of("Python-Markdown details"), "???", "^[ \\t]*\\?\\?\\?\\+? ?[\\w-]+.*"),
            new Form(Message.of("Python-Markdown tab"), "=== ", "^[ \\t]*===[!+]* \"[^\"]*\""),
            new Form(Message.of("Python-Markdown attribute list"), "{:", "\\{: ?[.#\\w][^}\\n]*\\}"),
            new Form(
                    Message.of("attribute list"),
                    "{",
                    "^[ \\t]*" + ATTRIBUTES + "[ \\t]*$|(?<=[)\\]*_\uFFFC])" + ATTRIBUTES),
            new Form(Message.of("kramdown extension"), "{:", "\\{:[:/][^}\\n]*}"),
            new Form(Message.of("abbreviation"), "*[", "^ {0,3}\\*\\[[^\\]\\n]+]:[^\\n]*"),
            new Form(Message.of("MDX comment"), "{/*", "\\{/\\*[^\\n]*?\\*/}"),
            new Form(Message.of("Hugo shortcode"), "{{", "\\{\\{[<%][^\\n]*?[>%]\\}\\}"),
            new Form(Message.of("Liquid tag"), "{%", "(?<!\\{)\\{%-? ?\\w+[^\\n]*?%\\}"),
            new Form(
                    Message.of("Liquid value"),
                    "{{",
                    "\\{\\{-? ?(?:site|page|include|layout|theme)\\.[\\w.]+[^}\\n]*\\}\\}"),
            new Form(Message.of("mdBook include"), "{{#", "\\{\\{#\\w+[^}\\n]*\\}\\}"),
            new Form(Message.of("VitePress include"), "<<<", "^[ \\t]*<<< ?[@./\\w][^\\n]*"),
            new Form(Message.of("VuePress include"), "@include", "^[ \\t]*@include ?\\([^\\n]*\\)"),
            new Form(Message.of("VuePress tab"), "@tab", "^[ \\t]*@tab(?::active)?(?:[ #][^\\n]*)?$"),
            new Form(Message.of("MDX import"), " from ", "^(?:import|export) [^\\n]* from ['\"][^'\"\\n]+['\"];?"),
            new Form(Message.of("JSX component"), "<", "</?[A-Z]\\w*(?:\\.[A-Z]\\w*)+[^\\n>]*>?"),
            new Form(Message.of("table of contents"), "[", "^[ \\t]*(?:\\[\\[[Tt][Oo][Cc]\\]\\]|\\[TOC\\])[ \\t]*$"),
            new Form(Message.of("emoji name"), ":", "(?<![\\w:])(?::[a-z][a-z0-9_+-]*[a-z0-9+]:)(?![\\w:])"));

    private static final List<Form> IN_CODE = List.of(
            new Form(
                    Message.of("mdBook include"), "{{#", "\\{\\{#(?:include|rustdoc_include|playground)[^}\\n]*\\}\\}"),
            new Form(Message.of("snippet include"), "--8<--", "^[ \\t]*-{1,}8<-{1,} *\"?[^\\n\"]*\"?"));

    private static final List<Form> IN_COMMENTS =
            List.of(new Form(Message.of("VitePress include"), "@include", "<!--\\s*@include:[^\\n]*?-->"));

    private static final Form SNIPPET = IN_CODE.get(1);

    /** Front matter of Hugo and Zola, at the start of a file. */
    private static final Pattern TOML = Pattern.compile("\\+\\+\\+[ \\t]*\\n");

    private final PageDiagnostics diagnostics;

    private ForeignSyntax(PageDiagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static void check(Node document, PageDiagnostics diagnostics) {
        ForeignSyntax check = new ForeignSyntax(diagnostics);
        Matcher toml = TOML.matcher(document.getChars());
        if (document.getStartOffset() == 0 && toml.lookingAt()) {
            check.report(Message.of("TOML front matter"), "+++", 0, 3);
        }
        for (Node node : document.getDescendants()) {
            if (node instanceof Paragraph
                    || node instanceof com.vladsch.flexmark.ast.Heading
                    || node instanceof TableCell) {
                check.text(node);
            } else if (node instanceof FencedCodeBlock code) {
                check.find(
                        IN_CODE, code.getContentChars(), code.getContentChars().toString());
            } else if (node instanceof HtmlCommentBlock) {
                check.find(IN_COMMENTS, node.getChars(), node.getChars().toString());
            }
        }
    }

    /** Checks a block's text without its code, addresses and tags. */
    private void text(Node block) {
        BasedSequence chars = block.getChars();
        String text = chars.toString();
        if (IN_TEXT.stream().noneMatch(form -> text.contains(form.trigger())) && !text.contains(SNIPPET.trigger())) {
            return;
        }
        StringBuilder masked = new StringBuilder(text);
        for (Node node : block.getDescendants()) {
            if (isMasked(node)) {
                int start = node.getStartOffset() - block.getStartOffset();
                int end = node.getEndOffset() - block.getStartOffset();
                for (int i = Math.max(0, start); i < Math.min(end, masked.length()); i++) {
                    masked.setCharAt(i, masked.charAt(i) == '\n' ? '\n' : '\uFFFC');
                }
            }
        }
        Matcher pin = PIN.matcher(masked);
        if (block instanceof com.vladsch.flexmark.ast.Heading && pin.find()) {
            masked.setLength(pin.start());
        }
        find(IN_TEXT, chars, masked.toString());
        find(List.of(SNIPPET), chars, masked.toString());
    }

    private static boolean isMasked(Node node) {
        return node instanceof Code
                || node instanceof AutoLink
                || node instanceof HtmlInlineBase
                || node.getClass().getSimpleName().startsWith("Math");
    }

    private void find(List<Form> forms, BasedSequence chars, String text) {
        for (Form form : forms) {
            if (!text.contains(form.trigger())) {
                continue;
            }
            Matcher found = form.pattern().matcher(text);
            while (found.find()) {
                int start = chars.getIndexOffset(found.start());
                report(
                        form.dialect(),
                        found.group().strip(),
                        start,
                        start + found.group().length());
            }
        }
    }

    private void report(Message dialect, String written, int start, int end) {
        String shown = written.length() > 60 ? written.substring(0, 60) + "…" : written;
        diagnostics.add(
                Rule.FOREIGN_SYNTAX,
                start,
                end,
                Message.of(
                        "'%s' is markup of another generator (%s) and is published as it is written", shown, dialect),
                Message.of("use Markdown; waybill import translates a whole project"));
    }
}
