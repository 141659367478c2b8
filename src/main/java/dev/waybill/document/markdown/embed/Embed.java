package dev.waybill.document.markdown.embed;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.document.markdown.syntax.Attribute;
import dev.waybill.document.markdown.syntax.EmbedLine;
import dev.waybill.document.markdown.text.PageDiagnostics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A video of another site.
 *
 * @param service the name of its directive, such as {@code youtube}
 * @param title empty if the page gives none
 * @param page the address of the video's own page
 * @param frame the address of a frame in which it plays
 * @param origin that of the frame
 * @param image a picture of it
 * @param place of its name in the source
 */
public record Embed(
        String service,
        String title,
        String page,
        String frame,
        String origin,
        Optional<Attribute> image,
        BasedSequence place) {
    private static final List<String> ATTRIBUTES = List.of("id", "start", "page", "image");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}"); // seconds, or the number of a part

    /** Empty if the line names no video, which is reported. */
    public static Optional<Embed> read(BasedSequence line, PageDiagnostics diagnostics) {
        Optional<EmbedLine> read = EmbedLine.read(line);
        if (read.isEmpty()) {
            report(
                    line,
                    Message.of("'%s' doesn't have the form of a video", line),
                    Message.of("write ::youtube[title]{id=%s}", VideoService.YOUTUBE.example()),
                    diagnostics);
            return Optional.empty();
        }
        EmbedLine parts = read.get();
        String name = parts.name().toString();
        VideoService service = VideoService.valueOf(name.toUpperCase(Locale.ROOT));
        Map<String, String> numbers = numbers(parts, diagnostics);
        return id(parts, service, diagnostics)
                .map(id -> new Embed(
                        name,
                        parts.title().unescape().strip(),
                        service.page(id, numbers),
                        service.frame(id, numbers),
                        service.origin(),
                        Optional.ofNullable(parts.attributes().get("image")),
                        parts.name()));
    }

    private static Optional<String> id(EmbedLine line, VideoService service, PageDiagnostics diagnostics) {
        Attribute id = line.attributes().get("id");
        if (id != null && service.has(id.value())) {
            return Optional.of(id.value());
        }
        report(
                id == null ? line.name() : id.place(),
                id == null
                        ? Message.of("the video has no id")
                        : Message.of("'%s' is no id of a video of %s", id.value(), line.name()),
                Message.of("write the id from the video's address: {id=%s}", service.example()),
                diagnostics);
        return Optional.empty();
    }

    private static Map<String, String> numbers(EmbedLine line, PageDiagnostics diagnostics) {
        Map<String, String> numbers = new LinkedHashMap<>();
        line.attributes().forEach((name, attribute) -> {
            boolean counted = name.equals("start") || name.equals("page");
            if (!ATTRIBUTES.contains(name)) {
                report(
                        attribute.place(),
                        Message.of("a video has no attribute '%s'%s", name, Suggestion.question(name, ATTRIBUTES)),
                        Message.of("use %s", ATTRIBUTES),
                        diagnostics);
            } else if (counted && NUMBER.matcher(attribute.value()).matches()) {
                numbers.put(name, attribute.value());
            } else if (counted) {
                report(
                        attribute.place(),
                        Message.of("'%s' is '%s', which is no whole number", name, attribute.value()),
                        name.equals("start")
                                ? Message.of("write the seconds: {start=90}")
                                : Message.of("write the number of the part: {page=2}"),
                        diagnostics);
            }
        });
        return numbers;
    }

    private static void report(BasedSequence place, Message message, Message fix, PageDiagnostics diagnostics) {
        diagnostics.add(Rule.BAD_VALUE, place.getStartOffset(), place.getEndOffset(), message, fix);
    }
}
