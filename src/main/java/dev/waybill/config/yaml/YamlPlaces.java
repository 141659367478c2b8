package dev.waybill.config.yaml;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.LineIndex;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** Locates YAML events in the file, and creates the diagnostics of YAML errors. */
final class YamlPlaces {
    private final Location whole;
    private final LineIndex lines;
    private final int offset;
    private final String text;
    private final int[] offsets;

    /** {@code title：} at the start of a line */
    private static final Pattern FULL_WIDTH_COLON = Pattern.compile("(?m)^[ -]*([A-Za-z][\\w-]*)(：)");

    /**
     * @param whole the file
     * @param offset where the text starts in the file
     */
    YamlPlaces(Location whole, LineIndex lines, int offset, String text) {
        this.whole = whole;
        this.lines = lines;
        this.offset = offset;
        this.text = text;
        this.offsets = offsets(text);
    }

    /** A key that is followed by the colon of Chinese text, which YAML takes for a part of the word. */
    Optional<Diagnostic> fullWidthColon() {
        Matcher key = FULL_WIDTH_COLON.matcher(text);
        return key.find()
                ? Optional.of(Diagnostic.of(
                        Rule.YAML_SYNTAX,
                        lines.at(offset + key.start(2), offset + key.end(2)),
                        Message.of("the full-width colon '：' after '%s' ends no key", key.group(1)),
                        Message.of("write '%s: ' with a half-width colon and a space", key.group(1))))
                : Optional.empty();
    }

    Diagnostic refused(Event event, Message what, Message fix) {
        return Diagnostic.of(Rule.YAML_SYNTAX, of(event), Message.of("%s is not allowed", what), fix);
    }

    Diagnostic syntax(MarkedYamlEngineException e) {
        Location at = e.getProblemMark()
                .or(e::getContextMark)
                .map(mark -> lines.at(offset + utf16(mark), offset + utf16(mark) + 1))
                .orElse(whole);
        boolean tab = String.valueOf(e.getProblem()).contains("\\t(TAB)");
        if (tab) {
            return Diagnostic.of(
                    Rule.YAML_SYNTAX,
                    at,
                    Message.of("a tab, which YAML doesn't allow for indentation"),
                    Message.of("write spaces instead of tabs"));
        }
        Optional<Diagnostic> colon = fullWidthColon();
        if (colon.isPresent()) {
            return colon.get();
        }
        return Diagnostic.of(
                Rule.YAML_SYNTAX,
                at,
                SyntaxProblem.words(e.getProblem() == null ? "can't be read" : e.getProblem()),
                Message.of("quote a value that holds ': ', '#', '[' or '{' or starts with a symbol"));
    }

    Diagnostic unprintable(ReaderException e) {
        int at = offset + offsets[Math.min(e.getPosition(), offsets.length - 1)];
        return Diagnostic.of(
                Rule.YAML_SYNTAX,
                lines.at(at, at + 1),
                Message.of(
                        "YAML: the character U+%s is not allowed",
                        String.format(Locale.ROOT, "%04X", e.getCodePoint())),
                Message.of("remove it; in a value between double quotes an escape may stand for it"));
    }

    Location of(Event event) {
        int start = event.getStartMark().map(this::utf16).orElse(0);
        int end = event.getEndMark().map(this::utf16).orElse(start);
        return lines.at(offset + start, offset + end);
    }

    /** Marks count code points; offsets here count UTF-16 units. */
    private int utf16(Mark mark) {
        return offsets[Math.min(mark.getIndex(), offsets.length - 1)];
    }

    /** The UTF-16 offset of each code point, and of the end. */
    private static int[] offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
        return offsets;
    }
}
