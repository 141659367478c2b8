package dev.waybill.diagnostic;

import dev.waybill.diagnostic.report.Findings;
import dev.waybill.testing.HostileText;
import java.util.List;

/** Diagnostics of each shape: with a location, of a whole file, a warning, several of one rule, hostile words. */
public final class SomeDiagnostics {
    static final String ODD = "content/a, b:100%.md";

    public static final List<Diagnostic> ALL = List.of(
            Diagnostic.of(
                    Rule.HEADING_SKIP,
                    new Location("content/a.md", 3, 1, 4),
                    Message.of("skips"),
                    Message.of("use the next level")),
            link(7, "no page 'b.md'"),
            link(8, "no page 'c.md'"),
            link(9, HostileText.TEXT),
            Diagnostic.of(Rule.ENCODING, Location.ofFile(ODD), Message.of("100% wrong\nreally"), Message.of("save it")),
            Diagnostic.of(
                    Rule.HEADING_SKIP,
                    new Location("content/上.md", 1, 1, 1),
                    Message.of("skips"),
                    Message.of("use the next level")));

    public static final Findings FINDINGS = Findings.of(ALL, 2);

    private SomeDiagnostics() {}

    private static Diagnostic link(int line, String message) {
        return Diagnostic.of(
                Rule.BROKEN_LINK,
                new Location("content/a.md", line, 5, 3),
                Message.of(message),
                Message.of("link to a page"));
    }
}
