import { parse } from "./state.js";

/** What stands behind `wb1/<site>/`: list, run, kind, id. */
export const PATH = /^([\w-]+)\/([\w-]+)\/(?:([inqcw])\/([\w.-]+)|m)$/;

/**
 * The merge rules, as functions of values.
 * @typedef {import('./state.js').Entry} Entry
 * @typedef {import('./state.js').Meta} Meta
 */
const RANK = ["open", "na", "done"];

const order = (e) => [e.t, RANK.indexOf(e.s), e.r, e.s ?? e.name];
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

/** @returns {string|undefined} the kind of a value, m for a meta; nothing where the key holds none of these */
export function kindOf(key) {
  const path = PATH.exec(key.split("/").slice(2).join("/"));
  return path ? (path[3] ?? "m") : undefined;
}

/** The later of two texts that were stored under a key; one that can't be read yields. */
export function newer(key, mine, theirs) {
  const kind = kindOf(key);
  const read = kind && parse(kind, theirs);
  return read ? JSON.stringify(merge(parse(kind, mine), read)) : mine;
}

/** Rule 2: time goes on, whatever the clock says. */
export const stamp = (now, ...lasts) => Math.max(now, ...lasts.map((t) => t + 1));

/** The value with no time after now, and each time still on its side of the run's reset. @param {Entry|Meta} value */
export function clamped(value, resetAt, now) {
  const to = { ...value };
  for (const name of ["t", "resetAt", "done"]) if (to[name] > now - 1) to[name] = to[name] > resetAt ? now : now - 1;
  return to;
}
