import { kindOf, stamp } from "./merge.js";
import { keepNotes } from "./panel.js";
import { Runs } from "./runs.js";
import { inherit } from "./state.js";
import { undoing } from "./undo.js";
import { showList } from "./view.js";
import { fill } from "./words.js";

const names = (text) => text?.split(" ") ?? [];

/** @returns {import('./progress.js').Item} */
function itemOf(li) {
  const { item: id, rev, was, if: condition, after, waitMin, waitMax, waitUnit: unit, optional } = li.dataset;
  return {
    id,
    li,
    was: names(was),
    if: condition,
    after: names(after),
    rev: +rev || 1,
    optional: optional !== undefined,
    parent: li.parentElement.closest("[data-item]")?.dataset.item,
    box: li.querySelector(".step-box"),
    text: li.querySelector("label").textContent.trim(),
    wait: waitMin && { min: +waitMin, max: +waitMax, unit },
  };
}

/** A list on the page: what is stored is shown, what the reader does is stored. */
export class List {
  /** What was stored when it was last shown. @type {Map<string, string>} */
  #shadow = new Map();
  /** @type {import('./undo.js').Step[]} */
  #undo = [];
  #told = "";

  constructor(section, store, session, words) {
    const { checklist: id, site } = section.dataset;
    Object.assign(this, { id, site, section, store, words, runs: new Runs(store, session, site, id) });
    this.items = [...section.querySelectorAll("[data-item]")].map(itemOf);
    for (const { box } of this.items) box.autocomplete = "off"; // no form restored by the browser; not valid as written HTML
    this.render();
    section.dataset.ready = "";
  }

  part(name) {
    return this.section.querySelector(`[data-part=${name}]`);
  }

  say(word, values) {
    return fill(this.words[word], values);
  }

  /** Said aloud, politely; what isn't to be seen elsewhere stays to be read. */
  announce(word, values) {
    const text = this.say(word, values);
    this.#told = word === "progress" ? "" : text;
    this.part("live").textContent = text + this.tell();
  }

  tell() {
    const meta = this.runs.meta();
    const trouble = this.store.trouble || (meta.done > meta.resetAt && this.survey().fresh && "reopened");
    const text = trouble ? this.words[trouble] : "";
    this.part("status").textContent = text || this.#told;
    return text;
  }

  survey() {
    return this.runs.survey(this.items);
  }

  /** Takes over the ticks of items that had other ids. @returns {import('./undo.js').Step["changes"]} */
  adopt() {
    const heirs = this.items.flatMap((i) => i.was);
    const taken = [];
    for (const { id, was, rev } of this.items) {
      if (!was[0] || this.runs.read("i", id)) continue;
      const split = was.some((w) => heirs.indexOf(w) !== heirs.lastIndexOf(w));
      const old = was.map((w) => this.runs.read("i", w));
      const entry = inherit(old, rev, split);
      if (!entry) continue;
      taken.push([this.runs.key("i", id), this.store.get(this.runs.key("i", id)), JSON.stringify(entry)]);
      this.store.set(this.runs.key("i", id), JSON.stringify(entry));
    }
    return taken;
  }

  /**
   * Writes, and remembers how to take it back.
   * @param {[string, string|null][]} changes
   * @param {string} [show] the run to show then
   * @param {string} [run] the run that undo shows
   */
  commit(changes, show, run = this.runs.current) {
    const step = { run, changes: changes.map(([key, after]) => [key, this.store.get(key), after]) };
    if (changes.length) this.#undo.push(step);
    this.write(changes, show, step);
  }

  write(changes, show, step) {
    for (const [key, value] of changes) this.store.set(key, value);
    this.show(show, step);
  }

  /** Shows a run, this one unless told. What its steps inherit belongs to the change that led here. */
  show(run = this.runs.current, step) {
    if (run !== this.runs.current) {
      keepNotes(this);
      this.runs.current = run;
      this.runs.settle();
    }
    this.#told = "";
    const taken = this.render();
    step?.changes.push(...taken);
  }

  /** Undo shows the run that it changes, and names it where that was not on show. */
  undo() {
    keepNotes(this);
    const { current } = this.runs;
    const step = this.#undo.pop();
    const { changes, left } = undoing(step, this.store, this.runs);
    const done = !left || [...changes].some(([key, value]) => this.store.get(key) !== value);
    this.write(changes, done ? step.run : current);
    const word = !done ? "undoneNot" : left ? "undonePart" : step.run === current ? "undone" : "undoneIn";
    this.announce(word, { ...this.survey(), left, name: this.runs.name(this.runs.current, this.words) });
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
    const again = this.survey().fresh;
    this.commit([this.entry("i", item.id, s, item.rev)]);
    const now = this.survey();
    const finished = now.total && now.done === now.total && (said <= resetAt || again);
    if (finished) this.store.set(...this.meta({ done: stamp(Date.now(), resetAt) }));
    const unmet =
      s === "done"
        ? now.found
            .get(item.id)
            .unmet.map((e) => e.item.text)
            .join("、")
        : "";
    this.announce(finished ? "finished" : unmet ? "after" : "progress", { ...now, unmet });
    if (!item.box.offsetParent) this.focusNear(item);
  }

  focusNear(item) {
    const i = this.items.indexOf(item);
    const near = [...this.items.slice(i), ...this.items.slice(0, i).reverse()].find((o) => o.box.offsetParent);
    const target = near?.box ?? this.part("hide");
    target.focus();
  }

  /** @returns {import('./undo.js').Step["changes"]} what steps inherited */
  render() {
    this.runs.repair();
    const taken = this.adopt();
    showList(this, this.#undo.length > 0);
    const { runs, store } = this;
    const meta = runs.key("m");
    const deleting = runs.current !== "1" && this.#shadow.has(meta) && store.get(meta) === null; // key by key, the meta first
    const gone = [...this.#shadow].filter(([key]) => deleting && runs.runOf(key) === runs.current);
    this.#shadow = new Map([...gone, ...store.keys(runs.prefix).map((key) => [key, store.get(key)])]);
    this.tell();
    return taken;
  }
}
