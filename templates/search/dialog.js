// The search over any page. The script in the head of every page loads this file when the search is first used.
import { finderOf } from "./finder.js";
import { indexOf } from "./index.js";
import { openPieces } from "./pieces.js";
import { element, fileUrl } from "./results.js";

const made = (name, attributes, ...content) => {
  const node = element(name, ...content);
  for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
  return node;
};

/** The sections, for readers who find nothing. */
const sectionLinks = async (piece, root) => {
  const [, , sections] = await piece("filters");
  return sections.map(([title, url]) => element("li", made("a", { href: root + fileUrl(url) }, title)));
};

/** @param {HTMLFormElement} form the one in the page's header */
const dialogOf = (form) => {
  const words = form.dataset;
  const root = words.root;
  const { piece, count } = openPieces(root);
  const index = indexOf(piece);
  const label = form.elements.namedItem("q").getAttribute("aria-label");
  const box = made("input", { type: "search", name: "q", "aria-label": label, placeholder: label, autocomplete: "off", enterkeyhint: "search", maxlength: "120" });
  const close = made("button", { type: "button" }, words.close);
  const own = made("form", { class: "search", role: "search", action: form.action, "aria-label": label }, element("div", box, close));
  const status = made("p", { class: "found", role: "status" });
  const near = made("p", { class: "near" });
  const results = made("ol", { class: "entries" });
  const all = element("a", words.all);
  const sections = element("ul");
  const every = element("p", all);
  const below = made("div", { class: "below" }, every, sections);
  const dialog = made("dialog", { class: "finder results", "aria-label": label }, own, status, near, results, below);

  const question = () => ({ text: box.value.trim(), section: "", tag: "" });
  const showing = (any, asked) => {
    below.hidden = !asked;
    every.hidden = !any;
    sections.hidden = any;
    all.href = `${form.action}?${new URLSearchParams({ q: question().text })}`;
  };
  const finder = finderOf({ box, status, near, results, words, root, most: 5, question, showing }, index, count);

  box.addEventListener("input", (event) => event.isComposing || finder.typed());
  box.addEventListener("compositionend", () => finder.typed());
  own.addEventListener("submit", (event) => {
    const [first] = finder.links();
    if (first === undefined) return;
    event.preventDefault();
    first.click();
  });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-search-result]")) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && finder.move(step)) event.preventDefault();
  });
  document.body.append(dialog);
  showing(false, false);
  // What every query needs is loaded while the reader begins to type.
  index
    .overview()
    .then(() => sectionLinks(piece, root))
    .then((links) => sections.replaceChildren(...links), () => {});

  return (text) => {
    if (!dialog.open) dialog.showModal();
    box.focus();
    if (text !== "") {
      box.value = text;
      finder.typed();
    }
    box.select();
  };
};

let openDialog;

/** Opens the dialog with what is in the header's box, which is emptied. @param {HTMLFormElement} form */
globalThis.waybillFind = (form) => {
  openDialog ??= dialogOf(form);
  const box = form.elements.namedItem("q");
  openDialog(box.value.trim());
  box.value = "";
};
