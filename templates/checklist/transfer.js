import { VERSION, keyOf } from "./keys.js";
import { PATH, clamped, merge } from "./merge.js";
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
 * @returns {{refused: string}|{added: number, conflicts: number, changes: [string, string|null][], missing: number|false}} missing: notes that a link left out
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
  const plan = { added: 0, conflicts: 0, changes: [], missing: Number.isInteger(read.missing) && read.missing };
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

/** What a link and a code hold, in characters. A code of the largest size holds 2953. */
export const LINK = 8000;
export const CODE = 2900;

/** Nothing in it means anything to a link. */
const quoted = (text) => encodeURIComponent(text).replace(/\*/g, "%2A");

/**
 * A run as a fragment: `#wb1/<list>/rules*done*1*mh3k2a1b,q/deposit*yes*1*mh3k2a1c,…`. It holds ticks, without what a reset took back,
 * and answers; of the notes those for which there is room, and how many there were besides: `n*2`.
 * @param {import('./list.js').List} list
 * @param {number} room in characters
 */
export function fragment({ id, now, runs, section }, room) {
  const part = (path, { s, r, t }) => [path, quoted(s), r, t.toString(36)].join("*");
  const stored = (kind, ids) => ids.map((one) => [kind + "/" + one, runs.read(kind, one)]).filter(([, value]) => value?.s);
  const ids = now.all.map((e) => e.item.id);
  const asked = Array.from(section.querySelectorAll("[data-ask]"), (field) => field.dataset.ask);
  const parts = now.all.filter((e) => e.entry).map((e) => part(e.item.id, e.entry));
  parts.push(...stored("q", asked).map((one) => part(...one)));
  let length = parts.join().length + 100; // and the list's id
  let missing = 0;
  for (const note of stored("n", ids).map((one) => part(...one))) {
    if (length + note.length < room) length += parts.push(note) && note.length + 1;
    else missing++;
  }
  return "#" + keyOf(id, parts.concat(missing ? "n*" + missing : []).join());
}

/** @returns {string|undefined} such a fragment as a text to import into that run */
export function fromFragment(hash, site, list, run) {
  const start = "#" + keyOf(list, "");
  if (!hash.startsWith(start)) return;
  const keys = {};
  let missing = 0;
  for (const part of hash.slice(start.length).split(",")) {
    const [path, s, r, t] = part.split("*");
    if (path === "n") missing = +s;
    else keys[`${list}/${run}/${path.includes("/") ? "" : "i/"}${path}`] = { s: plain(s), t: parseInt(t, 36), r: +r };
  }
  return JSON.stringify({ waybill: VERSION, site, missing, keys });
}

function plain(text = "") {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
