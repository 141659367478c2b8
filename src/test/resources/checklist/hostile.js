// What must hold of anything that is read as progress: each function returns what was wrong, or nothing.
import { keyOf } from "./keys.js";
import { PATH } from "./merge.js";
import { Store } from "./store.js";
import { fromFragment, pack, preview } from "./transfer.js";

const SITE = "waybill.example";
const NOW = 1e12; // milliseconds since 1970
const MINE = '{"s":"done","t":1,"r":1}';
const names = () => JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort());
const plain = names();

/** A file that is imported, over a tick of one's own. */
export function backup(text) {
  try {
    const store = new Store(() => null);
    const kept = keyOf(SITE, "exit-managed/1/i/mine");
    store.set(kept, MINE);
    for (const [key, value] of preview(store, SITE, text, NOW).changes ?? []) {
      const start = keyOf(SITE, "");
      if (!key.startsWith(start) || !PATH.test(key.slice(start.length))) return "key " + key;
      if (!(JSON.parse(value).t <= NOW)) return "time " + value;
      store.set(key, value);
    }
    if (store.get(kept) !== MINE && !text.includes("mine")) return "lost";
    JSON.parse(pack(store, SITE, store.keys("wb1/")));
    if (names() !== plain) return "prototype";
  } catch (e) {
    return String(e);
  }
}

/** A link that carries progress. */
export function fragment(hash) {
  try {
    const text = fromFragment(hash, SITE, "exit-managed", "1");
    const plan = text ? preview(new Store(() => null), SITE, text, NOW) : {};
    for (const [key] of plan.changes ?? [])
      if (!key.startsWith("wb1/waybill.example/exit-managed/1/i/")) return "key " + key;
    if (names() !== plain) return "prototype";
  } catch (e) {
    return String(e);
  }
}
