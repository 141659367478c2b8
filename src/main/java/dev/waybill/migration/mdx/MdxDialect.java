package dev.waybill.migration.mdx;

import dev.waybill.migration.draft.Dialect;
import dev.waybill.migration.draft.PageContext;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.markup.Components;
import dev.waybill.migration.markup.Tag;
import dev.waybill.migration.project.ProjectFolder;
import dev.waybill.migration.text.ColonBlocks;
import dev.waybill.migration.text.Containers;
import dev.waybill.migration.text.Emoji;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Edit;
import dev.waybill.migration.text.MappedText.Line;
import dev.waybill.migration.text.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MDX with the components that documentation uses.
 *
 * @param aliases what a path's first part stands for, such as {@code @site}, with the folder in the project
 * @param everywhere whether {@code .md} files are MDX too
 */
public record MdxDialect(Map<String, String> aliases, boolean everywhere, boolean hasFormulas) implements Dialect {
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "=\\{\\s*(?:require\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)(?:\\.default)?|useBaseUrl\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)|([A-Za-z_$][\\w$]*)(?:\\.src)?)\\s*}");
    private static final Pattern MARKDOC = Pattern.compile("\\{%[ \\t]*(/?)[ \\t]*([a-z][\\w-]*)(.*?)(/?)[ \\t]*%}");
    private static final Pattern CODE_BLOCK = Pattern.compile("^[ \\t]*(`{3,})mdx-code-block[ \\t]*$");
    private static final Pattern PARTIAL = Pattern.compile("<([A-Z]\\w*)(\\s[^<>]*?)?\\s*(?:/>|>\\s*</\\1>)");

    /** A component at the start of a line. */
    private static final Pattern COMPONENT = Pattern.compile("(?m)^[ \\t]*<[A-Z]");

    private static final int DEEPEST = 5;

    private static final Map<String, String> MARKDOC_NAMES = Map.ofEntries(
            Map.entry("aside", "Aside"),
            Map.entry("tabs", "Tabs"),
            Map.entry("tabitem", "TabItem"),
            Map.entry("card", "Card"),
            Map.entry("cardgrid", "CardGrid"),
            Map.entry("linkcard", "LinkCard"),
            Map.entry("linkbutton", "LinkButton"),
            Map.entry("filetree", "FileTree"),
            Map.entry("steps", "Steps"),
            Map.entry("badge", "Badge"),
            Map.entry("icon", "Icon"),
            Map.entry("code", "Code"));

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
        String file = page.draft().source();
        MappedText text = unwrapped(body);
        if (file.endsWith(".mdoc")) {
            text = text.replace(
                    MARKDOC,
                    match -> Optional.of(
                            "<" + match.group(1) + MARKDOC_NAMES.getOrDefault(match.group(2), match.group(2))
                                    + match.group(3) + match.group(4) + ">"));
        } else if (everywhere || file.endsWith(".mdx")) {
            text = expanded(text, file, page, 0);
        }
        return Emoji.replaced(ColonBlocks.converted(text, page.losses()));
    }

    /** The page without imports and expressions, and with the pages that it includes. */
    private MappedText expanded(MappedText body, String file, PageContext page, int depth) {
        Modules modules = Modules.of(CodeAttributes.fenced(body), file, page.project(), this::path);
        boolean indented = file.endsWith(".mdx")
                || COMPONENT.matcher(modules.text().text()).find();
        MappedText plain = indented ? Indentation.removed(modules.text()) : modules.text();
        MappedText text = plain.replace(ATTRIBUTE, match -> {
            String path = match.group(1) != null ? match.group(1) : match.group(2);
            Optional<String> named = path != null
                    ? Optional.of(path)
                    : modules.imports().containsKey(match.group(3))
                            ? Optional.of(ProjectFolder.relative(
                                    page.draft().source(), modules.imports().getOrDefault(match.group(3), "")))
                            : modules.constant(match.group(3));
            return named.map(value -> "=\"" + value.replace("\"", "&quot;") + "\"");
        });
        text = text.with(Sources.inserted(text, modules, page.project()));
        text = Expressions.replaced(text, modules, page);
        if (depth >= DEEPEST || modules.imports().isEmpty()) {
            return text;
        }
        MappedText whole = text;
        return whole.replace(
                PARTIAL,
                match -> Optional.ofNullable(modules.imports().get(match.group(1)))
                        .filter(SourcePage::isMarkdown)
                        .flatMap(path -> page.project()
                                .text(path)
                                .map(each ->
                                        included(each, path, match.group(2) == null ? "" : match.group(2), page, depth))
                                .map(each -> prefixed(whole.text(), match.start(), each.strip()))));
    }

    /** A block in place of a component, as deep as it stands. */
    private static String prefixed(String text, int at, String block) {
        int line = text.lastIndexOf('\n', at - 1) + 1;
        return ("\n\n" + block + "\n\n").replace("\n", "\n" + Prefix.of(text.substring(line, at)));
    }

    private String included(String text, String path, String attributes, PageContext page, int depth) {
        MappedText body = MappedText.of(Containers.unmarked(SourcePage.body(text)), 1);
        Tag tag = Tag.at("<P " + attributes + ">", 0).orElse(new Tag("P", Map.of(), false, true, 0, 0));
        MappedText filled =
                body.replace(Pattern.compile("\\{\\s*props\\.(\\w+)\\s*}"), match -> tag.text(match.group(1)));
        return expanded(filled, path, page, depth + 1).text();
    }

    /** Code blocks that only hide MDX from other tools. */
    private static MappedText unwrapped(MappedText text) {
        if (!text.text().contains("mdx-code-block")) {
            return text;
        }
        List<Line> lines = new ArrayList<>();
        String fence = "";
        for (Line line : text.lines()) {
            Matcher opening = CODE_BLOCK.matcher(line.text());
            if (fence.isEmpty() && opening.matches()) {
                fence = opening.group(1);
            } else if (!fence.isEmpty() && line.text().strip().equals(fence)) {
                fence = "";
            } else {
                lines.add(line);
            }
        }
        return MappedText.ofLines(lines);
    }

    /** A path behind an alias, from the project's root with a slash; any other path as it is. */
    private String path(String written) {
        for (Map.Entry<String, String> alias : aliases.entrySet()) {
            if (written.startsWith(alias.getKey() + "/")) {
                String rest = written.substring(alias.getKey().length());
                return "/" + (alias.getValue().isEmpty() ? rest.substring(1) : alias.getValue() + rest);
            }
        }
        return written;
    }

    @Override
    public Optional<String> link(String destination, PageContext page) {
        if (destination.startsWith("pathname://")) {
            return Optional.of(destination.substring("pathname://".length()));
        }
        UnaryOperator<String> relative =
                path -> ProjectFolder.relative(page.draft().source(), path.substring(1));
        return Optional.of(path(destination))
                .filter(path -> !path.equals(destination))
                .map(relative);
    }

    @Override
    public Components components(PageContext page) {
        return new DocumentationComponents();
    }

    /** Code that a page imports from a file and shows. */
    private static final class Sources {
        private static final Pattern BLOCK =
                Pattern.compile("(?s)<CodeBlock([^<>]*)>\\s*\\{\\s*(\\w+)\\s*}\\s*</CodeBlock>");

        static List<Edit> inserted(MappedText text, Modules modules, ProjectFolder project) {
            List<Edit> edits = new ArrayList<>();
            Matcher block = BLOCK.matcher(text.text());
            while (block.find()) {
                Optional<String> code = Optional.ofNullable(modules.imports().get(block.group(2)))
                        .flatMap(project::text)
                        .or(() -> modules.constant(block.group(2)));
                Tag tag = Tag.at("<C" + block.group(1) + ">", 0).orElse(new Tag("C", Map.of(), false, true, 0, 0));
                code.ifPresent(source -> edits.add(new Edit(
                        block.start(),
                        block.end(),
                        DocumentationComponents.fence(
                                source,
                                tag.text("language").orElse(""),
                                tag.text("title").orElse("")))));
            }
            return edits;
        }
    }
}
