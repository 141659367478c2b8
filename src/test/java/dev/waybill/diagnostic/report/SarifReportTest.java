package dev.waybill.diagnostic.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.SomeDiagnostics;
import dev.waybill.diagnostic.Translation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
    private static final String REPORT =
            SarifReport.of(SomeDiagnostics.FINDINGS, "docs/", Optional.of("1.2.3"), Translation.ENGLISH);
    private static final JsonNode RUN =
            new JsonMapper().readTree(REPORT).get("runs").get(0);

    @Test
    void isAsItsSchemaSays() throws IOException {
        assertEquals(List.of(), diagnostics(REPORT));
        assertEquals(
                List.of(),
                diagnostics(SarifReport.of(Findings.of(List.of(), 1), "", Optional.empty(), Translation.ENGLISH)));
        assertFalse(diagnostics(REPORT.replace("\"level\" : \"warning\"", "\"level\" : \"warn\""))
                .isEmpty());
    }

    @Test
    void describesEveryRule() {
        List<String> described = RUN.get("tool")
                .get("driver")
                .get("rules")
                .valueStream()
                .map(rule -> rule.get("id").asString() + ": "
                        + rule.get("shortDescription").get("text").asString() + " "
                        + rule.get("help").get("text").asString())
                .toList();
        assertEquals(
                Arrays.stream(Rule.values())
                        .map(rule -> rule.id() + ": " + rule.reason() + " " + rule.fix())
                        .toList(),
                described);
    }

    @Test
    void placesADiagnosticInItsFile() {
        assertEquals(new JsonMapper().readTree("""
                        {"ruleId": "broken-link", "level": "error",
                         "message": {"text": "no page 'b.md'; link to a page"},
                         "locations": [{"physicalLocation": {
                           "artifactLocation": {"uri": "docs/content/a.md", "uriBaseId": "%SRCROOT%"},
                           "region": {"startLine": 7, "startColumn": 5, "endColumn": 8}}}]}
                        """), RUN.get("results").get(1));
    }

    @Test
    void writesFileNamesAsAddresses() {
        assertEquals(
                "docs/content/a,%20b:100%25.md",
                place(3).get("artifactLocation").get("uri").asString());
        assertEquals(
                "docs/content/%E4%B8%8A.md",
                place(4).get("artifactLocation").get("uri").asString());
        assertFalse(place(3).has("region"));
    }

    @Test
    void saysWhatIsLeftOut() {
        assertEquals(
                "content/a.md: 1 more error[broken-link]",
                RUN.get("invocations")
                        .get(0)
                        .get("toolExecutionNotifications")
                        .get(0)
                        .get("message")
                        .get("text")
                        .asString());
    }

    private static JsonNode place(int result) {
        return RUN.get("results").get(result).get("locations").get(0).get("physicalLocation");
    }

    private static List<Error> diagnostics(String report) throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .validate(report, InputFormat.JSON);
        }
    }
}
