package dev.waybill.document.markdown.include;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.document.LinkTarget;
import dev.waybill.document.markdown.syntax.Directive;
import dev.waybill.document.markdown.text.Faults;
import dev.waybill.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A line {@code ::include} or {@code ::data}, and the file that it names.
 *
 * @param target a file of the site, which may not exist
 */
record DirectiveLine(Directive directive, LinkTarget.Content target) {
    /** Empty if the line is wrong, which is reported. */
    static Optional<DirectiveLine> of(BasedSequence line, SourceFile file, Faults faults) {
        Optional<Directive> read = Directive.read(line);
        if (read.isEmpty()) {
            fault(
                    line,
                    faults,
                    "'" + line + "' doesn't have the form of a directive",
                    "write ::include[words](_file.md) or ::data[words](../_data/file.yaml)");
            return Optional.empty();
        }
        Directive directive = read.get();
        long before = faults.count();
        Optional<LinkTarget.Content> target = Inclusions.target(directive.target(), file, faults);
        String name = directive.name().toString();
        if (!name.equals("include") && !name.equals("data")) {
            faults.add(
                    Rule.UNKNOWN_CONTAINER,
                    directive.name().getStartOffset(),
                    directive.name().getEndOffset(),
                    "no directive '" + name + "'" + Suggestion.question(name, List.of("include", "data")),
                    "use ::include or ::data");
            return Optional.empty();
        }
        if (target.isEmpty() && faults.count() == before) {
            String message = "'" + directive.target() + "' is not a path from this file";
            fault(directive.target(), faults, message, "name a file of this site by its path from this file");
        }
        return target.map(content -> new DirectiveLine(directive, content));
    }

    boolean isData() {
        return directive.name().toString().equals("data");
    }

    static void fault(BasedSequence place, Faults faults, String message, String fix) {
        faults.add(Rule.INCLUDE, place.getStartOffset(), place.getEndOffset(), message, fix);
    }
}
