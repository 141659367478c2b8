package dev.waybill.document.markdown.steps;

import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.config.yaml.DateTime;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.document.markdown.text.PageDiagnostics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comment after a step: {@code <!-- #submit rev=2 was=apply if=deposit after=a,b verified=2026-11-24 ttl=90 -->}. */
public final class StepComment {
    /** {@code no-open-orders}: valid in a browser's storage key, an address and a file name. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private static final List<String> ATTRIBUTES = List.of("rev", "was", "if", "after", "verified", "ttl");

    /** {@code #submit}, {@code rev=2} */
    private static final Pattern WORD = Pattern.compile("\\S+");

    /** {@code 2}, up to 9999 */
    private static final Pattern REVISION = Pattern.compile("[1-9][0-9]{0,3}");

    /** {@code 2026-11-24} */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** {@code 90}, up to 3650 as in {@code verifyEvery} */
    private static final Pattern DAYS =
            Pattern.compile("[1-9][0-9]{0,2}|[12][0-9]{3}|3[0-5][0-9]{2}|36[0-4][0-9]|3650");

    private final PageDiagnostics diagnostics;
    private final Set<String> seen = new HashSet<>();
    private String id = "";
    private Location location;
    private int rev = 1;
    private List<Located<String>> was = List.of();
    private Optional<Located<String>> condition = Optional.empty();
    private List<Located<String>> after = List.of();
    private Optional<Located<DateTime>> verified = Optional.empty();
    private Optional<Integer> days = Optional.empty();

    private StepComment(Location step, PageDiagnostics diagnostics) {
        this.location = step;
        this.diagnostics = diagnostics;
    }

    /** Reads the comments of a step's paragraph, except those that aren't about the step. */
    public static Checklist.Identity read(Node paragraph, Location step, PageDiagnostics diagnostics) {
        StepComment comment = new StepComment(step, diagnostics);
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInlineComment) {
                comment.read(node.getChars());
            }
        }
        return new Checklist.Identity(
                comment.id,
                comment.location,
                comment.rev,
                comment.was,
                comment.condition,
                comment.after,
                new Checklist.Checked(comment.verified, comment.days));
    }

    private void read(BasedSequence comment) {
        String text = comment.toString();
        String inside = text.replaceFirst("^<!--", "    ").replaceFirst("-?-->$", "");
        if (!speaksOfTheStep(inside.strip())) {
            return;
        }
        Matcher word = WORD.matcher(inside);
        while (word.find()) {
            read(word.group(), comment.getStartOffset() + word.start());
        }
        if (id.isEmpty() && seen.add("#")) {
            diagnostic(
                    comment.getStartOffset(),
                    text.length(),
                    Message.of("the comment '%s' names no id", text),
                    Message.of("start it with the step's id: <!-- #id … -->"));
        }
    }

    private static boolean speaksOfTheStep(String inside) {
        return inside.startsWith("#") || ATTRIBUTES.stream().anyMatch(name -> inside.startsWith(name + "="));
    }

    private void read(String word, int at) {
        if (word.startsWith("#")) {
            id(word, at);
            return;
        }
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (equals < 0 || !ATTRIBUTES.contains(name)) {
            Message message =
                    Message.of("unknown word '%s' in a step's comment%s", word, Suggestion.question(name, ATTRIBUTES));
            diagnostic(
                    at,
                    word.length(),
                    message,
                    Message.of("write rev=2, was=a,b, if=key, after=a,b, verified=2026-11-24 or ttl=90 after the id"));
        } else if (!seen.add(name)) {
            diagnostic(at, word.length(), Message.of("'%s' is written twice", name), Message.of("keep one of the two"));
        } else {
            attribute(name, word.substring(equals + 1), at + equals + 1);
        }
    }

    private void id(String word, int at) {
        if (!seen.add("#")) {
            diagnostic(
                    at,
                    word.length(),
                    Message.of("a second id '%s' for one step", word),
                    Message.of("keep one of the two"));
        } else if (isName(word.substring(1), at, word)) {
            id = word.substring(1);
            location = diagnostics.at(at, at + word.length());
        }
    }

    private void attribute(String name, String value, int at) {
        switch (name) {
            case "rev" -> rev(value, at);
            case "was" -> was = names(value, at);
            case "after" -> after = names(value, at);
            case "verified" -> verified(value, at);
            case "ttl" -> days(value, at);
            default -> condition = names(value, at).stream().findFirst();
        }
    }

    private void rev(String value, int at) {
        if (REVISION.matcher(value).matches()) {
            rev = Integer.parseInt(value);
        } else {
            diagnostic(
                    at,
                    Math.max(1, value.length()),
                    Message.of("'rev' is '%s'", value),
                    Message.of("write a whole number from 1 to 9999"));
        }
    }

    private void verified(String value, int at) {
        Optional<DateTime> day = DAY.matcher(value).matches() ? DateTime.parse(value) : Optional.empty();
        verified = day.map(date -> new Located<>(date, diagnostics.at(at, at + value.length())));
        if (day.isEmpty()) {
            diagnostic(
                    at,
                    Math.max(1, value.length()),
                    Message.of("'verified' is '%s'", value),
                    Message.of("write a day such as 2026-11-24"));
        }
    }

    private void days(String value, int at) {
        if (DAYS.matcher(value).matches()) {
            days = Optional.of(Integer.parseInt(value));
        } else {
            diagnostic(
                    at,
                    Math.max(1, value.length()),
                    Message.of("'ttl' is '%s'", value),
                    Message.of("write days, from 1 to 3650"));
        }
    }

    private List<Located<String>> names(String value, int at) {
        List<Located<String>> names = new ArrayList<>();
        int start = 0;
        for (String name : value.split(",", -1)) {
            if (isName(name, at + start, name)) {
                names.add(new Located<>(name, diagnostics.at(at + start, at + start + name.length())));
            }
            start += name.length() + 1;
        }
        return names;
    }

    private boolean isName(String name, int at, String written) {
        if (NAME.matcher(name).matches()) {
            return true;
        }
        Message message = Message.of("'%s' can't be a name in a step's comment", written);
        diagnostic(
                at, Math.max(1, written.length()), message, Message.of("use up to 64 letters a-z, digits and hyphens"));
        return false;
    }

    private void diagnostic(int at, int length, Message message, Message fix) {
        diagnostics.add(Rule.CHECKLIST, at, at + length, message, fix);
    }
}
