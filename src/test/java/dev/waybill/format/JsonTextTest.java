package dev.waybill.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.waybill.testing.HostileText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonTextTest {
    @Test
    void writesMembersInTheirOrder() {
        JsonObject object = new JsonObject()
                .put("b", "text")
                .put("a", 1)
                .put("absent", Optional.empty())
                .put("list", List.of("x", new JsonObject().put("flag", true)));
        assertEquals("{\"b\":\"text\",\"a\":1,\"list\":[\"x\",{\"flag\":true}]}", JsonText.compact(object));
        assertEquals("""
                {
                  "b" : "text",
                  "a" : 1,
                  "list" : [
                    "x",
                    {
                      "flag" : true
                    }
                  ]
                }
                """, JsonText.indented(object));
    }

    @Test
    void readsBackEveryText() {
        String json = JsonText.compact(new JsonObject().put(HostileText.TEXT, HostileText.TEXT));
        assertEquals(
                HostileText.TEXT,
                new JsonMapper().readTree(json).get(HostileText.TEXT).asString());
    }

    /** HTML, 4.12.1.3: what ends a script element or changes how it is read starts with {@code <}. */
    @Test
    void neverEndsAScriptElement() {
        String json = JsonText.compact(new JsonObject().put("a", HostileText.TEXT));
        assertFalse(json.matches("(?s).*[<>&\u2028\u2029].*"), json);
    }
}
