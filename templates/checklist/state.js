import { keyIn } from "./keys.js";

/**
 * What stored values mean, as pure functions. The script and the first drawing in the head share them, so both show the same.
 * @typedef {{s: string, t: number, r: number}} Entry a state, its time in ms, the step's rev at that time
 * @typedef {{name: string, t: number, resetAt: number, done: number}} Meta a run's name and times in ms
 * @typedef {{id: string, rev: number, was: string[], if?: string}} Identity of a step; `if` is the question that it depends on
 * @typedef {(kind: string, id?: string) => any} Read what is stored of a run: an Entry, a Meta for kind m, or null
 */

/**
 * A value of this kind with nothing else in it, or null.
 * @param {number} [end] in ms, before which a time must be. A time from the year 2100 on is damage and counts as none: no later one could be written.
 * @returns {any} an Entry, a Meta for kind m, or null
 */
export function check(kind, value, end = 4102444800000) {
  if (value?.constructor !== Object) return null;
  const time = (x) => (Number.isFinite(x) && x > 0 && x < end ? x : 0);
  const { s, t, r = 1, name, resetAt, done } = value;
  if (kind === "m")
    return { name: typeof name === "string" ? name : "", t: time(t), resetAt: time(resetAt), done: time(done) };
  const known = { i: ["open", "na", "done"], q: ["open", "no", "yes"] }[kind]?.includes(s) ?? typeof s === "string";
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

/** @returns {Read} */
export const reader = (store, prefix, run) => (kind, id) => parse(kind, store.get(keyIn(prefix, run, kind, id)));

export const names = (text) => text?.split(" ") ?? [];

/** @param {DOMStringMap} dataset of a step @returns {Identity} */
export const identityOf = ({ item: id, rev, was, if: question }) => ({ id, rev: +rev || 1, was: names(was), if: question });

/** Rule 4. @param {(Entry|null)[]} old one of each former id @param {boolean} split whether another item takes them too */
export function inherit(old, rev, split) {
  if (!old[0] || old.some((e) => !e || (old.length > 1 && e.s !== "done"))) return null;
  const r = Math.min(...old.map((e) => e.r));
  return { s: old[0].s, t: Math.max(...old.map((e) => e.t)), r: split && r >= rev ? 0 : r };
}

/** What a reset has left of an entry. @returns {Entry|null} */
export const effective = (entry, resetAt) => (entry?.t > resetAt ? entry : null);

/** Rule 5. A rev of 0 marks what a split handed on. @param {Entry|null} entry that no reset took back */
export function stateOf(entry, rev) {
  if (entry?.s !== "done" || entry.r >= rev) return entry?.s ?? "open";
  return entry.r ? "stale" : "doubt";
}

/**
 * What is stored of an item: its own entry or else what it inherits, its state, and the answer it depends on.
 * @param {Read} read
 * @param {Identity} item
 * @returns {{entry: Entry|null, state: string, answer: string|undefined}} the answer is yes, no, or anything else where there is none
 */
export function standing(read, { id, rev, was, if: question }, split, resetAt) {
  const entry = effective(read("i", id) ?? inherit(was.map((old) => read("i", old)), rev, split), resetAt);
  return { entry, state: stateOf(entry, rev), answer: question ? read("q", question)?.s : "yes" };
}

export const ticked = (state) => state === "done" || state === "doubt";

/** @returns {string[]} the runs of which something is stored, one for each key */
export const runsIn = (store, prefix) =>
  store.keys(prefix).flatMap((key) => /^[\w-]+(?=\/.)/.exec(key.slice(prefix.length)) ?? []);

/** The run in use: the tab's own, else the one chosen last. A run that holds nothing was deleted; only the first may be empty. */
export function runOf(session, store, prefix) {
  const run = session.get(prefix + "run") ?? store.get(prefix + "run");
  const held = runsIn(store, prefix);
  return run === "1" || held.includes(run) ? run : (held[0] ?? "1");
}
