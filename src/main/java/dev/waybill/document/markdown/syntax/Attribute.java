package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An attribute between the braces of a container or a directive.
 *
 * @param value empty if {@code flag}
 * @param flag whether only the name is written
 * @param place the attribute in the source
 */
public record Attribute(String name, String value, boolean flag, BasedSequence place) {
    /** {@code rows=库存,价格}, {@code rows="两个 词"}, {@code transposed} */
    private static final Pattern FORM =
            Pattern.compile("(?<name>[^\\s=]+)(?:=(?:\"(?<quoted>[^\"]*)\"|(?<bare>\\S*)))?");

    /** @param braces what stands between them */
    public static List<Attribute> read(BasedSequence braces) {
        List<Attribute> attributes = new ArrayList<>();
        Matcher form = FORM.matcher(braces);
        while (form.find()) {
            String quoted = form.group("quoted");
            String bare = form.group("bare");
            String value = quoted != null ? quoted : bare != null ? bare : "";
            boolean flag = quoted == null && bare == null;
            attributes.add(
                    new Attribute(form.group("name"), value, flag, braces.subSequence(form.start(), form.end())));
        }
        return attributes;
    }
}
