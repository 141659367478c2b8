package dev.waybill.migration.jekyll;

import dev.waybill.migration.draft.Dialect;
import dev.waybill.migration.draft.PageContext;
import dev.waybill.migration.text.Emoji;
import dev.waybill.migration.text.MappedText;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Liquid and kramdown. */
record LiquidDialect(String root, Map<String, Object> site) implements Dialect {
    private static final Pattern INLINE = Pattern.compile("(?<=[)\\]`*_>])\\{:[ \\t]*[^{}\\n]*}");
    private static final Pattern LEFT = Pattern.compile("(?m)^((?:[ \\t]*>)*)[ \\t]*\\{:[ \\t]*[^{}\\n]*}[ \\t]*$");
    private static final Pattern CONTENTS = Pattern.compile(
            "(?m)^[ \\t]*(?:[-*+]|\\d+\\.)[ \\t]+.*\\n[ \\t]*\\{:[ \\t]*toc[^{}\\n]*}[ \\t]*$|^[ \\t]*\\{:[ \\t]*toc[^{}\\n]*}[ \\t]*$");
    private static final Pattern OPTIONS = Pattern.compile(
            "(?m)^[ \\t]*\\{::[^{}\\n]*}[ \\t]*$|\\{::(?:nomarkdown|comment|options)[^{}\\n]*}|\\{:/[^{}\\n]*}");

    @Override
    public MappedText converted(MappedText body, PageContext page) {
        MappedText text = new Liquid(page, root, site).rendered(body);
        text = text.replace(OPTIONS, match -> Optional.of("")).replace(CONTENTS, match -> Optional.of(""));
        text = BlockAttributes.converted(text);
        text = text.replace(LEFT, match -> Optional.of(match.group(1)));
        return Emoji.replaced(text.replace(INLINE, match -> Optional.of("")));
    }

    @Override
    public boolean markdownInHtml() {
        return true;
    }
}
