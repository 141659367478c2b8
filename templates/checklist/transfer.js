import { PATH, VERSION, keyOf } from "./keys.js";
import { clamped, merge } from "./merge.js";
import { check, parse, effective } from "./state.js";

export const LIMIT = 1 << 20; // bytes

/** @returns {string} everything stored under these keys, corrupt values apart */
export function pack(store, site, keys) {
  const start = keyOf(site, "");
  const held = keys.map((k) => k.slice(start.length)).filter((k) => PATH.test(k));
  const values = held.map((k) => [k, parse(PATH.exec(k)[3] ?? "m", store.get(start + k))]);
  return JSON.stringify({ waybill: VERSION, site, keys: Object.fromEntries(values.filter((v) => v[1])) });
}

/**
 * What an import would do, nothing written. Both sides' entries that stand are joined, the later wins; what a reset took back is no
 * entry, so a reset yields to what is imported. A time in the future, however far, is clamped.
 * @param {(path: string) => boolean} [shows] whether a page shows what stands at a path; only that is counted
 * @returns {{refused: string}|{added: number, conflicts: number, changes: [string, string|null][]}}
 */
export function preview(store, site, text, now, shows = () => true) {
  if (new TextEncoder().encode(text).length > LIMIT) return { refused: "large" };
  let read;
  try {
    read = JSON.parse(text);
    if (read.waybill > VERSION) return { refused: "newer" };
    if (read.waybill !== VERSION || typeof read.keys !== "object") return { refused: "bad" };
  } catch {
    return { refused: "bad" };
  }
  if (read.site !== site) return { refused: "foreign" };
  const plan = { added: 0, conflicts: 0, changes: [] };
  for (const [start, theirs] of runsOf(Object.entries(read.keys ?? {}), (kind, value) => check(kind, value, Infinity))) {
    const { resetAt = 0 } = theirs.get("m") ?? {};
    for (const [path, value] of theirs) theirs.set(path, clamped(value, resetAt, now));
    const held = store.keys(keyOf(site, start)).map((key) => [key.slice(keyOf(site, "").length), store.get(key)]);
    weigh(plan, keyOf(site, start), runsOf(held, parse).get(start) ?? new Map(), theirs, (path) => shows(start + path));
  }
  return plan;
}

/** @returns {Map<string, Map<string, any>>} by `list/run/` and by the path after that, what can be read */
function runsOf(entries, read) {
  const runs = new Map();
  for (const [path, value] of entries) {
    const [whole, list, run, kind = "m"] = PATH.exec(path) ?? [];
    const found = whole && read(kind, value);
    if (!found) continue;
    const start = `${list}/${run}/`;
    if (!runs.has(start)) runs.set(start, new Map());
    runs.get(start).set(path.slice(start.length), found);
  }
  return runs;
}

function weigh(plan, start, ours, theirs, shows) {
  const [mine, other] = [ours, theirs].map((side) => {
    const { resetAt = 0 } = side.get("m") ?? {};
    return (path) => (path[0] === "i" ? effective(side.get(path), resetAt) : side.get(path));
  });
  const stands = new Map();
  for (const path of new Set([...ours.keys(), ...theirs.keys()])) {
    stands.set(path, merge(mine(path), other(path)));
    if (/^[inq]/.test(path) && shows(path)) count(plan, mine(path), other(path));
  }
  const times = [...stands].map(([path, entry]) => (path[0] === "i" && entry ? entry.t - 1 : Infinity));
  const resetAt = Math.max(0, Math.min(stands.get("m")?.resetAt ?? 0, ...times));
  const change = (path, value) => {
    const text = value ? JSON.stringify(value) : null;
    if (text !== (ours.has(path) ? JSON.stringify(ours.get(path)) : null)) plan.changes.push([start + path, text]);
  };
  for (const [path, entry] of stands) if (path !== "m") change(path, entry ?? below(resetAt, ours.get(path), theirs.get(path)));
  if (stands.has("m")) change("m", { ...stands.get("m"), resetAt }); // last: another tab shows no half of it
}

/** Entries that a reset took back stay as they are if it still takes them back, or else go. */
function below(resetAt, ours, theirs) {
  const entry = merge(ours, theirs);
  return entry.t <= resetAt ? entry : null;
}

function count(plan, ours, theirs) {
  if (!ours && theirs && theirs.s !== "open" && theirs.s !== "") plan.added++;
  if (ours && theirs && ours.s !== theirs.s) plan.conflicts++;
}

/** A run's ticks, without what a reset took back, as a fragment: `#wb1/<list>/rules*done*1*mh3k2a1b,…`. */
export function fragment(list, all) {
  const held = all.filter((e) => e.entry);
  return "#" + keyOf(list, held.map(({ item, entry: { s, r, t } }) => [item.id, s, r, t.toString(36)].join("*")).join());
}

/** @returns {string|undefined} such a fragment as a text to import into that run */
export function fromFragment(hash, site, list, run) {
  const start = "#" + keyOf(list, "");
  if (!hash.startsWith(start)) return;
  const parts = hash
    .slice(start.length)
    .split(",")
    .map((p) => p.split("*"));
  const keys = parts.map(([id, s, r, t]) => [`${list}/${run}/i/${id}`, { s, t: parseInt(t, 36), r: +r }]);
  return JSON.stringify({ waybill: VERSION, site, keys: Object.fromEntries(keys) });
}
