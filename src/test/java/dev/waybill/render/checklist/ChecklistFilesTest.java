package dev.waybill.render.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.waybill.output.OutputFile;
import dev.waybill.render.TestSite;
import dev.waybill.render.file.SchemaFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChecklistFilesTest {
    private final List<OutputFile> files = ChecklistFiles.of(TestSite.of("a.md", """
            ---
            title: Leave
            checklist: exit
            ask:
              paid: Paid?
              other: Nobody asks
            ---
            ## Steps

            1. [ ] (optional) Read <!-- #read -->
            2. [ ] Refund ⏳3–5 working days <!-- #refund rev=2 was=a,b if=paid after=read -->

               Ask the bank.

               - [ ] Payee ⚠irreversible <!-- #payee verified=2026-05-01 ttl=90 -->

            <!-- checklist: second -->
            1. [ ] Again <!-- #read -->
            """));

    @Test
    void publishesEachListAsItsSchemaSays() {
        String schema = TestSite.text(SchemaFiles.of(TestSite.of()), "_wb/schemas/checklist.json");
        for (String path : List.of("_wb/checklists/exit.json", "_wb/checklists/second.json")) {
            assertEquals(
                    List.of(),
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(TestSite.text(files, path), InputFormat.JSON),
                    path);
        }
    }

    @Test
    void saysWhatAStepSaysOfItself() {
        JsonNode list = new JsonMapper().readTree(TestSite.text(files, "_wb/checklists/exit.json"));
        assertEquals(
                "[{\"key\":\"paid\",\"question\":\"Paid?\"}]", list.get("ask").toString());
        assertEquals(new JsonMapper().readTree("""
                        {"id": "refund", "number": "2", "text": "Refund", "rev": 2, "was": ["a", "b"],
                         "if": "paid", "after": ["read"], "optional": false, "irreversible": false,
                         "wait": {"min": 3, "max": 5, "unit": "workday"}, "help": "Ask the bank.",
                         "items": [{"id": "payee", "number": "2.1", "text": "Payee", "rev": 1, "was": [],
                                    "after": [], "optional": false, "irreversible": true,
                                    "verified": "2026-05-01", "ttl": 90, "items": []}]}
                        """), list.get("items").get(1));
    }
}
