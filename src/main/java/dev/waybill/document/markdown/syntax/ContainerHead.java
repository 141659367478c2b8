package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parsed opening line of a container.
 *
 * @param title between brackets, or else the text behind the name
 * @param bare whether the title is without brackets
 * @param braces what stands between the braces
 * @param attributes its words
 * @param rest text that can't be parsed
 */
public record ContainerHead(
        BasedSequence name,
        BasedSequence title,
        boolean bare,
        BasedSequence braces,
        List<BasedSequence> attributes,
        BasedSequence rest) {
    /** {@code :::details[更多]{open}}, {@code ::: details 更多 {open}}; a title may start with a link */
    private static final Pattern LINE = Pattern.compile(
            ":+[ \\t]*(?<name>[^\\s\\[\\]{}]+)[ \\t]*"
                    + "(?:\\[(?<title>.*)](?!\\()|(?<text>(?:[^\\[{]|\\[[^\\]]*]\\()[^{}]*))?[ \\t]*(?:\\{(?<attributes>[^{}]*)})?[ \\t]*(?<rest>.*)");

    private static final Pattern WORD = Pattern.compile("\\S+");

    public ContainerHead {
        attributes = List.copyOf(attributes);
    }

    public static ContainerHead read(BasedSequence line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not the start of a container: " + line);
        }
        List<BasedSequence> attributes = new ArrayList<>();
        BasedSequence braces = part(line, parts, "attributes");
        Matcher word = WORD.matcher(braces);
        while (word.find()) {
            attributes.add(braces.subSequence(word.start(), word.end()));
        }
        boolean bare = parts.start("text") >= 0;
        return new ContainerHead(
                part(line, parts, "name"),
                part(line, parts, bare ? "text" : "title"),
                bare,
                braces,
                attributes,
                part(line, parts, "rest"));
    }

    private static BasedSequence part(BasedSequence line, Matcher parts, String group) {
        return parts.start(group) < 0
                ? line.subSequence(line.length())
                : line.subSequence(parts.start(group), parts.end(group));
    }
}
