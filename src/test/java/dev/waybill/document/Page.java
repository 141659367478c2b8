package dev.waybill.document;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.source.SourceFile;
import java.util.List;

/** A page for tests. Its body starts on line 4, and a placeholder is shown as {@code ⟨…⟩}. */
public record Page(Parsed<Document> parsed) {
    private static final DocumentParser PARSER = new DocumentParser();

    /** A page {@code content/guide/page.md} with that body. */
    public static Page of(String body) {
        return ofFile("---\ntitle: T\n---\n" + body);
    }

    /** A page that has a checklist {@code c}; its body starts on line 5. */
    public static Page ofChecklist(String body) {
        return ofFile("---\ntitle: T\nchecklist: c\n---\n" + body);
    }

    public static Page ofFile(String text) {
        return new Page(PARSER.parse(new SourceFile("content/guide/page.md", text)));
    }

    public Document document() {
        return parsed.value();
    }

    public String html() {
        Body body = document().body();
        StringBuilder html = new StringBuilder(body.html().get(0));
        for (int i = 0; i < body.placeholders().size(); i++) {
            String shown = show(body.placeholders().get(i));
            html.append(shown.isEmpty() ? "" : '⟨' + shown + '⟩')
                    .append(body.html().get(i + 1));
        }
        return html.toString();
    }

    /** What stands around a picture isn't shown. */
    private static String show(Body.Placeholder placeholder) {
        if (placeholder instanceof Body.Placeholder.ImageStartPlaceholder
                || placeholder instanceof Body.Placeholder.ImageEndPlaceholder) {
            return "";
        }
        if (placeholder instanceof Body.Placeholder.LinkPlaceholder link) {
            return "link " + link.link();
        }
        if (placeholder instanceof Body.Placeholder.ImagePlaceholder image) {
            return "image " + image.image();
        }
        if (placeholder instanceof Body.Placeholder.ListPlaceholder list) {
            return "list " + list.list();
        }
        if (placeholder instanceof Body.Placeholder.StepPlaceholder step) {
            return "step " + step.list() + "." + step.step();
        }
        if (placeholder instanceof Body.Placeholder.StepTextEndPlaceholder) {
            return "rest";
        }
        if (placeholder instanceof Body.Placeholder.StepEndPlaceholder) {
            return "step end";
        }
        return placeholder instanceof Body.Placeholder.WordPlaceholder word ? word.key() : "list end";
    }

    /** The diagnostics as {@code line:column+length rule: message}. */
    public List<String> diagnostics() {
        return parsed.diagnostics().stream().map(Page::show).toList();
    }

    private static String show(Diagnostic diagnostic) {
        return diagnostic.location().line() + ":" + diagnostic.location().column() + "+"
                + diagnostic.location().length() + " " + diagnostic.rule().id() + ": "
                + diagnostic.message().toString();
    }
}
