import { indexOf } from "./index.js";
import { openPieces } from "./pieces.js";
import { answer } from "./query.js";
import { entryOf } from "./results.js";

/** Results shown at first, and at each asking for more. */
const SHOWN = 10;

/** Milliseconds without a key after which a query is looked up. */
const PAUSE = 120;

const form = document.querySelector("form[data-search]");
const box = form.elements.namedItem("q");
const choices = ["section", "tag"].map((name) => form.elements.namedItem(name)).filter((choice) => choice !== null);
const status = document.querySelector("[data-search-status]");
const results = document.querySelector("[data-search-results]");
const more = document.querySelector("[data-search-more]");
const everything = document.querySelector("[data-search-all]");
const { folder, pages, chunkBits, root } = results.dataset;
const index = indexOf(openPieces(folder), Number(pages), Number(chunkBits));

/** Which question is shown; an answer that comes late is dropped. */
let current = 0;

const say = (text) => {
  if (status.textContent !== text) status.textContent = text;
};

const question = () => ({
  text: box.value.trim(),
  section: form.elements.namedItem("section")?.value ?? "",
  tag: form.elements.namedItem("tag")?.value ?? "",
});

const links = () => [...results.querySelectorAll("[data-search-result]")];

const showAll = () => {
  results.replaceChildren();
  results.hidden = true;
  more.hidden = true;
  everything.hidden = false;
};

/** @param {import("./query.js").Answer} found @param {number} from @param {number} asked */
const showFrom = async (found, from, asked) => {
  const some = found.results.slice(from, from + SHOWN);
  const shown = await Promise.all(some.map(({ page }) => index.page(page)));
  if (asked !== current) return;
  const entries = shown.map((page) => entryOf(page, found.terms, root));
  if (from === 0) results.replaceChildren(...entries);
  else results.append(...entries);
  results.hidden = found.results.length === 0;
  everything.hidden = found.results.length > 0;
  const next = from + SHOWN;
  more.hidden = found.results.length <= next;
  more.onclick = async () => {
    await showFrom(found, next, asked);
    links()[next]?.focus();
  };
};

const show = async () => {
  const asked = ++current;
  const asking = question();
  if (asking.text === "") {
    showAll();
    say("");
    return;
  }
  try {
    const found = await answer(asking, index);
    await showFrom(found, 0, asked);
    if (asked !== current) return;
    const count = found.results.length;
    say(count === 0 ? status.dataset.none : status.dataset.found.replace("{0}", String(count)));
  } catch {
    if (asked !== current) return;
    showAll();
    say(status.dataset.failed);
  }
};

/** The address of this page with the question in it. */
const address = () => {
  const { text, section, tag } = question();
  const given = Object.entries({ q: text, section, tag }).filter(([, value]) => value !== "");
  return location.pathname + (given.length > 0 ? `?${new URLSearchParams(given)}` : "");
};

/** @param {"pushState"|"replaceState"} how */
const remember = (how) => {
  if (address() === location.pathname + location.search) return;
  try {
    history[how](null, "", address());
  } catch {
    // A browser may refuse it, from a folder on disk or when there is too much of it; the search works all the same.
  }
};

const readAddress = () => {
  const given = new URLSearchParams(location.search);
  box.value = given.get("q") ?? "";
  for (const choice of choices) {
    choice.value = given.get(choice.name) ?? "";
    if (choice.selectedIndex < 0) choice.value = "";
  }
};

let pause = 0;

const changed = () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    remember("replaceState");
    show();
  }, PAUSE);
};

/** Moves between the box and the results. @param {number} step */
const move = (step) => {
  const stops = [box, ...links()];
  const at = stops.indexOf(document.activeElement);
  if (at < 0) return false;
  stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
  return true;
};

const clear = () => {
  box.value = "";
  box.focus();
  clearTimeout(pause);
  remember("replaceState");
  show();
};

const isWriting = (target) => target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]") !== null;

/** What each key does; true where the browser need not do more. */
const KEYS = new Map([
  ["/", (event) => !isWriting(event.target) && (box.focus(), box.select(), true)],
  ["ArrowDown", () => move(1)],
  ["ArrowUp", () => move(-1)],
  ["Escape", (event) => (event.target === box || links().includes(event.target)) && (clear(), true)],
]);

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (KEYS.get(event.key)?.(event)) event.preventDefault();
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  remember("pushState");
  show();
});

box.addEventListener("input", (event) => event.isComposing || changed());
box.addEventListener("compositionend", changed);

for (const choice of choices) {
  choice.addEventListener("change", () => {
    remember("pushState");
    show();
  });
}

addEventListener("popstate", () => {
  readAddress();
  show();
});

form.querySelector("[data-search-filters]")?.removeAttribute("hidden");
readAddress();
show();
