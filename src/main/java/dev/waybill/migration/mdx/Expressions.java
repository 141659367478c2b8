package dev.waybill.migration.mdx;

import dev.waybill.migration.draft.PageContext;
import dev.waybill.migration.draft.Words;
import dev.waybill.migration.markup.Tag;
import dev.waybill.migration.text.Code;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions in braces: comments go, texts and constants stay as what they are, others leave a mark. */
final class Expressions {
    private static final Pattern TEXT =
            Pattern.compile("(?s)\\{\\s*(?:'((?:[^'\\\\]|\\\\.)*+)'|\"((?:[^\"\\\\]|\\\\.)*+)\"|`([^`]*+)`)\\s*}");
    private static final Pattern ID = Pattern.compile("\\{#[^\\s{}]+}|\\{/\\*\\s*#([^\\s*]+)\\s*\\*/}");

    private Expressions() {}

    static MappedText replaced(MappedText mapped, Modules modules, PageContext page) {
        String text = mapped.text();
        Code code = Code.of(text);
        List<Edit> edits = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '{' && c != '<' || code.at(at) || at > 0 && text.charAt(at - 1) == '\\') {
                at++;
                continue;
            }
            if (c == '<') {
                at = Tag.at(text, at).map(Tag::end).orElse(at + 1);
                continue;
            }
            int end = Tag.braces(text, at);
            String written = text.substring(at, end);
            if (end > at + 1) {
                edits.add(new Edit(at, end, value(written, modules, page, mapped.line(at))));
            }
            at = end;
        }
        return mapped.with(edits);
    }

    private static String value(String written, Modules modules, PageContext page, int line) {
        Matcher id = ID.matcher(written);
        if (id.matches()) {
            return id.group(1) == null ? written : "{#" + id.group(1) + "}";
        }
        String inner = written.substring(1, written.length() - 1).strip();
        if (inner.startsWith("/*") || inner.isEmpty()) {
            return "";
        }
        Matcher text = TEXT.matcher(written);
        if (text.matches()) {
            return text.group(1) != null ? text.group(1) : text.group(2) != null ? text.group(2) : text.group(3);
        }
        if (inner.matches("(?s)[\\w-]+=\".*")
                || inner.startsWith(".")
                || inner.startsWith("#")
                || inner.startsWith(":")) {
            return ""; // attributes of other dialects
        }
        Optional<String> constant = inner.matches("[\\w$.]+") ? modules.constant(inner) : Optional.empty();
        if (constant.isPresent()) {
            return constant.get();
        }
        if (inner.equals("props.children") || inner.equals("children")) {
            return "";
        }
        page.losses().lost(line, "expression", written, "a mark");
        return Words.mark(page.words().expression(), inner.replaceAll("[<>(){};=]+", " "));
    }
}
