import { standing, ticked } from "./state.js";

/**
 * @typedef {object} Item an Identity, and
 * @property {string} id
 * @property {string} [anchor] its id on its page, where that is another
 * @property {number} rev
 * @property {string[]} was
 * @property {string[]} after
 * @property {string} [if] the question it depends on
 * @property {string} [parent]
 * @property {boolean} optional
 * @property {{min: number, max: number, unit: string}} [wait]
 */

/** Whether another item takes over the ticks of the same former id. @param {Item[]} items @returns {(item: Item) => boolean} */
function splits(items) {
  const heirs = items.flatMap((item) => item.was);
  return ({ was }) => was.some((id) => heirs.indexOf(id) !== heirs.lastIndexOf(id));
}

/**
 * Where a list stands. Parents come before their children.
 * @param {Item[]} items
 * @param {import('./state.js').Read} read
 */
export function survey(items, read) {
  const found = new Map();
  const split = splits(items);
  const { resetAt = 0 } = read("m") ?? {};
  for (const item of items) {
    const above = found.get(item.parent) ?? { shown: true, counted: true };
    const { entry, state, answer } = standing(read, item, split(item), resetAt);
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
