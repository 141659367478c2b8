package dev.waybill.diagnostic.report;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Translation;
import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;
import java.util.List;

/** Diagnostics as JSON in Waybill's own format. */
public final class JsonReport {
    private JsonReport() {}

    public static String of(Findings findings, Translation words) {
        List<JsonObject> diagnostics = findings.shown().stream()
                .map(diagnostic -> diagnostic(diagnostic, words))
                .toList();
        List<JsonObject> leftOut =
                findings.leftOut().stream().map(JsonReport::leftOut).toList();
        return JsonText.indented(new JsonObject()
                .put("version", 1)
                .put("diagnostics", diagnostics)
                .put("leftOut", leftOut));
    }

    private static JsonObject diagnostic(Diagnostic diagnostic, Translation words) {
        Location at = diagnostic.location();
        JsonObject object = new JsonObject().put("path", at.path());
        if (at.line() > 0) {
            object.put("line", at.line()).put("column", at.column()).put("length", at.length());
        }
        return object.put("severity", diagnostic.severity().word())
                .put("rule", diagnostic.rule().id())
                .put("message", words.of(diagnostic.message()))
                .put("fix", words.of(diagnostic.fix()));
    }

    private static JsonObject leftOut(Findings.LeftOut more) {
        return new JsonObject()
                .put("path", more.path())
                .put("severity", more.severity().word())
                .put("rule", more.rule().id())
                .put("count", more.count());
    }
}
