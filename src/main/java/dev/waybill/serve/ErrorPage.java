package dev.waybill.serve;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Translation;
import dev.waybill.diagnostic.report.Findings;
import dev.waybill.format.Hash;
import dev.waybill.format.MarkupText;
import dev.waybill.pipeline.BuildReport;
import java.util.List;
import java.util.stream.Collectors;

/** The page shown while the site has errors: each error with its location, the line, and the fix. */
final class ErrorPage {
    /** Diagnostics on the page; people fix the first ones first. */
    private static final int MAX = 100;

    /** Code points of a line that are shown before and after the marked part. */
    private static final int AROUND = 80;

    private static final String STYLE = """
            :root{color-scheme:light dark;font:16px/1.6 system-ui,sans-serif}body{max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.3rem}body,pre{overflow-wrap:anywhere}article{margin:1.5rem 0;padding-top:1rem;border-top:1px solid #8886}h2{font-size:1rem;margin:0}
            h2 span{font-weight:400}p{margin:.4rem 0}pre{overflow:auto;padding:.7rem;background:#8882;white-space:pre-wrap}
            mark{background:#c33;color:#fff}
            """.strip();

    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + Hash.SHA_256.base64(STYLE)
            + "'; script-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'";

    private final Translation words;

    ErrorPage(Translation words) {
        this.words = words;
    }

    String of(BuildReport report) {
        List<Diagnostic> errors = report.diagnostics().stream()
                .filter(Diagnostic::isError)
                .limit(MAX)
                .toList();
        Message number = report.errors() == 1 ? Message.of("1 error") : Message.of("%s errors", report.errors());
        List<Diagnostic> shown = Findings.of(errors, Findings.MOST).shown();
        String diagnostics =
                shown.stream().map(diagnostic -> article(diagnostic, report)).collect(Collectors.joining("\n"));
        long rest = report.errors() - shown.size();
        return page(number, diagnostics + (rest > 0 ? more(rest) : ""));
    }

    private String more(long rest) {
        return "\n<article><p>" + escaped(Message.of("%s more; waybill check lists them", rest)) + "</p></article>";
    }

    /** The page for an error without a location. */
    String of(Message reason) {
        return page(Message.of("The site can't be built"), "<p>" + escaped(reason) + "</p>");
    }

    private String page(Message title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body data-waybill-error>
                <h1>%s</h1>
                <p>%s</p>
                %s
                </body>
                </html>
                """.formatted(
                        words.language(),
                        MarkupText.escaped(POLICY),
                        escaped(title),
                        STYLE,
                        escaped(title),
                        words.of(Message.of(
                                "The page reloads by itself once this is fixed. %s is still available.",
                                "<a href=\"?" + SiteHandler.LAST_GOOD + "\">"
                                        + escaped(Message.of("The last good page")) + "</a>")),
                        content);
    }

    private String article(Diagnostic diagnostic, BuildReport report) {
        String text = report.sources().getOrDefault(diagnostic.location().path(), "");
        return """
                <article>
                <h2>%s <span>%s[%s]</span></h2>
                <p>%s</p>
                %s<p>%s</p>
                </article>""".formatted(
                        MarkupText.escaped(diagnostic.location().toString()),
                        escaped(diagnostic.severity().label()),
                        diagnostic.rule().id(),
                        escaped(diagnostic.message()),
                        excerpt(diagnostic.location(), text),
                        escaped(diagnostic.fix()));
    }

    private String escaped(Message message) {
        return MarkupText.escaped(words.of(message));
    }

    private static String excerpt(Location at, String text) {
        List<String> lines = at.line() == 0 ? List.of() : text.lines().toList();
        if (at.line() == 0 || at.line() > lines.size()) {
            return "";
        }
        int[] line = lines.get(at.line() - 1).codePoints().toArray();
        int from = Math.min(at.column() - 1, line.length);
        int to = Math.min(from + at.length(), line.length);
        int start = Math.max(0, from - AROUND);
        int end = Math.min(line.length, to + AROUND);
        return "<pre>" + at.line() + " | " + (start > 0 ? "…" : "") + part(line, start, from) + "<mark>"
                + part(line, from, to) + "</mark>" + part(line, to, end) + (end < line.length ? "…" : "") + "</pre>\n";
    }

    private static String part(int[] line, int from, int to) {
        return MarkupText.escaped(new String(line, from, to - from));
    }
}
