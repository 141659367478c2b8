package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Seeded hostile backups, fragments and stored values: nothing throws, nothing of ours is lost, no prototype changes. */
class HostileProgressTest extends ListBehaviour {
    /** Good texts to start from, and what turns them into bad ones. */
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
            const plain = JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort());
            const polluted = () => JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort()) !== plain;
            """;

    @BeforeAll
    static void publishModules() throws IOException {
        try (var files = Files.list(ListSite.TEMPLATES.resolve("checklist"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                site.put("modules/" + file.getFileName(), Files.readString(file));
            }
        }
        site.put(
                "modules/index.html",
                "<!DOCTYPE html><html lang=\"zh-CN\"><link rel=icon href=\"data:,\"><title>modules</title>");
    }

    @Test
    void anyBackupIsReadOrRefused() {
        int rounds = LongForm.times(20_000, 1_000_000);
        assertEquals(List.of(), run(rounds, """
                const { preview, pack } = await import('./transfer.js');
                const { Store } = await import('./store.js');
                const { PATH, keyOf } = await import('./keys.js');
                const good = JSON.stringify({ waybill: 1, site: 'waybill.example', keys: {
                  'exit-managed/1/i/rules': { s: 'done', t: 5, r: 1 }, 'exit-managed/1/i/papers': { s: 'na', t: 6, r: 2 },
                  'exit-managed/1/n/rules': { s: '备注', t: 7, r: 1 }, 'exit-managed/1/m': { name: '店', t: 3, resetAt: 2, done: 1 } } });
                for (let i = 0; i < ROUNDS && faults.length < 5; i++) {
                  const text = mutate(good);
                  try {
                    const store = new Store(() => null);
                    const kept = keyOf('waybill.example', 'exit-managed/1/i/mine');
                    store.set(kept, '{"s":"done","t":1,"r":1}');
                    const plan = preview(store, 'waybill.example', text, 1e12);
                    for (const [key, value] of plan.changes ?? []) {
                      if (!key.startsWith('wb1/waybill.example/') || !PATH.test(key.slice('wb1/waybill.example/'.length))) faults.push(['key', key, text]);
                      const entry = JSON.parse(value);
                      if (!(entry.t <= 1e12)) faults.push(['time', value, text]);
                      store.set(key, value);
                    }
                    if (store.get(kept) !== '{"s":"done","t":1,"r":1}') faults.push(['lost', text]);
                    JSON.parse(pack(store, 'waybill.example', store.keys('wb1/')));
                    if (polluted()) faults.push(['prototype', text]);
                  } catch (e) { faults.push([String(e), text]) }
                }"""));
        System.out.println("imported progress: " + rounds + " hostile backups read or refused");
    }

    @Test
    void anyFragmentIsReadOrRefused() {
        int rounds = LongForm.times(20_000, 1_000_000);
        assertEquals(List.of(), run(rounds, """
                const { preview, fromFragment } = await import('./transfer.js');
                const { Store } = await import('./store.js');
                const good = '#wb1/exit-managed/rules*done*1*mh3k2a1b,papers*na*2*mh3k2a1c';
                for (let i = 0; i < ROUNDS && faults.length < 5; i++) {
                  const hash = mutate(good);
                  try {
                    const text = fromFragment(hash, 'waybill.example', 'exit-managed', '1');
                    const plan = text ? preview(new Store(() => null), 'waybill.example', text, 1e12) : {};
                    for (const [key] of plan.changes ?? [])
                      if (!key.startsWith('wb1/waybill.example/exit-managed/1/i/')) faults.push(['key', key, hash]);
                    if (polluted()) faults.push(['prototype', hash]);
                  } catch (e) { faults.push([String(e), hash]) }
                }"""));
    }

    /** A page over whatever other pages of the origin, other versions and other people wrote, then a tick that must last. */
    @Test
    void aPageOverPoisonedAndOlderStorageKeepsTheNextTick() {
        int rounds = LongForm.times(12, 300);
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

    private Object run(int rounds, String script) {
        Page page = profile.newPage();
        page.navigate(site.address() + "modules/");
        return page.evaluate("async () => { const faults = [];" + MUTATIONS.replace("SEED", "20261124")
                + script.replace("ROUNDS", String.valueOf(rounds)) + " return faults }");
    }
}
