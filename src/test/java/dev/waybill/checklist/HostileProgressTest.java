package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Seeded hostile backups, fragments and stored values: nothing throws, no progress is lost, no prototype changes. */
class HostileProgressTest extends ListBehaviour {
    /** Valid texts, and functions that damage them. */
    private static final String MUTATIONS = """
            let seed = SEED;
            const random = n => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return (seed >> 8) % n };
            const pick = list => list[random(list.length)];
            const odd = ['__proto__', 'constructor', 'toString', '<img src=x onerror=hit()>', '\\u2028', '\\ud800', '1e999', '-1',
              'null', 'true', '[]', '{}', '""', '"', '\\\\', '\\\\u0000', '*', ',', '/', '#', '%', '..', '9'.repeat(400), '[['.repeat(50),
              '"s":"done"', '"t":1', '"r":1', '"waybill":1', 'wb1/', 'wb0/', 'wb2/', 'hasOwnProperty', 'javascript:hit()'];
            const mutate = text => {
              for (let n = 1 + random(4); n; n--) {
                const at = random(text.length + 1), to = at + random(12);
                text = pick([
                  () => text.slice(0, at) + text.slice(to),
                  () => text.slice(0, at) + pick(odd) + text.slice(to),
                  () => text.slice(0, at) + text.slice(at, to) + text.slice(at),
                  () => text.slice(0, at) + String.fromCharCode(random(0x10000)) + text.slice(at + 1),
                  () => text.replace(/rules|papers|exit-managed|done|waybill\\.example/, () => pick(odd)),
                ])();
              }
              return text;
            };
            """;

    @BeforeAll
    static void publishModules() throws IOException {
        site.putModules();
    }

    @Test
    void anyBackupIsReadOrRefused() {
        int rounds = LongForm.times(20_000, 1_000_000);
        assertEquals(List.of(), errors(rounds, "backup", """
                JSON.stringify({ waybill: 1, site: 'waybill.example', keys: {
                  'exit-managed/1/i/rules': { s: 'done', t: 5, r: 1 }, 'exit-managed/1/i/papers': { s: 'na', t: 6, r: 2 },
                  'exit-managed/1/n/rules': { s: '备注', t: 7, r: 1 }, 'exit-managed/1/m': { name: '店', t: 3, resetAt: 2, done: 1 } } })"""));
        System.out.println("imported progress: " + rounds + " hostile backups read or refused");
    }

    @Test
    void anyFragmentIsReadOrRefused() {
        int rounds = LongForm.times(20_000, 1_000_000);
        assertEquals(
                List.of(),
                errors(rounds, "fragment", "'#wb1/exit-managed/rules*done*1*mh3k2a1b,papers*na*2*mh3k2a1c'"));
    }

    /** A page over values that other pages of the origin, other versions and other people wrote; the next tick must be kept. */
    @Test
    void aPageOverPoisonedAndOlderStorageKeepsTheNextTick() {
        int rounds = LongForm.times(6, 300);
        Tab tab = exit();
        for (int round = 0; round < rounds; round++) {
            tab.page()
                    .evaluate(
                            "([round]) => {" + MUTATIONS.replace("SEED", "20261124 + round * 7919") + """
                    localStorage.clear();
                    const start = 'wb1/waybill.example/exit-managed/';
                    const keys = ['run', 'runs', '1/m', '1/i/rules', '1/i/papers', '1/n/rules', '1/q/deposit', '1/c/x', '2/m', '../1/m', ''];
                    const values = ['{"s":"done","t":5,"r":1}', '{"name":"店","t":1,"resetAt":0,"done":0}', '1', '["1","2"]', '{"s":"yes","t":3,"r":1}'];
                    for (let i = 0; i < 12; i++) localStorage.setItem(start + pick(keys), mutate(pick(values)));
                    for (const old of ['wb0/', 'wb2/', 'checklist', 'wb1', 'wb1/', 'wb1/other/'])
                      localStorage.setItem(old + pick(keys), mutate(pick(values)));
                    }""",
                            new Object[] {round});
            tab.reload();
            boolean before = tab.ticked("apply");
            tab.click("apply");
            tab.settle();
            if (tab.page().locator("dialog[open]").count() > 0) {
                tab.answerDialog(true);
            }
            tab.reload();
            assertEquals(!before, tab.ticked("apply"), "round " + round);
            assertTrue((Boolean) tab.page().evaluate("Object.keys(Object.prototype).length === 0"));
            assertEquals(0, tab.page().locator("main img").count());
        }
    }

    private Object errors(int rounds, String function, String good) {
        Page page = profile.newPage();
        page.navigate(site.address() + "modules/");
        return page.evaluate(
                "async ([rounds]) => {" + MUTATIONS.replace("SEED", "20261124") + "const good = " + good
                        + """
                ;
                const { FUNCTION } = await import('./hostile.js');
                const errors = [];
                for (let i = 0; i < rounds && errors.length < 5; i++) {
                  const text = mutate(good);
                  const error = FUNCTION(text);
                  if (error) errors.push(error + ': ' + text);
                }
                return errors;
                }""".replace("FUNCTION", function),
                new Object[] {rounds});
    }
}
