package dev.waybill.migration.vitepress;

import dev.waybill.migration.draft.Dialect;
import dev.waybill.migration.draft.PageContext;
import dev.waybill.migration.draft.Words;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.markup.Components;
import dev.waybill.migration.markup.Piece;
import dev.waybill.migration.markup.Tag;
import dev.waybill.migration.model.LossSink;
import dev.waybill.migration.text.ColonBlocks;
import dev.waybill.migration.text.Emoji;
import dev.waybill.migration.text.MappedText;
import java.util.Optional;
import java.util.regex.Pattern;

/** What VitePress, VuePress and their themes add to Markdown. */
record VueDialect(String folder, String root) implements Dialect {
    private static final Pattern CONTENTS = Pattern.compile("(?mi)^[ \\t]*\\[\\[toc]][ \\t]*$");
    private static final Pattern EXPRESSION = Pattern.compile("(?s)\\{\\{(.{1,400}?)}}");
    private static final Pattern RAW = Pattern.compile("(?s)<(\\w+)[^<>]*\\bv-pre\\b[^<>]*>(.*?)</\\1>");
    private static final Pattern MORE = Pattern.compile("<!--[ \\t]*more[ \\t]*-->");

    @Override
    public boolean hasComponents() {
        return true;
    }

    @Override
    public boolean markdownInHtml() {
        return true;
    }

    @Override
    public MappedText converted(MappedText body, PageContext page) {
        MappedText text = new VueIncludes(page, folder, root).inserted(body);
        text = ColonBlocks.converted(text, page.losses());
        text = text.replace(CONTENTS, match -> Optional.of("")).replace(MORE, match -> Optional.of(""));
        text = text.replace(RAW, match -> Optional.of(match.group(2).replace("{{", "{\uFDD5{")));
        MappedText expressions = text;
        text = expressions.replace(EXPRESSION, match -> {
            Optional<String> known = known(match.group(1).strip(), page);
            if (known.isEmpty()) {
                page.losses().lost(expressions.line(match.start()), "expression", match.group(), "a mark");
            }
            return Optional.of(known.orElse(Words.mark(page.words().expression(), match.group(1))));
        });
        return Emoji.replaced(text.replace(Pattern.compile("\uFDD5"), match -> Optional.of("")));
    }

    /** A text, or a key of the page's front matter. */
    private static Optional<String> known(String expression, PageContext page) {
        if (expression.matches("'[^']*'|\"[^\"]*\"|`[^`$]*`")) {
            return Optional.of(expression.substring(1, expression.length() - 1));
        }
        return expression.startsWith("$frontmatter.")
                ? Values.text(page.draft().frontMatter(), expression.substring("$frontmatter.".length()))
                : Optional.empty();
    }

    @Override
    public Components components(PageContext page) {
        return VueDialect::component;
    }

    private static Optional<Piece> component(Tag tag, String content, int line, LossSink losses) {
        return switch (tag.name()) {
            case "Badge", "badge" ->
                Optional.of(
                        content.isBlank()
                                ? Piece.instead(tag.text("text")
                                        .map(text -> "<small>(" + text + ")</small>")
                                        .orElse(""))
                                : Piece.around("<small>(", ")</small>"));
            case "ClientOnly", "client-only", "template", "CenterContainer", "Content" -> Optional.of(Piece.UNWRAPPED);
            case "RouterLink", "router-link", "RouteLink", "NavLink", "VPLink" ->
                Optional.of(tag.text("to", "href", "link")
                        .map(to -> Piece.around("[", "](" + to + ")"))
                        .orElse(Piece.UNWRAPPED));
            case "VPIcon", "HopeIcon", "Icon", "font-icon" -> Optional.of(Piece.instead(""));
            default -> Optional.empty();
        };
    }
}
