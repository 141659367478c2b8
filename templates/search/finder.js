// Searches as one types, for the search page and the dialog.
import { answer, foundOf, suggestions } from "./query.js";
import { element, entryOf } from "./results.js";

/** Milliseconds without a key after which a query is looked up. */
const PAUSE = 150;

/** Milliseconds without a key after which a query counts as typed. */
const SETTLED = 500;

/** Files that are loaded for an unfinished query; after that the finder waits until it is typed. */
const TYPING_FILES = 9;

/** Results shown of an unfinished query: each needs a file. */
const TYPING_RESULTS = 3;

/** Results that are checked for words in quotes, at most, before more are asked for. */
const MOST_CHECKED = 40;

/**
 * @typedef {object} Parts
 * @property {HTMLInputElement} box
 * @property {HTMLElement} status says what was found
 * @property {HTMLElement} near shows words near to the query where nothing was found
 * @property {HTMLElement} results
 * @property {HTMLButtonElement} [more]
 * @property {DOMStringMap} words {found, none, near, failed}
 * @property {string} root leads to the site's root
 * @property {number} most results shown at once
 * @property {() => import("./query.js").Question} question
 * @property {(any: boolean, asked: boolean) => void} showing called with whether there are results, and a query
 */

/** @param {Parts} parts @param {ReturnType<import("./index.js").indexOf>} index @param {() => number} count of the files loaded so far */
export const finderOf = (parts, index, count) => {
  const { box, status, near, results, more, words, root, most, question, showing } = parts;
  /** Which question is shown; an answer that comes late is dropped. */
  let current = 0;
  let timer = 0;
  let before = 0;
  let shownText = "";
  let shownPages = [];

  const say = (text) => {
    if (status.textContent !== text) status.textContent = text;
  };

  const links = () => [...results.querySelectorAll("[data-search-result]")];

  const clear = (asked) => {
    results.replaceChildren();
    results.hidden = true;
    near.hidden = true;
    if (more) more.hidden = true;
    shownPages = [];
    showing(false, asked);
  };

  const take = async (found, from, wanted) => {
    const taken = [];
    let at = from;
    while (taken.length < wanted && at < found.results.length && at < from + MOST_CHECKED) {
      const some = found.results.slice(at, at + wanted - taken.length);
      const shown = await Promise.all(some.map((ranked) => foundOf(ranked, found, index)));
      shown.forEach((each, i) => each && taken.push({ number: some[i].page, entry: () => entryOf(each, found, root) }));
      at += some.length;
    }
    return { taken, at };
  };

  /** Adds to the results where they start as those that are shown, so that a focused one stays; else replaces them. */
  const put = (text, taken, from) => {
    const same = text === shownText && shownPages.every((page, i) => i >= from && taken[i - from]?.number === page);
    const kept = from > 0 ? 0 : same ? shownPages.length : 0;
    if (from === 0 && kept === 0) results.replaceChildren();
    results.append(...taken.slice(kept).map(({ entry }) => entry()));
    shownPages = from > 0 ? shownPages : taken.map(({ number }) => number);
    shownText = text;
  };

  const suggest = async (asking, asked) => {
    const found = await suggestions(asking, index);
    if (asked !== current || found.length === 0) return;
    const buttons = found.map((word) => {
      const button = element("button", word);
      button.type = "button";
      button.addEventListener("click", () => {
        box.value = word;
        box.focus();
        box.dispatchEvent(new Event("input", { bubbles: true }));
      });
      return button;
    });
    near.replaceChildren(words.near, " ", ...buttons);
    near.hidden = false;
  };

  const showFrom = async (found, from, wanted, asked, text) => {
    const { taken, at } = await take(found, from, wanted);
    if (asked !== current) return 0;
    put(text, taken, from);
    const any = results.childElementCount > 0;
    results.hidden = !any;
    near.hidden = true;
    showing(any, true);
    if (more) {
      more.hidden = at >= found.results.length;
      more.onclick = async () => {
        const next = results.childElementCount;
        await showFrom(found, at, most, asked, text);
        results.children[next]?.querySelector("[data-search-result]")?.focus();
      };
    }
    const whole = !found.exact || at >= found.results.length;
    const total = found.exact ? results.childElementCount : found.results.length;
    if (any) say(words.found.replace("{0}", whole ? String(total) : `${total}+`));
    return total;
  };

  const show = async (typing = false) => {
    clearTimeout(timer);
    const asked = ++current;
    const asking = question();
    if (asking.text === "") {
      clear(false);
      say("");
      return;
    }
    try {
      const found = await answer(asking, index, typing);
      if (asked !== current) return;
      const total = await showFrom(found, 0, typing ? Math.min(most, TYPING_RESULTS) : most, asked, JSON.stringify(asking));
      if (asked !== current || total > 0 || typing) return;
      say(words.none);
      await suggest(asking, asked);
    } catch {
      if (asked !== current) return;
      clear(true);
      say(words.failed);
    }
  };

  const isShort = () => /^[a-z0-9]?$/i.test(box.value.trim());

  /** Looks the query up after a pause, at first only what is cheap. @param {() => void} then called before it is looked up */
  const typed = (then = () => {}) => {
    clearTimeout(timer);
    if (box.value.trim() === "") before = count();
    const after = (pause, typing, next) => {
      timer = setTimeout(() => {
        then();
        show(typing);
        next();
      }, pause);
    };
    const settle = (pause) => after(pause, false, () => {});
    if (box.value.trim() === "") settle(0);
    else if (isShort() || count() - before >= TYPING_FILES) settle(SETTLED);
    else after(PAUSE, true, () => settle(SETTLED - PAUSE));
  };

  /** Moves between the box and the results. @param {number} step */
  const move = (step) => {
    const stops = [box, ...links()];
    const at = stops.indexOf(document.activeElement);
    if (at < 0) return false;
    stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
    return true;
  };

  return { show, typed, move, links };
};
