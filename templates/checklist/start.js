import { actions, followFragment, onDemand, settings } from "./actions.js";
import { List } from "./list.js";
import { newer } from "./merge.js";
import { keepOffline } from "./offline.js";
import { Store } from "./store.js";

export const json = (id) => JSON.parse(document.getElementById(id)?.textContent ?? "[]");
export const local = new Store(() => localStorage, newer);
export const session = new Store(() => sessionStorage);
export const words = json("checklist-words");

function define(section) {
  const list = new List(section, local, session, words);
  list.open();
  const run = (event, table, name) => {
    const target = event.target.closest(`[data-${name}]`);
    const id = target?.closest("[data-item]")?.dataset.item;
    const item = list.items.find((one) => one.id === id);
    if (!target) return;
    const to = target.dataset[name];
    table[to] ? table[to](list, item, target) : onDemand(list, to, item, target);
  };
  section.addEventListener("click", (event) => run(event, actions, "do"));
  section.addEventListener("change", (event) => run(event, settings, "set"));
  addEventListener("hashchange", () => followFragment(list));
  followFragment(list);
  return list;
}

const lists = [...document.querySelectorAll("section[data-checklist]")].map(define);

/** Another tab wrote, or the browser brought back an older page. @param {() => void} [show] what else is to be shown then */
export function following(show) {
  const follow = ({ key = "" }) => {
    local.flush();
    show({ key });
  };
  follow({});
  addEventListener("storage", follow);
  addEventListener("pageshow", follow);
}

if (lists.length)
  following(({ key }) => {
    for (const list of lists) if (!key || key.startsWith(list.runs.prefix)) list.follow(key === null);
  });
addEventListener("pagehide", () => document.activeElement?.blur()); // a note half written is kept

if (words.offline) keepOffline(words.offline, words.keep);

let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details:not([open])")];
  for (const details of closed) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of closed) details.open = false;
});
