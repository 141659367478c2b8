import { keyOf } from "./keys.js";
import { inherit, parse, runOf, stateOf, ticked } from "./state.js";

/** Draws what is stored while the page is still being read, by the script's own rules. */
const area = (open) => ({
  get(key) {
    try {
      return open().getItem(key);
    } catch {
      return null;
    }
  },
  keys(prefix) {
    try {
      return Object.keys(open())
        .filter((key) => key.startsWith(prefix))
        .sort();
    } catch {
      return [];
    }
  },
});
const local = area(() => localStorage);
const session = area(() => sessionStorage);
const runs = new Map();

function draw(box) {
  const { dataset: list } = box.closest("[data-checklist]");
  const li = box.closest("[data-item]");
  const { item, rev = 1, was, if: question } = li.dataset;
  const start = keyOf(list.site, list.checklist, "");
  if (!runs.has(start)) runs.set(start, runOf(session, local, start));
  const read = (path) => parse(path[0], local.get(start + runs.get(start) + "/" + path));
  const old = was ? was.split(" ").map((id) => read("i/" + id)) : [];
  li.dataset.state = stateOf(read("i/" + item) ?? inherit(old, +rev), +rev, read("m")?.resetAt ?? 0);
  li.hidden = question && read("q/" + question)?.s === "no";
  box.checked = ticked(li.dataset.state);
  if (local.get(start + "hide")) list.hide = "";
}

const on = document.documentElement.classList;
const boxes = document.getElementsByClassName("step-box");
let drawn = 0;
const observer = new MutationObserver(() => {
  while (drawn < boxes.length) draw(boxes[drawn++]);
});
on.add("checklist-on");
observer.observe(document, { childList: true, subtree: true });
addEventListener("load", () => {
  observer.disconnect();
  if (document.querySelector("section[data-checklist]:not([data-ready])")) on.remove("checklist-on");
});
