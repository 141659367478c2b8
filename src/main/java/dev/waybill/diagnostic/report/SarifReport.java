package dev.waybill.diagnostic.report;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Severity;
import dev.waybill.diagnostic.Translation;
import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Diagnostics as SARIF 2.1.0 (OASIS), which code hosts show beside the code. */
public final class SarifReport {
    private SarifReport() {}

    /**
     * @param folder the site's folder in the repository, ending in {@code /}; empty for the repository's root
     * @param version the program's, if known
     */
    public static String of(Findings findings, String folder, Optional<String> version, Translation words) {
        JsonObject driver = new JsonObject()
                .put("name", "Waybill")
                .put("version", version)
                .put(
                        "rules",
                        Arrays.stream(Rule.values())
                                .map(rule -> rule(rule, words))
                                .toList());
        JsonObject run = new JsonObject()
                .put("tool", new JsonObject().put("driver", driver))
                .put("columnKind", "unicodeCodePoints")
                .put("invocations", List.of(invocation(findings, words)))
                .put(
                        "results",
                        findings.shown().stream()
                                .map(diagnostic -> result(diagnostic, folder, words))
                                .toList());
        return JsonText.indented(new JsonObject()
                .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0")
                .put("runs", List.of(run)));
    }

    private static JsonObject rule(Rule rule, Translation words) {
        return new JsonObject()
                .put("id", rule.id())
                .put("shortDescription", message(words.withoutLinks(rule.reason())))
                .put("help", message(words.withoutLinks(rule.fix())))
                .put(
                        "defaultConfiguration",
                        new JsonObject()
                                .put("enabled", rule.severity() != Severity.OFF)
                                .put("level", level(rule)));
    }

    private static String level(Rule rule) {
        return (rule.severity() == Severity.OFF ? rule.strictSeverity() : rule.severity()).word();
    }

    /** States that the run is complete. What the report omits is a notification, because it is not a result. */
    private static JsonObject invocation(Findings findings, Translation words) {
        List<JsonObject> leftOut = findings.leftOut().stream()
                .map(more -> new JsonObject().put("level", "note").put("message", message(words.of(more.message()))))
                .toList();
        return new JsonObject().put("executionSuccessful", true).put("toolExecutionNotifications", leftOut);
    }

    private static JsonObject result(Diagnostic diagnostic, String folder, Translation words) {
        Location at = diagnostic.location();
        JsonObject file = new JsonObject().put("uri", uri(folder + at.path())).put("uriBaseId", "%SRCROOT%");
        JsonObject place = new JsonObject().put("artifactLocation", file);
        if (at.line() > 0) {
            place.put(
                    "region",
                    new JsonObject()
                            .put("startLine", at.line())
                            .put("startColumn", at.column())
                            .put("endColumn", at.column() + at.length()));
        }
        return new JsonObject()
                .put("ruleId", diagnostic.rule().id())
                .put("level", diagnostic.severity().word())
                .put("message", message(words.of(Message.of("%s; %s", diagnostic.message(), diagnostic.fix()))))
                .put("locations", List.of(new JsonObject().put("physicalLocation", place)));
    }

    private static JsonObject message(String text) {
        return new JsonObject().put("text", text);
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + path + "' is no relative path", e);
        }
    }
}
