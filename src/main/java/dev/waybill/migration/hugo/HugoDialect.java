package dev.waybill.migration.hugo;

import dev.waybill.migration.draft.Dialect;
import dev.waybill.migration.draft.PageContext;
import dev.waybill.migration.text.Emoji;
import dev.waybill.migration.text.MappedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Hugo adds to Markdown: shortcodes and attributes. */
record HugoDialect(String root, List<String> contents, Map<String, Object> params, boolean hasFormulas)
        implements Dialect {
    private static final Pattern ESCAPED = Pattern.compile("\\{\\{([<%])/\\*(.*?)\\*/([>%])}}", Pattern.DOTALL);
    private static final Pattern HEADING_ATTRIBUTES =
            Pattern.compile("(?m)^(#{1,6}[ \\t].*?)[ \\t]*\\{[ \\t]*([^{}\\n]*[#.=][^{}\\n]*)}[ \\t]*$");
    private static final Pattern LINE_ATTRIBUTES =
            Pattern.compile("(?m)^[ \\t]*\\{[ \\t]*(?:[.#][\\w-]|[\\w-]+=)[^{}\\n]*}[ \\t]*$");
    private static final Pattern MORE = Pattern.compile("(?m)^<!--[ \\t]*more[ \\t]*-->[ \\t]*$");

    @Override
    public MappedText converted(MappedText body, PageContext page) {
        MappedText text = new Shortcodes(page, root, contents, params).replaced(body);
        text = text.with(ESCAPED.matcher(text.text())
                .results()
                .map(match -> new MappedText.Edit(
                        match.start(), match.end(), "{{" + match.group(1) + match.group(2) + match.group(3) + "}}"))
                .toList());
        text = text.replace(HEADING_ATTRIBUTES, match -> {
            Matcher id = Pattern.compile("#([^\\s#.{}\"]+)").matcher(match.group(2));
            return Optional.of(match.group(1) + (id.find() ? " {#" + id.group(1) + "}" : ""));
        });
        return Emoji.replaced(
                text.replace(LINE_ATTRIBUTES, match -> Optional.of("")).replace(MORE, match -> Optional.of("")));
    }

    @Override
    public boolean markdownInHtml() {
        return true;
    }
}
