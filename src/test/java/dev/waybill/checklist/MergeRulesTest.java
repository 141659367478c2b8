package dev.waybill.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Property tests of the modules' merge rules, with seeded random values; a failure reports the first few. */
class MergeRulesTest extends ListBehaviour {
    private static final String RANDOM = """
            let seed = 20261123;
            const random = n => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return (seed >> 8) % n };
            const pick = list => list[random(list.length)];
            const entry = () => pick([null, {s: pick(['open', 'na', 'done']), t: 1 + random(4), r: random(3)}]);
            const note = () => pick([null, {s: pick(['', 'a', 'b', '乙']), t: 1 + random(3), r: 1}]);
            const meta = () => pick([null, {name: pick(['', 'a', 'b']), t: random(3), resetAt: random(4), done: random(4)}]);
            const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
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

    private Object run(String script) {
        Page page = profile.newPage();
        page.navigate(site.address() + "modules/");
        return page.evaluate("async () => {" + RANDOM + script + "}");
    }

    @Test
    void rule1_mergeIsCommutativeAssociativeAndIdempotent() {
        assertEquals(List.of(), run("""
                const { merge } = await import('./merge.js');
                const errors = [];
                for (const make of [entry, note, meta])
                  for (let i = 0; i < 20000 && errors.length < 5; i++) {
                    const [a, b, c] = [make(), make(), make()];
                    if (!same(merge(a, b), merge(b, a))) errors.push(['commutative', a, b]);
                    if (!same(merge(merge(a, b), c), merge(a, merge(b, c)))) errors.push(['associative', a, b, c]);
                    if (!same(merge(a, a), a)) errors.push(['idempotent', a]);
                  }
                return errors"""));
    }

    @Test
    void rule1_laterWinsAndOnATieDoneThenNotApplicable() {
        assertEquals(List.of(), run("""
                const { merge } = await import('./merge.js');
                const rank = ['open', 'na', 'done'];
                const errors = [];
                for (let i = 0; i < 20000 && errors.length < 5; i++) {
                  const [a, b] = [entry(), entry()];
                  if (!a || !b) continue;
                  const want = a.t !== b.t ? (a.t > b.t ? a.s : b.s) : rank[Math.max(rank.indexOf(a.s), rank.indexOf(b.s))];
                  if (merge(a, b).s !== want) errors.push([a, b]);
                }
                return errors"""));
    }

    @Test
    void rule2_stampsAlwaysRise() {
        assertEquals(List.of(6, 11, 6, 8), run("""
                const { stamp } = await import('./merge.js');
                return [stamp(6, 5), stamp(6, 10), stamp(6), stamp(1, 7, 3)]"""));
    }

    @Test
    void rule4_inheritedStates() {
        assertEquals("done 5 1,null,null,done 5 0,na 3 1,null", run("""
                const { inherit } = await import('./state.js');
                const d = { s: 'done', t: 5, r: 1 }, e = { s: 'done', t: 2, r: 2 }, n = { s: 'na', t: 3, r: 1 };
                const text = x => x ? `${x.s} ${x.t} ${x.r}` : 'null';
                return [inherit([d, e], 1, false), inherit([d, null], 1, false), inherit([d, n], 1, false), inherit([d], 1, true),
                  inherit([n], 1, false), inherit([], 1, false)].map(text).join()"""));
    }

    @Test
    void rule5_stateFollowsRevAndReset() {
        assertEquals(List.of("done", "stale", "doubt", "open", "na", "open"), run("""
                const { effective, stateOf } = await import('./state.js');
                const d = r => ({ s: 'done', t: 5, r });
                const state = (entry, rev, resetAt) => stateOf(effective(entry, resetAt), rev);
                return [state(d(2), 2, 0), state(d(1), 2, 0), state(d(0), 1, 0), state(d(2), 2, 5),
                  state({ s: 'na', t: 5, r: 1 }, 2, 0), state(null, 1, 0)]"""));
    }

    @Test
    void rule7_anImportTwiceOrTwoInEitherOrderEndTheSame() {
        assertEquals(List.of(), run("""
                const { preview } = await import('./transfer.js');
                const { Store } = await import('./store.js');
                const backup = () => JSON.stringify({ waybill: 1, site: 'x', keys: Object.fromEntries(
                  ['a/1/i/p', 'a/1/i/q', 'a/1/n/p', 'a/1/m'].map(k => [k, k.includes('/i/') ? entry() : k.includes('/n/') ? note() : meta()])) });
                const read = (store, text) => { for (const [k, v] of preview(store, 'x', text, 1e12).changes) store.set(k, v) };
                const state = store => store.keys('wb1/').map(k => [k, store.get(k)]);
                const blank = () => new Store(() => null);
                const errors = [];
                for (let i = 0; i < 2000 && errors.length < 5; i++) {
                  const [x, y] = [backup(), backup()];
                  const [one, two] = [blank(), blank()];
                  [x, y, x, y].forEach(b => read(one, b));
                  [y, x].forEach(b => read(two, b));
                  if (!same(state(one), state(two))) errors.push([x, y]);
                }
                return errors"""));
    }

    @Test
    void rule8_whateverIsStoredIsReadOrNothing() {
        assertEquals(List.of(), run("""
                const { parse } = await import('./state.js');
                const junk = ['', '{', 'null', '1', '[]', '"x"', 'true', '{"s":1}', '{"t":1}', '{"s":"done"}', '{"s":"done","t":-1}',
                  '{"s":"done","t":1e999}', '{"s":"done","t":"5"}', '{"s":"gone","t":5}', '{"s":"done","t":5,"r":1.5}', '['.repeat(100000)];
                return junk.filter(raw => parse('i', raw) !== null)"""));
    }

    @Test
    void foldedLinesUnfoldToTheSameText() {
        assertEquals(List.of(), run("""
                const { fold } = await import('./calendar.js');
                const errors = [];
                for (let i = 0; i < 3000 && errors.length < 3; i++) {
                  const text = Array.from({ length: random(200) }, () => pick(['a', 'é', '字', '🙂', ' '])).join('');
                  const folded = fold(text);
                  const long = folded.split('\\\\r\\\\n').some(line => new TextEncoder().encode(line).length > 75);
                  if (long || folded.replaceAll('\\\\r\\\\n ', '') !== text) errors.push(text);
                }
                return errors""".replace("\\\\", "\\")));
    }

    @Test
    void weekdaysAreCountedInEveryWeek() {
        assertEquals(List.of(), run("""
                const { daysLater } = await import('./waits.js');
                const errors = [];
                for (let start = 0; start < 400; start++) for (const n of [0, 1, 3, 5, 12]) {
                  const from = new Date(2026, 0, 1 + start, 13, 30);
                  const to = daysLater(from, n, 'workday');
                  let count = 0;
                  for (const d = new Date(2026, 0, 1 + start); d < to;) { d.setDate(d.getDate() + 1); if (d.getDay() % 6) count++ }
                  if (count !== n || (n && to.getDay() % 6 === 0)) errors.push([start, n]);
                }
                return errors"""));
    }
}
