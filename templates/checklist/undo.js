import { kindOf, newer } from "./merge.js";
import { BLANK } from "./runs.js";
import { parse } from "./state.js";

/**
 * What undo puts back.
 * @typedef {{run: string, changes: [string, string|null, string|null][]}} Step the run that was on show, and of each key what it
 *   held before and after
 */

/** Undo restores what still is as the change left it, and leaves alone what changed since. @returns {string|null} */
function restored(key, before, after, now) {
  if (now === after) return before;
  if (now === null) return null;
  if (kindOf(key) === "m") return restoredMeta(before, after, now);
  return after === null ? newer(key, now, before) : now;
}

/** Field by field: a reset is undone though the list was renamed since. */
function restoredMeta(...texts) {
  const [before, after, now] = texts.map((text) => ({ ...BLANK, ...parse("m", text) }));
  for (const name in BLANK) if (before[name] !== after[name] && now[name] === after[name]) now[name] = before[name];
  return JSON.stringify(now);
}

/**
 * What undoes a step, and how many values it leaves alone.
 * @param {Step} step
 * @returns {{changes: Map<string, string|null>, left: number}}
 */
export function undoing(step, store, runs) {
  const changes = new Map();
  let left = 0;
  for (const [key, before, after] of step.changes) {
    const now = store.get(key);
    changes.set(key, restored(key, before, after, now));
    if (changes.get(key) === now && now !== before && counts(key)) left++;
  }
  for (const [key, value] of changes) {
    const run = runs.runOf(key);
    if (kindOf(key) !== "m" || value !== null || run === "1") continue;
    const rest = runs.keys(run).filter((other) => changes.get(other) !== null);
    if (!rest.some(counts)) {
      for (const other of rest) changes.set(other, null);
    } else {
      changes.delete(key); // a list keeps its name while it holds anything
      left++;
    }
  }
  return { changes, left };
}

/** A date given out as a calendar entry is nothing that a reader sees. */
const counts = (key) => (kindOf(key) ?? "c") !== "c";
