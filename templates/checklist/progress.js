import { standing, ticked } from "./state.js";

/**
 * @typedef {object} Item an Identity, and
 * @property {string} id
 * @property {string} [anchor] its id on its page, where that is another
 * @property {string} number as written, such as 4 or 4.1
 * @property {string} text
 * @property {number} rev
 * @property {string[]} was
 * @property {string[]} after
 * @property {string} [if] the question it depends on
 * @property {string} [parent]
 * @property {boolean} optional
 * @property {{min: number, max: number, unit: string, result?: string}} [wait]
 *
 * @typedef {object} Standing where a step stands
 * @property {Item} item
 * @property {string} label its number as shown, such as `4.` or `4.1`
 * @property {boolean} shown
 * @property {Standing[]} unmet what should be done before it
 * @property {Standing|undefined} next the first step that should be done after it
 * @property {boolean} followed whether a step that should be done after it is ticked
 */

/** Whether another item takes over the ticks of the same former id. @param {Item[]} items @returns {(item: Item) => boolean} */
function splits(items) {
  const heirs = items.flatMap((item) => item.was);
  return ({ was }) => was.some((id) => heirs.indexOf(id) !== heirs.lastIndexOf(id));
}

/** Numbers have no gaps where answers hide steps. @param {object} above what the step is in */
function numberOf({ number = "" }, shown, above) {
  const own = parseInt(number.split(".").at(-1));
  if (!(own > above.last)) above.gone = 0; // another list of the page starts again
  above.last = own;
  if (!shown) above.gone++;
  return (above.number ? above.number + "." : "") + (own - above.gone);
}

/**
 * Where a list stands. Parents come before their children.
 * @param {Item[]} items
 * @param {import('./state.js').Read} read
 */
export function survey(items, read) {
  const found = new Map();
  const split = splits(items);
  const top = { shown: true, counted: true };
  const { resetAt = 0 } = read("m") ?? {};
  for (const item of items) {
    const above = found.get(item.parent) ?? top;
    const { entry, state, answer } = standing(read, item, split(item), resetAt);
    const shown = above.shown && answer !== "no";
    const counted = above.counted && answer === "yes" && !item.optional && state !== "na";
    const number = numberOf(item, shown, above);
    found.set(item.id, { item, entry, state, shown, counted, number, label: number + (number.includes(".") ? "" : ".") });
  }
  const all = [...found.values()];
  for (const one of all.slice().reverse()) {
    const above = found.get(one.item.parent);
    if (above && (ticked(one.state) || one.below)) above.below = true;
    one.mixed = !!one.below && !ticked(one.state);
    const before = all.filter((e) => one.item.after.includes(e.item.id));
    one.unmet = before.filter((e) => e.shown && e.state !== "na" && !ticked(e.state));
    if (!one.shown) continue;
    for (const e of before) {
      e.next = one;
      e.followed ||= ticked(one.state);
    }
  }
  const counted = all.filter((e) => e.counted);
  const done = counted.filter((e) => ticked(e.state)).length;
  return { all, found, done, total: counted.length, fresh: counted.some((e) => !e.entry) };
}
