import { Runs } from "./runs.js";
import { ticked } from "./state.js";
import { daysLater, shown, span } from "./waits.js";
import { fill } from "./words.js";

/**
 * Shows where each list stands in its card, and what is due next.
 * @param {{id: string, site: string, title: string, href: string, items: import("./progress.js").Item[]}[]} lists
 */
export function showProgress(lists, store, session, words) {
  const due = lists.flatMap((list) => showCard(list, new Runs(store, session, list.site, list.id), words));
  const rows = due
    .sort((a, b) => a.from - b.from)
    .map(({ text, href }) => {
      const row = document.createElement("li");
      row.append(Object.assign(document.createElement("a"), { textContent: text, href }));
      return row;
    });
  const part = document.querySelector("[data-part=due]");
  part?.replaceChildren(...part.querySelectorAll("[data-idle]"), ...rows); // the style hides what is said when nothing is due
}

/** Fills a list's card. @returns {{from: Date, text: string, href: string}[]} what it waits for */
function showCard({ id, title, href, items }, runs, words) {
  const held = runs.held();
  const card = document.querySelector(`[data-checklist="${id}"]`);
  if (card) emptyCard(card);
  return held.flatMap((run, i) => {
    const now = runs.survey(items, run);
    const name = held.length > 1 ? runs.name(run, words) + " " : "";
    if (card) fillCard(card, now, name, i === 0, words);
    return now.all.flatMap((e) => waiting(e, words, name + title, href));
  });
}

const parts = new WeakMap();

/** As the server wrote it: the last run may have been deleted in another tab. */
function emptyCard(card) {
  const [count, bar, next] = ["count", "bar", "next"].map((name) => card.querySelector(`[data-part=${name}]`) ?? {});
  if (!parts.has(card)) parts.set(card, count.textContent);
  count.textContent = parts.get(card);
  Object.assign(bar, { max: 1, value: 0 });
  next.textContent = "";
}

function fillCard(card, now, name, first, words) {
  const part = (name) => card.querySelector(`[data-part=${name}]`) ?? {};
  const count = part("count");
  const text = name + fill(words.progress, now);
  count.textContent = first ? text : `${count.textContent}；${text}`;
  if (!first) return;
  const next = now.all.find((e) => e.shown && e.state !== "na" && !ticked(e.state) && !e.unmet.length);
  Object.assign(part("bar"), { max: now.total || 1, value: now.done });
  part("next").textContent = next ? fill(words.next, next.item) : words.finished;
}

function waiting({ item, state, entry }, words, title, href) {
  if (!item.wait || !ticked(state)) return [];
  const [from, to] = span(item.wait, entry.t);
  const text = fill(words.due, { range: shown(from, to), text: item.text, title });
  return to < daysLater(Date.now(), 0) ? [] : [{ from, text, href: `${href}#${item.anchor}` }];
}
