package dev.waybill.document.markdown.include;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.document.BuiltInNames;
import dev.waybill.document.LinkTarget;
import dev.waybill.document.markdown.syntax.Directive;
import dev.waybill.document.markdown.text.PageDiagnostics;
import dev.waybill.source.SourceFile;
import java.util.Optional;

/**
 * A line {@code ::include} or {@code ::data}, and the file that it names.
 *
 * @param target a file of the site, which may not exist
 */
record DirectiveLine(Directive directive, LinkTarget.Content target) {
    /** Empty if the line is wrong, which is reported. */
    static Optional<DirectiveLine> of(BasedSequence line, SourceFile file, PageDiagnostics diagnostics) {
        Optional<Directive> read = Directive.read(line);
        if (read.isEmpty()) {
            diagnostic(
                    line,
                    diagnostics,
                    Message.of("'%s' doesn't have the form of a directive", line),
                    Message.of("write ::include[words](_file.md) or ::data[words](../_data/file.yaml)"));
            return Optional.empty();
        }
        Directive directive = read.get();
        long before = diagnostics.count();
        Optional<LinkTarget.Content> target = Inclusions.target(directive.target(), file, diagnostics);
        String name = directive.name().toString();
        if (!name.equals("include") && !name.equals("data")) {
            diagnostics.add(
                    Rule.UNKNOWN_CONTAINER,
                    directive.name().getStartOffset(),
                    directive.name().getEndOffset(),
                    Message.of("no directive '%s'%s", name, Suggestion.question(name, BuiltInNames.DIRECTIVES)),
                    Message.of("use ::include or ::data"));
            return Optional.empty();
        }
        if (target.isEmpty() && diagnostics.count() == before) {
            Message message = Message.of("'%s' is not a path from this file", directive.target());
            diagnostic(
                    directive.target(),
                    diagnostics,
                    message,
                    Message.of("name a file of this site by its path from this file"));
        }
        return target.map(content -> new DirectiveLine(directive, content));
    }

    boolean isData() {
        return directive.name().toString().equals("data");
    }

    static void diagnostic(BasedSequence place, PageDiagnostics diagnostics, Message message, Message fix) {
        diagnostics.add(Rule.INCLUDE, place.getStartOffset(), place.getEndOffset(), message, fix);
    }
}
