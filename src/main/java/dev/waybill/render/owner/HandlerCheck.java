package dev.waybill.render.owner;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import dev.waybill.source.ThemeFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports scripts in attributes of a site's own templates. The policy of every page forbids them. */
public final class HandlerCheck {
    /** {@code <button onclick="count()">} */
    private static final Pattern HANDLER =
            Pattern.compile("(?i)<[a-z][^<>]*?\\s(?<name>on[a-z]{3,})\\s*=\\s*[\"'$a-z]");

    private HandlerCheck() {}

    public static List<Diagnostic> of(ThemeFolder folder) {
        List<Diagnostic> found = new ArrayList<>();
        for (String name : folder.ownNames()) {
            Optional<SourceFile> template =
                    folder.file(name).filter(file -> name.endsWith(".ftlh")).map(Parsed::value);
            template.ifPresent(file -> check(file, found));
        }
        return found;
    }

    private static void check(SourceFile template, List<Diagnostic> found) {
        Matcher handlers = HANDLER.matcher(template.text());
        while (handlers.find()) {
            found.add(Diagnostic.of(
                    Rule.POLICY,
                    new LineIndex(template).at(handlers.start("name"), handlers.end("name")),
                    Message.of("the policy of every page forbids the script in '%s'", handlers.group("name")),
                    Message.of("listen in a script in a file, and name that under 'js:' in waybill.yaml")));
        }
    }
}
