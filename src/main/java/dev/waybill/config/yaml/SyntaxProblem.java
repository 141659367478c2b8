package dev.waybill.config.yaml;

import dev.waybill.diagnostic.Message;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a text that isn't YAML, in words for people who don't know its grammar. Of a problem that is rare, the parser's own
 * words are quoted.
 *
 * @param said a part of what the parser says; its first group is quoted
 */
record SyntaxProblem(Pattern said, Function<String, Message> words) {
    private static final List<SyntaxProblem> KNOWN = List.of(
            // title: a: b
            of(
                    "mapping values are not allowed here",
                    quoted -> Message.of("a ': ' within a value, or a line that is indented too far")),
            // a line without a colon, then one with
            of("could not find expected ':'", quoted -> Message.of("a line that should be 'key: value' has no colon")),
            // title: @name
            of(
                    "found character '?(.+?)'? that cannot start any token",
                    quoted -> Message.of("a value can't start with '%s'", quoted)),
            // title: "open
            of(
                    "found unexpected end of stream|found unexpected document separator",
                    quoted -> Message.of("a quotation mark is opened and never closed")),
            // tags: [a, b
            of("expected ',' or '\\]', but got", quoted -> Message.of("a list in brackets lacks a comma, or its ']'")),
            // params: {a: b
            of("expected ',' or '\\}', but got", quoted -> Message.of("a map in braces lacks a comma, or its '}'")),
            // title: - a
            of(
                    "sequence entries are not allowed here",
                    quoted -> Message.of("a list can't start here; its first '- ' stands on a line of its own")),
            // title: "\\c"
            of(
                    "found unknown escape character (.)",
                    quoted -> Message.of("between double quotes '\\%s' stands for nothing", quoted)),
            // a key that is indented less than the one above, and more than that above it
            of(
                    "expected <block end>, but found",
                    quoted -> Message.of("a line is indented unlike those that it belongs to")));

    private static SyntaxProblem of(String said, Function<String, Message> words) {
        return new SyntaxProblem(Pattern.compile(said), words);
    }

    /** @param problem what the parser says */
    static Message words(String problem) {
        for (SyntaxProblem known : KNOWN) {
            Matcher match = known.said().matcher(problem);
            if (match.find()) {
                return known.words().apply(match.groupCount() == 0 ? "" : match.group(1));
            }
        }
        return Message.of("YAML: %s", problem.replaceFirst(" \\(Do not use .*", ""));
    }
}
