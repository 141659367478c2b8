import { actions, followFragment, settings } from "./actions.js";
import { List } from "./list.js";
import { newer } from "./merge.js";
import { showProgress } from "./mine.js";
import { keepOffline } from "./offline.js";
import { Store } from "./store.js";

const json = (id) => JSON.parse(document.getElementById(id)?.textContent ?? "[]");
const local = new Store(() => localStorage, newer);
const session = new Store(() => sessionStorage);
const words = json("checklist-words");

function define(section) {
  const list = new List(section, local, session, words);
  list.open();
  const run = (event, table, name) => {
    const target = event.target.closest(`[data-${name}]`);
    const id = target?.closest("[data-item]")?.dataset.item;
    if (target)
      table[target.dataset[name]](
        list,
        list.items.find((item) => item.id === id),
        target,
      );
  };
  section.addEventListener("click", (event) => run(event, actions, "do"));
  section.addEventListener("change", (event) => run(event, settings, "set"));
  addEventListener("hashchange", () => followFragment(list));
  followFragment(list);
  return list;
}

const lists = [...document.querySelectorAll("section[data-checklist]")].map(define);

/** Another tab wrote, or the browser brought back an older page. */
function follow({ key = "" }) {
  local.flush();
  for (const list of lists) if (!key || key.startsWith(list.runs.prefix)) list.follow(key === null);
  showProgress(json("checklist-lists"), local, session, words);
}

follow({});
addEventListener("storage", follow);
addEventListener("pageshow", follow);
addEventListener("pagehide", () => document.activeElement?.blur()); // a note half written is kept

if (words.offline) keepOffline(words.offline);

let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details:not([open])")];
  for (const details of closed) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of closed) details.open = false;
});
