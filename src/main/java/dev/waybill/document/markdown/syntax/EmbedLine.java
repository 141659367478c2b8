package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parsed line of an embed. */
public record EmbedLine(BasedSequence name, BasedSequence title, Map<String, Attribute> attributes) {
    /** {@code ::youtube[How to pack a parcel]{id=dQw4w9WgXcQ start=30}} */
    private static final Pattern LINE =
            Pattern.compile("::(?<name>\\p{L}+)[ \\t]*(?:\\[(?<title>.*)])?[ \\t]*\\{(?<attributes>[^{}]*)}");

    /** Empty if the line doesn't have the form of an embed. */
    public static Optional<EmbedLine> read(BasedSequence line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(new EmbedLine(
                        Directive.part(line, parts, "name"),
                        Directive.part(line, parts, "title"),
                        Directive.attributes(Directive.part(line, parts, "attributes"))))
                : Optional.empty();
    }
}
