package dev.waybill.diagnostic.report;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Severity;
import dev.waybill.diagnostic.Translation;

/**
 * Diagnostics as workflow commands of GitHub Actions, one per line. GitHub shows them at their place in a pull request.
 *
 * <pre>
 * ::error file=content/a.md,line=7,col=3,endLine=7,endColumn=8,title=broken-link::no page 'b.md'%0Alink to a page
 * </pre>
 */
public final class GithubReport {
    private GithubReport() {}

    /** @param folder the site's folder in the repository, ending in {@code /}; empty for the repository's root */
    public static String of(Findings findings, String folder, Translation words) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : findings.shown()) {
            Location at = diagnostic.location();
            String place = at.line() == 0 ? "" : place(at);
            command(
                    out,
                    diagnostic.severity(),
                    folder + at.path(),
                    place,
                    diagnostic.rule(),
                    words.of(diagnostic.message()) + "\n" + words.of(diagnostic.fix()));
        }
        for (Findings.LeftOut more : findings.leftOut()) {
            command(
                    out,
                    more.severity(),
                    folder + more.path(),
                    "",
                    more.rule(),
                    words.of(Message.of("%s more of this rule", more.count())));
        }
        return out.toString();
    }

    private static String place(Location at) {
        return ",line=" + at.line() + ",col=" + at.column() + ",endLine=" + at.line() + ",endColumn="
                + (at.column() + at.length());
    }

    private static void command(
            StringBuilder out, Severity severity, String path, String place, Rule rule, String message) {
        out.append("::")
                .append(severity.word())
                .append(" file=")
                .append(property(path))
                .append(place);
        out.append(",title=")
                .append(rule.id())
                .append("::")
                .append(escaped(message))
                .append('\n');
    }

    /** Escapes a message: {@code %}, carriage return, line feed. */
    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** Escapes a property: {@code :} and {@code ,} too. */
    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }
}
