import { effective, stateOf, ticked } from "./state.js";

/**
 * @typedef {object} Item
 * @property {string} id
 * @property {string} [anchor] its id on its page, where that is another
 * @property {number} rev
 * @property {string[]} was
 * @property {string[]} after
 * @property {string} [if] the question it hangs on
 * @property {string} [parent]
 * @property {boolean} optional
 * @property {{min: number, max: number, unit: string}} [wait]
 */
/**
 * Where a list stands. Parents come before their children.
 * @param {Item[]} items
 * @param {(item: Item) => import('./state.js').Entry|null} entryOf
 * @param {(question: string) => string|undefined} answerOf yes, no, or anything else for not answered
 */
export function survey(items, entryOf, answerOf, resetAt) {
  const found = new Map();
  for (const item of items) {
    const above = found.get(item.parent) ?? { shown: true, counted: true };
    const answer = item.if ? answerOf(item.if) : "yes";
    const entry = effective(entryOf(item), resetAt);
    const state = stateOf(entry, item.rev, resetAt);
    const shown = above.shown && answer !== "no";
    const counted = above.counted && answer === "yes" && !item.optional && state !== "na";
    found.set(item.id, { item, entry, state, shown, counted });
  }
  const all = [...found.values()];
  for (const one of all.slice().reverse()) {
    const above = found.get(one.item.parent);
    if (above && (ticked(one.state) || one.below)) above.below = true;
    one.mixed = !!one.below && !ticked(one.state);
    one.unmet = one.item.after.map((id) => found.get(id)).filter((e) => e?.shown && e.state !== "na" && !ticked(e.state));
  }
  const counted = all.filter((e) => e.counted);
  const done = counted.filter((e) => ticked(e.state)).length;
  return { all, found, done, total: counted.length, fresh: counted.some((e) => !e.entry) };
}
