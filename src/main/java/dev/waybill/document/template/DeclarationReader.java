package dev.waybill.document.template;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.document.template.ContainerTemplate.Attribute;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the attributes that the comment at the start of a container's template declares. */
final class DeclarationReader {
    private static final Pattern COMMENT = Pattern.compile("\\s*<#--(.*?)-->", Pattern.DOTALL);

    /** Every line that is meant as a declaration. */
    private static final Pattern MEANT = Pattern.compile("(?m)^[ \\t*]*(@attribute\\b[^\\n]*?)[ \\t]*$");

    /** {@code @attribute id text required: The film's number.}, {@code @attribute ratio wide|tall = wide} */
    private static final Pattern DECLARATION = Pattern.compile("@attribute[ \\t]+(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)"
            + "[ \\t]+(?<type>[^\\s:=]+)"
            + "(?:[ \\t]+(?<required>required)|[ \\t]*=[ \\t]*(?:\"(?<quoted>[^\"]*)\"|(?<bare>[^\\s:\"]+)))?"
            + "[ \\t]*(?::[ \\t]*(?<meaning>.*))?");

    private static final Pattern CHOICE = Pattern.compile("[^|]+(?:\\|[^|]+)+");

    private static final List<String> TYPES = Arrays.stream(AttributeType.values())
            .map(type -> type.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final Message FORM = Message.of(
            "write '@attribute name type: meaning', with a type of %s or a|b for a choice, and 'required' or '= value' behind it",
            TYPES);

    /** {@code @like docs} */
    private static final Pattern LIKE = Pattern.compile("(?m)^[ \\t*]*@like[ \\t]+(\\S+)[ \\t]*$");

    private static final List<String> BASES = List.of("docs", "default");

    private final LineIndex lines;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();

    private DeclarationReader(SourceFile file) {
        this.lines = new LineIndex(file);
    }

    static Parsed<ContainerTemplate> read(String name, SourceFile file) {
        DeclarationReader reader = new DeclarationReader(file);
        Matcher comment = COMMENT.matcher(file.text());
        if (comment.lookingAt()) {
            Matcher line = MEANT.matcher(file.text()).region(comment.start(1), comment.end(1));
            while (line.find()) {
                reader.add(line.group(1), line.start(1));
            }
        }
        return new Parsed<>(new ContainerTemplate(name, reader.attributes), reader.diagnostics);
    }

    /** Which of the program's layouts one of the site's own stands for: {@code docs} or {@code default}. */
    static Parsed<String> base(SourceFile file) {
        DeclarationReader reader = new DeclarationReader(file);
        Matcher comment = COMMENT.matcher(file.text());
        if (!comment.lookingAt()) {
            return Parsed.clean(BASES.get(1));
        }
        Matcher like = LIKE.matcher(file.text()).region(comment.start(1), comment.end(1));
        String base = like.find() ? like.group(1) : BASES.get(1);
        if (!BASES.contains(base)) {
            Message message = Message.of("a layout can't be like '%s'%s", base, Suggestion.question(base, BASES));
            reader.bad(like.start(1), like.end(1), message, Message.of("write @like docs, or leave it out"));
            base = BASES.get(1);
        }
        return new Parsed<>(base, reader.diagnostics);
    }

    private void add(String written, int start) {
        Matcher parts = DECLARATION.matcher(written);
        if (!parts.matches()) {
            bad(start, start + written.length(), Message.of("'%s' doesn't declare an attribute", written), FORM);
            return;
        }
        String name = parts.group("name");
        String type = parts.group("type");
        boolean choice = CHOICE.matcher(type).matches();
        if (!choice && !TYPES.contains(type)) {
            Message message = Message.of("no type '%s'%s", type, Suggestion.question(type, TYPES));
            bad(start + parts.start("type"), start + parts.end("type"), message, FORM);
            return;
        }
        if (attributes.stream().anyMatch(one -> one.name().equals(name))) {
            Message message = Message.of("the attribute '%s' is declared twice", name);
            bad(start + parts.start("name"), start + parts.end("name"), message, Message.of("remove one of the two"));
            return;
        }
        Optional<String> preset =
                Optional.ofNullable(parts.group("quoted")).or(() -> Optional.ofNullable(parts.group("bare")));
        Attribute attribute = new Attribute(
                name,
                choice ? AttributeType.TEXT : AttributeType.valueOf(type.toUpperCase(Locale.ROOT)),
                choice ? List.of(type.split("\\|")) : List.of(),
                parts.group("required") != null,
                preset,
                Optional.ofNullable(parts.group("meaning")).orElse("").strip());
        Optional<Message> wrong = preset.flatMap(value -> wrong(attribute, value));
        if (wrong.isPresent()) {
            String group = parts.group("quoted") == null ? "bare" : "quoted";
            bad(
                    start + parts.start(group),
                    start + parts.end(group),
                    wrong.get(),
                    Message.of("write a value of its type, or none"));
            return;
        }
        attributes.add(attribute);
    }

    private static Optional<Message> wrong(Attribute attribute, String value) {
        return attribute.type() == AttributeType.LINK
                ? Optional.of(Message.of("a link has no default, because a path starts from the page that names it"))
                : AttributeValues.problem(attribute, value);
    }

    private void bad(int start, int end, Message message, Message fix) {
        diagnostics.add(Diagnostic.of(Rule.TEMPLATE, lines.at(start, end), message, fix));
    }
}
