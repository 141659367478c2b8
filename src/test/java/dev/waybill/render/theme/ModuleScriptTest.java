package dev.waybill.render.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ModuleScriptTest {
    @Test
    void joinsModulesAndDropsWhatOnlyTheyNeed() {
        String modules = """
                /** Twice. */
                export const twice = (n) => 2 * n; // n is finite
                import { twice } from "./twice.js";
                import {
                  one,
                } from "./one.js";

                /**
                 * Four times.
                 */
                export function four(n) {
                  // twice, twice
                  return twice(twice(n));
                }
                const address = "https://waybill.example/";
                const later = () => import(address);
                """;
        assertEquals("""
                const twice = (n) => 2 * n; // n is finite
                function four(n) {
                return twice(twice(n));
                }
                const address = "https://waybill.example/";
                const later = () => import(address);
                """, ModuleScript.joined(modules));
    }

    @Test
    void keepsIndentationThatIsPartOfAText() {
        String script = "if (a) {\n  b = `one\n  two`;\n}\n";
        assertEquals(script, ModuleScript.joined(script));
        assertEquals("if (a) {\nb = `one`;\n}\n", ModuleScript.joined("if (a) {\n  b = `one`;\n}\n"));
    }

    @Test
    void sharesNamesBetweenTwoScripts() {
        String core = "export const one = 1;\nexport const two = 2;\n";
        String rare = """
                import { one, two } from "./core.js";
                export const sum = () => one + two;
                import { sum } from "./sum.js";
                export const twice = () => 2 * sum();
                """;
        assertEquals(Set.of("one", "two"), ModuleScript.imported(rare));
        assertEquals(
                "const one = 1;\nconst two = 2;\nglobalThis.waybillLists = { one, two };\n",
                ModuleScript.shared(core, ModuleScript.imported(rare)));
        assertEquals("""
                (() => {
                "use strict";
                const { one, two } = waybillLists;
                const sum = () => one + two;
                const twice = () => 2 * sum();
                Object.assign(waybillLists, { sum, twice });
                })();
                """, ModuleScript.sharing(rare));
    }
}
