package dev.waybill.diagnostic.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.waybill.diagnostic.SomeDiagnostics;
import dev.waybill.diagnostic.Translation;
import dev.waybill.render.TestSite;
import dev.waybill.render.file.SchemaFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    private static final String REPORT = JsonReport.of(SomeDiagnostics.FINDINGS, Translation.ENGLISH);

    @Test
    void isAsItsSchemaSays() {
        assertEquals(List.of(), diagnostics(REPORT));
        assertEquals(List.of(), diagnostics(JsonReport.of(Findings.of(List.of(), 1), Translation.ENGLISH)));
    }

    @Test
    void isRefusedByItsSchemaWhereItIsOtherwise() {
        assertFalse(diagnostics(REPORT.replace("\"rule\" : \"encoding\"", "\"rule\" : \"encodings\""))
                .isEmpty());
        assertFalse(diagnostics(REPORT.replace("\"column\" : 5,", "")).isEmpty());
    }

    @Test
    void saysEverythingOfADiagnostic() {
        var report = new JsonMapper().readTree(REPORT);
        assertEquals(new JsonMapper().readTree("""
                        {"path": "content/a.md", "line": 7, "column": 5, "length": 3, "severity": "error",
                         "rule": "broken-link", "message": "no page 'b.md'", "fix": "link to a page"}
                        """), report.get("diagnostics").get(1));
        assertEquals(new JsonMapper().readTree("""
                        {"path": "content/a, b:100%.md", "severity": "error", "rule": "encoding",
                         "message": "100% wrong\\nreally", "fix": "save it"}
                        """), report.get("diagnostics").get(3));
        assertEquals(new JsonMapper().readTree("""
                        [{"path": "content/a.md", "severity": "error", "rule": "broken-link", "count": 1}]
                        """), report.get("leftOut"));
    }

    private static List<Error> diagnostics(String report) {
        String schema = TestSite.text(SchemaFiles.of(TestSite.of()), "_wb/schemas/report.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(report, InputFormat.JSON);
    }
}
