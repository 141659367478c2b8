import { kindOf, stamp } from "./merge.js";
import { keepNotes } from "./panel.js";
import { Runs } from "./runs.js";
import { identityOf, names } from "./state.js";
import { undoing } from "./undo.js";
import { showList, unmetOf } from "./view.js";
import { fill } from "./words.js";

/** @returns {import('./progress.js').Item} */
function itemOf(li) {
  const { after, waitMin, waitMax, waitUnit: unit, waitResult: result, optional } = li.dataset;
  const text = (name) => li.querySelector(":scope > label " + name)?.textContent.trim();
  return {
    ...identityOf(li.dataset),
    li,
    after: names(after),
    optional: optional !== undefined,
    parent: li.parentElement.closest("[data-item]")?.dataset.item,
    box: li.querySelector(".step-box"),
    number: text(".step-number")?.replace(/\.$/, ""),
    text: text(".step-text") ?? text(""),
    wait: waitMin && { min: +waitMin, max: +waitMax, unit, result },
  };
}

/** A list on the page: what is stored is shown, what the reader does is stored. */
export class List {
  /** What was stored when it was last shown. @type {Map<string, string>} */
  #shadow = new Map();
  /** @type {import('./undo.js').Step[]} */
  #undo = [];
  #told = "";
  #hushed = "";

  constructor(section, store, session, words) {
    const { checklist: id, site } = section.dataset;
    Object.assign(this, { id, site, section, store, words, runs: new Runs(store, session, site, id) });
    this.items = [...section.querySelectorAll("[data-item]")].map(itemOf);
    for (const { box } of this.items) box.autocomplete = "off"; // no form restored by the browser; not valid as written HTML
  }

  part = (name) => this.section.querySelector(`[data-part=${name}]`);

  say(word, values) {
    return fill(this.words[word], values);
  }

  /** Said aloud, politely; what isn't to be seen elsewhere stays to be read. */
  announce(word, values) {
    const text = this.say(word, values);
    this.#told = word === "progress" ? "" : text;
    this.part("live").textContent = `${text} ${this.tell()}`.trim();
  }

  tell() {
    const meta = this.runs.meta();
    const trouble = this.store.trouble || (meta.done > meta.resetAt && this.now.fresh && "reopened");
    const text = trouble ? this.words[trouble] : "";
    this.part("status").textContent = (text !== this.#hushed && text) || this.#told;
    return text;
  }

  /** What was said has been read. */
  hush() {
    this.#hushed = this.tell();
    this.#told = "";
    this.tell();
  }

  /** Where the list stands by what is stored at this moment; `now` is where it stood when it was last shown. */
  survey() {
    return this.runs.survey(this.items);
  }

  /** Holds on to the tab's run, stores what steps inherit, and shows it. */
  open() {
    this.runs.settle();
    this.adopt();
    this.render();
    this.section.dataset.ready = "";
  }

  /** Stores what steps inherit, since the next edit of the page may name only the id that a step has now. */
  adopt() {
    const { runs, items, store } = this;
    if (!items.some((item) => item.was.length)) return;
    for (const run of runs.held())
      for (const { item, entry } of runs.survey(items, run).all)
        if (entry && !runs.read("i", item.id, run)) store.set(runs.key("i", item.id, run), JSON.stringify(entry));
  }

  /** @param {[string, string|null][]} changes @returns {import('./undo.js').Step["changes"]} */
  write(changes) {
    return changes.map(([key, after]) => {
      const before = this.store.get(key);
      this.store.set(key, after);
      return [key, before, after];
    });
  }

  /** Writes, and remembers how to take it back. @param {string} [run] the run that undo shows */
  record(changes, run = this.runs.current) {
    if (changes.length) this.#undo.push({ run, changes: this.write(changes) });
  }

  /**
   * Writes so that it can be undone, and shows it.
   * @param {[string, string|null][]} changes
   * @param {string} [show] the run to show then
   * @param {string} [run] the run that undo shows
   */
  commit(changes, show, run) {
    this.record(changes, run);
    this.show(show);
  }

  /** Shows a run, this one unless told. */
  show(run = this.runs.current) {
    if (run !== this.runs.current) {
      keepNotes(this);
      this.runs.choose(run);
    }
    this.#told = "";
    this.render();
  }

  /** Undo shows the run that it changes, and names it where that was not on show. */
  undo() {
    keepNotes(this);
    const { current } = this.runs;
    const step = this.#undo.pop();
    const { changes, left } = undoing(step, this.store, this.runs);
    const done = !left || [...changes].some(([key, value]) => this.store.get(key) !== value);
    this.write([...changes]);
    this.show(done ? step.run : current);
    const word = !done ? "undoneNot" : left ? "undonePart" : step.run === current ? "undone" : "undoneIn";
    this.announce(word, { ...this.now, left, name: this.runs.name(this.runs.current, this.words) });
  }

  /**
   * Another tab wrote, or the browser brought back an older page. A run that is gone is left, and undo brings back what this tab
   * remembers of it, or of all.
   * @param {boolean} [cleared] whether someone cleared the origin
   */
  follow(cleared) {
    const { current } = this.runs;
    const known = [...this.#shadow];
    this.runs.settle();
    const gone = this.runs.current !== current;
    const lost = known.filter(([key]) => (cleared || (gone && this.runs.runOf(key) === current)) && this.store.get(key) === null);
    const offered = lost.some(([key]) => kindOf(key));
    if (gone || offered) keepNotes(this);
    if (offered) this.#undo.push({ run: current, changes: lost.map(([key, value]) => [key, value, null]) });
    this.render();
    if (offered) this.announce(cleared ? "cleared" : "gone");
  }

  /** @returns {[string, string]} the change that gives an item, a note, an answer or a date its new state */
  entry(kind, id, s, r = 1, run = this.runs.current) {
    const t = stamp(Date.now(), this.runs.read(kind, id, run)?.t ?? 0, this.runs.meta(run).resetAt);
    return [this.runs.key(kind, id, run), JSON.stringify({ s, t, r })];
  }

  meta(change, run) {
    const meta = this.runs.meta(run);
    return [this.runs.key("m", "", run), JSON.stringify({ ...meta, t: stamp(Date.now(), meta.t), ...change })];
  }

  mark(item, s) {
    const { done: said, resetAt } = this.runs.meta();
    const again = this.now.fresh;
    this.record([this.entry("i", item.id, s, item.rev)]);
    const now = this.survey();
    const finished = now.total && now.done === now.total && (said <= resetAt || again);
    if (finished) this.#undo.at(-1).changes.push(...this.write([this.meta({ done: stamp(Date.now(), resetAt) })]));
    this.render(now);
    const one = now.found.get(item.id);
    this.announce(finished ? "finished" : "progress", now);
    if (s === "done" && one.unmet.length) this.part("live").textContent += "; " + unmetOf(one, this.words);
    if (!item.box.offsetParent) this.focusNear(item);
  }

  focusNear(item) {
    const i = this.items.indexOf(item);
    const near = [...this.items.slice(i), ...this.items.slice(0, i).reverse()].find((o) => o.box.offsetParent);
    const target = near?.box ?? this.part("menu");
    target.focus();
  }

  /** Shows what is stored, and writes nothing. */
  render(now = this.survey()) {
    this.now = now;
    showList(this, this.#undo.length > 0);
    const { runs, store } = this;
    const meta = runs.key("m");
    const deleting = runs.current !== "1" && this.#shadow.has(meta) && store.get(meta) === null; // key by key, the meta first
    const gone = [...this.#shadow].filter(([key]) => deleting && runs.runOf(key) === runs.current);
    this.#shadow = new Map([...gone, ...store.keys(runs.prefix).map((key) => [key, store.get(key)])]);
    this.tell();
  }
}
