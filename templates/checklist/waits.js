import { ticked } from "./state.js";

/** Public holidays aren't known here, and the page says so. @param {string} unit workday or day */
export function daysLater(time, days, unit) {
  const date = new Date(time);
  date.setHours(0, 0, 0, 0);
  while (days > 0) {
    date.setDate(date.getDate() + 1);
    if (unit !== "workday" || date.getDay() % 6) days--;
  }
  return date;
}

/** @returns {[Date, Date]} the first and the last day on which the wait may end */
export const span = ({ min, max, unit }, time) => [daysLater(time, min, unit), daysLater(time, max, unit)];

/**
 * What a step waits for, until a step that depends on it is ticked or the reader puts the wait away.
 * @param {import('./progress.js').Standing} one
 * @param {import('./state.js').Read} read
 * @returns {{from: Date, to: Date, over: boolean}|undefined}
 */
export function waitOf({ item, state, entry, followed }, read) {
  if (!item.wait || !ticked(state) || followed || read("w", item.id)?.t >= entry.t) return;
  const [from, to] = span(item.wait, entry.t);
  return { from, to, over: to < daysLater(Date.now(), 0) };
}

/** A day, or the first and the last of some, in the page's language: 12月2–4日, 11月30日–12月4日. */
export function shown(from, to = from) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { month: "long", day: "numeric" });
  const [first, last] = [from, to].map((day) => format.formatToParts(day).map((part) => part.value));
  const differ = first.filter((value, i) => value !== last[i]).length;
  const joined = (a, b) => (a === b ? a : `${a}–${b}`);
  return differ < 2 ? first.map((value, i) => joined(value, last[i])).join("") : joined(first.join(""), last.join(""));
}
