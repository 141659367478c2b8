import { PATH, VERSION, keyOf } from "./keys.js";
import { merge } from "./merge.js";
import { check, parse } from "./state.js";

export const LIMIT = 1 << 20; // bytes

/** @returns {string} everything stored under these keys, corrupt values apart */
export function pack(store, site, keys) {
  const start = keyOf(site, "");
  const held = keys.map((k) => k.slice(start.length)).filter((k) => PATH.test(k));
  const values = held.map((k) => [k, parse(PATH.exec(k)[3] ?? "m", store.get(start + k))]);
  return JSON.stringify({ waybill: VERSION, site, keys: Object.fromEntries(values.filter((v) => v[1])) });
}

/**
 * What an import would do, nothing written. A time in the future is clamped.
 * @returns {{refused: string}|{added: number, conflicts: number, changes: [string, string][]}}
 */
export function preview(store, site, text, now) {
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
  for (const [path, value] of Object.entries(read.keys ?? {})) weigh(plan, store, site, path, value, now);
  return plan;
}

function weigh(plan, store, site, path, value, now) {
  const [whole, , , kind = "m"] = PATH.exec(path) ?? [];
  const theirs = whole && check(kind, value);
  if (!theirs) return;
  for (const name of ["t", "resetAt", "done"]) if (theirs[name] > now) theirs[name] = now;
  const key = keyOf(site, path);
  const ours = parse(kind, store.get(key));
  const merged = JSON.stringify(merge(ours, theirs));
  if (kind !== "m" && !ours) plan.added++;
  if (kind !== "m" && ours && ours.s !== theirs.s) plan.conflicts++;
  if (merged !== JSON.stringify(ours)) plan.changes.push([key, merged]);
}

/** A run's ticks as a fragment: `#wb1/<list>/rules*done*1*mh3k2a1b,…`. */
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
