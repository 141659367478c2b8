/**
 * The merge rules, as functions of values.
 * @typedef {{s: string, t: number, r: number}} Entry a state, its time in ms, the step's rev at that time
 * @typedef {{name: string, t: number, resetAt: number, done: number}} Meta a run's name and times in ms
 */
const STATES = { i: ["open", "na", "done"], q: ["open", "no", "yes"] };
const LATEST = 8e15; // ms; a Date ends at 8.64e15

const time = (x) => (typeof x === "number" && x > 0 && x <= LATEST ? x : 0);

/** Rule 8: what can't be read is nothing. @returns {any} an Entry, a Meta for kind m, or null */
export function parse(kind, raw) {
  try {
    return check(kind, JSON.parse(raw));
  } catch {
    return null;
  }
}

/** A value of this kind with nothing else in it, or null. */
export function check(kind, value) {
  const { s, t, r = 1, name, resetAt, done } = value ?? {};
  if (kind === "m")
    return value && { name: typeof name === "string" ? name : "", t: time(t), resetAt: time(resetAt), done: time(done) };
  const known = STATES[kind] ? STATES[kind].includes(s) : typeof s === "string";
  return known && time(t) && Number.isInteger(r) && r >= 0 ? { s, t, r } : null;
}

const order = (e) => [e.t, STATES.i.indexOf(e.s), e.r, e.s ?? e.name];
const later = (a, b) => {
  const x = order(a);
  const y = order(b);
  const i = x.findIndex((v, n) => v !== y[n]);
  return x[i] > y[i] ? a : b;
};

/** Rule 1: the later wins; on a tie done > na > open. Commutative, associative, idempotent. */
export function merge(a, b) {
  if (!a || !b) return a || b;
  const { name, t } = later(a, b);
  if (name === undefined) return later(a, b);
  return { name, t, resetAt: Math.max(a.resetAt, b.resetAt), done: Math.max(a.done, b.done) };
}

/** Rule 2: time goes on, whatever the clock says. */
export const stamp = (now, ...lasts) => Math.max(now, ...lasts.map((t) => t + 1));

/** Rule 5, and what a reset leaves. A rev of 0 marks what a split handed on. */
export function stateOf(entry, rev, resetAt) {
  if (!entry || entry.t <= resetAt) return "open";
  if (entry.s !== "done" || entry.r >= rev) return entry.s;
  return entry.r ? "stale" : "doubt";
}

/** Rule 4. @param {(Entry|null)[]} old one of each former id @param {boolean} split whether another item takes them too */
export function inherit(old, rev, split) {
  const all = old.every((e) => e && (e.s === "done" || old.length === 1));
  if (!all || !old.length) return null;
  const r = Math.min(...old.map((e) => e.r));
  return { s: old[0].s, t: Math.max(...old.map((e) => e.t)), r: split && r >= rev ? 0 : r };
}
