// The search page.
import { finderOf } from "./finder.js";
import { indexOf } from "./index.js";
import { openPieces } from "./pieces.js";

const isWriting = (target) => target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]") !== null;

/** @param {HTMLFormElement} form */
const openSearchPage = (form) => {
  const box = form.elements.namedItem("q");
  const choices = ["section", "tag"].map((name) => form.elements.namedItem(name)).filter((choice) => choice !== null);
  const everything = document.querySelector("[data-search-all]");
  const { piece, count } = openPieces(form.dataset.root);
  const finder = finderOf(
    {
      box,
      status: document.querySelector("[data-search-status]"),
      near: document.querySelector("[data-search-near]"),
      results: document.querySelector("[data-search-results]"),
      more: document.querySelector("[data-search-more]"),
      words: form.dataset,
      root: form.dataset.root,
      most: 10,
      question: () => ({
        text: box.value.trim(),
        section: form.elements.namedItem("section")?.value ?? "",
        tag: form.elements.namedItem("tag")?.value ?? "",
      }),
      showing: (any) => (everything.hidden = any),
    },
    indexOf(piece),
    count,
  );

  /** The address of this page with the question in it. */
  const address = () => {
    const value = (name) => form.elements.namedItem(name)?.value.trim() ?? "";
    const given = ["q", "section", "tag"].map((name) => [name, value(name)]).filter(([, text]) => text !== "");
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

  const changed = () => finder.typed(() => remember("replaceState"));

  const clear = () => {
    box.value = "";
    box.focus();
    remember("replaceState");
    finder.show();
  };

  const focus = () => {
    box.focus();
    box.select();
    return true;
  };

  /** What each key does; true where the browser need not do more. */
  const keys = new Map([
    ["/", (event) => !isWriting(event.target) && focus()],
    ["ArrowDown", () => finder.move(1)],
    ["ArrowUp", () => finder.move(-1)],
    ["Escape", (event) => (event.target === box || finder.links().includes(event.target)) && (clear(), true)],
  ]);

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    const held = event.ctrlKey || event.metaKey;
    if (held ? event.key === "k" && focus() : keys.get(event.key)?.(event)) event.preventDefault();
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    remember("pushState");
    finder.show();
  });

  box.addEventListener("input", (event) => event.isComposing || changed());
  box.addEventListener("compositionend", changed);

  for (const choice of choices) {
    choice.addEventListener("change", () => {
      remember("pushState");
      finder.show();
    });
  }

  addEventListener("popstate", () => {
    readAddress();
    finder.show();
  });

  form.querySelector("[data-search-filters]")?.removeAttribute("hidden");
  readAddress();
  finder.show();
};

const searchForm = document.querySelector("form[data-search]");
if (searchForm) openSearchPage(searchForm);
