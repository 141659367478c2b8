package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parsed line of a directive.
 *
 * @param label what viewers without directives show
 * @param target a path, optionally followed by {@code #} and a part of that file
 * @param attributes by name; the value of a flag is empty and located at its end
 */
public record Directive(
        BasedSequence name, BasedSequence label, BasedSequence target, Map<String, Attribute> attributes) {
    /** {@code ::data[三种模式](../_data/modes.yaml#比较){rows=库存,价格 transposed}} */
    private static final Pattern LINE = Pattern.compile(
            "::(?<name>\\p{L}+)\\[(?<label>.*?)]\\((?<target>[^()\\s]+)\\)[ \\t]*(?:\\{(?<attributes>[^{}]*)})?");

    /** Empty if the line doesn't have the form of a directive. */
    public static Optional<Directive> read(BasedSequence line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Directive(
                part(line, parts, "name"),
                part(line, parts, "label"),
                part(line, parts, "target"),
                attributes(part(line, parts, "attributes"))));
    }

    /** The attributes between braces, in their order. */
    static Map<String, Attribute> attributes(BasedSequence braces) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        Attribute.read(braces).forEach(one -> attributes.put(one.name(), one));
        return attributes;
    }

    static BasedSequence part(BasedSequence line, Matcher parts, String group) {
        return parts.start(group) < 0
                ? line.subSequence(line.length())
                : line.subSequence(parts.start(group), parts.end(group));
    }
}
