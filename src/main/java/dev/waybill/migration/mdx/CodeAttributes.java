package dev.waybill.migration.mdx;

import dev.waybill.migration.markup.Piece;
import dev.waybill.migration.markup.Tag;
import dev.waybill.migration.text.Code;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns components that show the code in an attribute, such as {@code <Code code={`a`} />}, into fenced blocks. The code may hold blank
 * lines, headings and imports, so this comes before anything else reads the page.
 */
final class CodeAttributes {
    private static final Pattern START = Pattern.compile("(?m)^([ \\t]*)(?=<[A-Z]\\w*\\s[^<>]*?\\bcode=\\{\\s*`)");

    private CodeAttributes() {}

    static MappedText fenced(MappedText mapped) {
        String text = mapped.text();
        Matcher start = START.matcher(text);
        if (!start.find()) {
            return mapped;
        }
        Code code = Code.of(text);
        List<Edit> edits = new ArrayList<>();
        int from = 0;
        while (start.find(from)) {
            from = start.end() + 1;
            // A tag that deep is a block of code in Markdown, but not in MDX.
            boolean inFence = code.inBlock(start.end()) && !start.group(1).matches("[ ]{4,}|.*\\t.*");
            Optional<Tag> tag = Tag.at(text, start.end()).filter(each -> each.empty() && !inFence);
            if (tag.isPresent()) {
                String block = DocumentationComponents.code(tag.get(), "")
                        .map(Piece::open)
                        .orElse("")
                        .strip();
                String indented = ("\n" + block).replace("\n", "\n" + start.group(1));
                edits.add(new Edit(start.start(), tag.get().end(), indented));
                from = tag.get().end();
            }
        }
        return mapped.with(edits);
    }
}
