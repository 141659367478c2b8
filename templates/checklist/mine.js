import { stamp } from "./merge.js";
import { Runs } from "./runs.js";
import { following, json, local, session, words } from "./start.js";
import { ticked } from "./state.js";
import { awaited, expected } from "./view.js";
import { waitOf } from "./waits.js";
import { fill } from "./words.js";

/**
 * A list as a page that shows its progress is told of it.
 * @typedef {{id: string, site: string, title: string, href: string, items: import("./progress.js").Item[]}} Told
 */

/** Shows where each list stands in its card, and what is due next. @param {Told[]} lists */
function showProgress(lists) {
  const due = lists.flatMap((list) => showCard(list, new Runs(local, session, list.site, list.id)));
  const part = document.querySelector("[data-part=due]");
  const rows = due.sort((a, b) => b.over - a.over || a.from - b.from).map((one) => rowOf(one, () => showProgress(lists)));
  part?.replaceChildren(...part.querySelectorAll("[data-idle]"), ...rows); // the style hides what is said when nothing is due
}

/** @param {() => void} again shows what is left once the row was put away */
function rowOf({ over, text, href, away }, again) {
  const row = document.createElement("li");
  row.append(Object.assign(document.createElement("a"), { textContent: text, href }));
  if (!over) return row;
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: words.away });
  button.ariaLabel = `${words.away} ${text}`;
  button.onclick = () => {
    away();
    again();
  };
  row.append(" ", button);
  return row;
}

/** Fills a list's card. @returns what it waits for */
function showCard({ id, title, href, items }, runs) {
  const held = runs.held();
  const card = document.querySelector(`[data-checklist="${id}"]`);
  if (card) emptyCard(card);
  return held.flatMap((run, i) => {
    const now = runs.survey(items, run);
    const name = held.length > 1 ? runs.name(run, words) + " " : "";
    if (card) fillCard(card, now, name, i === 0);
    return now.all.flatMap((one) => waiting(one, runs, run, name + title, href));
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

const nextOf = (now) => now.all.find((e) => e.shown && e.state !== "na" && !ticked(e.state) && !e.unmet.length);

function fillCard(card, now, name, first) {
  const part = (name) => card.querySelector(`[data-part=${name}]`) ?? {};
  const count = part("count");
  const text = name + fill(words.progress, now);
  count.textContent = first ? text : `${count.textContent}；${text}`;
  if (!first) return;
  const next = nextOf(now);
  Object.assign(part("bar"), { max: now.total || 1, value: now.done });
  part("next").textContent = next ? fill(words.next, { label: next.label, text: next.item.text }) : words.finished;
}

function waiting(one, runs, run, title, href) {
  const { item, entry } = one;
  const wait = waitOf(one, runs.reader(run));
  if (!wait) return [];
  const away = { s: "away", t: stamp(Date.now(), entry.t), r: 1 };
  return [
    {
      ...wait,
      text: fill(words.due, { expected: expected(one, wait, words), text: awaited(one), title }),
      href: `${href}#${item.anchor}`,
      away: () => local.set(runs.key("w", item.id, run), JSON.stringify(away)),
    },
  ];
}

/** Lists that the reader has begun come first. */
function sortCards(lists) {
  const begun = lists.filter(({ id, site }) => new Runs(local, session, site, id).held().length);
  const cards = begun.map(({ id }) => document.querySelector(`li[data-checklist="${id}"]`)).filter((card) => card);
  cards[0]?.parentElement.prepend(...cards);
}

/**
 * Links to the lists that are begun and not finished, the one ticked last first.
 * @param {HTMLElement} place says how with data-word and data-run, and names the way to the site's root with data-root
 * @param {Told[]} lists
 */
function showContinue(place, lists) {
  const { word, run: name, root } = place.dataset;
  const begun = lists.flatMap(({ id, site, title, href, items }) => {
    const runs = new Runs(local, session, site, id);
    const held = runs.held();
    return held.map((run) => {
      const now = runs.survey(items, run);
      const start = held.length > 1 ? runs.name(run, { run: name }) + " " : "";
      const last = Math.max(0, ...now.all.map((e) => (e.state === "open" ? 0 : e.entry.t)));
      const anchor = nextOf(now)?.item.anchor ?? "";
      return { last, now, text: fill(word, { ...now, title: start + title }), href: `${root}${href}#${anchor}` };
    });
  });
  const open = begun.filter(({ last, now }) => last && now.done < now.total).sort((a, b) => b.last - a.last);
  const links = open.slice(0, 3).map(({ text, href }) => Object.assign(document.createElement("a"), { textContent: text, href }));
  place.replaceChildren(...links.flatMap((link) => [link, " "]));
}

/** What is kept for a reader without a network: how many of the lists, and which. @param {Told[]} lists */
async function showKept(lists) {
  const count = document.querySelector("[data-part=kept]");
  const rows = [...document.querySelectorAll("[data-kept]")];
  if (!count || !globalThis.caches) return;
  const pages = [...new Set(lists.map(({ href }) => new URL(href, location.href).href))];
  const kept = new Set();
  for (const page of pages) if (await caches.match(page)) kept.add(page);
  for (const row of rows) row.hidden = !kept.has(row.querySelector("a").href.replace(/#.*/, ""));
  count.textContent = kept.size ? fill(words.keptOffline, { count: kept.size }) : count.textContent;
}

const lists = json("checklist-lists");
if (lists.length) {
  if (document.querySelector("[data-part=due]")) sortCards(lists);
  following(() => showProgress(lists));
  showKept(lists).catch(() => {});
}
const place = document.querySelector("[data-continue]");
if (place && globalThis.waybillLists.told) showContinue(place, globalThis.waybillLists.told);
