/**
 * What a stored value says: the one rule, for the script and for the first drawing in the head.
 * @typedef {{s: string, t: number, r: number}} Entry a state, its time in ms, the step's rev at that time
 * @typedef {{name: string, t: number, resetAt: number, done: number}} Meta a run's name and times in ms
 */
const STATES = { i: ["open", "na", "done"], q: ["open", "no", "yes"] };
const LATEST = 8e15; // ms; a Date ends at 8.64e15

const time = (x) => (typeof x === "number" && x > 0 && x <= LATEST ? x : 0);

/** A value of this kind with nothing else in it, or null. @returns {any} an Entry, a Meta for kind m, or null */
export function check(kind, value) {
  if (!value || typeof value !== "object" || Array.isArray(value)) return null;
  const { s, t, r = 1, name, resetAt, done } = value;
  if (kind === "m")
    return { name: typeof name === "string" ? name : "", t: time(t), resetAt: time(resetAt), done: time(done) };
  const known = STATES[kind] ? STATES[kind].includes(s) : typeof s === "string";
  return known && time(t) && Number.isInteger(r) && r >= 0 ? { s, t, r } : null;
}

/** Rule 8: what can't be read is nothing. */
export function parse(kind, raw) {
  try {
    return check(kind, JSON.parse(raw));
  } catch {
    return null;
  }
}

/** Rule 4. @param {(Entry|null)[]} old one of each former id @param {boolean} split whether another item takes them too */
export function inherit(old, rev, split) {
  const all = old.every((e) => e && (e.s === "done" || old.length === 1));
  if (!all || !old.length) return null;
  const r = Math.min(...old.map((e) => e.r));
  return { s: old[0].s, t: Math.max(...old.map((e) => e.t)), r: split && r >= rev ? 0 : r };
}

/** What a reset has left of an entry. @returns {Entry|null} */
export const effective = (entry, resetAt) => (entry && entry.t > resetAt ? entry : null);

/** Rule 5. A rev of 0 marks what a split handed on. */
export function stateOf(entry, rev, resetAt) {
  if (!effective(entry, resetAt)) return "open";
  if (entry.s !== "done" || entry.r >= rev) return entry.s;
  return entry.r ? "stale" : "doubt";
}

export const ticked = (state) => state === "done" || state === "doubt";

/** @returns {string[]} the runs of which something is stored, one for each key */
export const runsIn = (store, prefix) =>
  store.keys(prefix).flatMap((key) => /^[\w-]+(?=\/.)/.exec(key.slice(prefix.length)) ?? []);

/** The run in use: the tab's own, else the one chosen last. A run that holds nothing was deleted; only the first may be empty. */
export function runOf(session, store, prefix) {
  const run = session.get(prefix + "run") ?? store.get(prefix + "run");
  const held = runsIn(store, prefix);
  if (run === "1" || held.includes(run)) return run;
  return held.includes("1") ? "1" : (held[0] ?? "1");
}
