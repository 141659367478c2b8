import { stamp } from "./merge.js";
import { Runs } from "./runs.js";
import { inherit, ticked } from "./state.js";
import { shown, span } from "./waits.js";
import { fill } from "./words.js";

const names = (text) => text?.split(" ") ?? [];
const inside = (li, name) => li.querySelector(`:scope > .step-${name}`);

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

  /** Takes over the ticks of items that had other ids. */
  adopt() {
    const heirs = this.items.flatMap((i) => i.was);
    for (const { id, was, rev } of this.items) {
      if (!was[0] || this.runs.read("i", id)) continue;
      const split = was.some((w) => heirs.indexOf(w) !== heirs.lastIndexOf(w));
      const entry = inherit(
        was.map((w) => this.runs.read("i", w)),
        rev,
        split,
      );
      if (entry) this.store.set(this.runs.key("i", id), JSON.stringify(entry));
    }
  }

  /** Writes, and remembers how to take it back. @param {[string, string|null][]} changes */
  commit(changes) {
    this.#undo.push(changes.map(([key]) => [key, this.store.get(key)]));
    this.write(changes);
  }

  write(changes) {
    for (const [key, value] of changes) this.store.set(key, value);
    this.#told = "";
    this.render();
  }

  undo() {
    this.write(this.#undo.pop());
    this.announce("undone", this.survey());
  }

  /** Someone cleared the origin: undo brings back what this tab remembers. */
  cleared() {
    if (!this.shadow.size) return;
    this.#undo.push([...this.shadow]);
    this.render();
    this.announce("cleared");
  }

  /** @returns {[string, string]} the change that gives an item, a note, an answer or a date its new state */
  entry(kind, id, s, r = 1) {
    const t = stamp(Date.now(), this.runs.read(kind, id)?.t ?? 0, this.runs.meta().resetAt);
    return [this.runs.key(kind, id), JSON.stringify({ s, t, r })];
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

  render() {
    this.runs.repair();
    this.adopt();
    const { runs, store, section } = this;
    const now = this.survey();
    const run = runs.current; // read once: a tab's storage is slow
    for (const one of now.all) this.show(one, run);
    section.toggleAttribute("data-hide", !!store.get(runs.prefix + "hide"));
    this.part("hide").ariaPressed = "hide" in section.dataset;
    this.part("bar").max = now.total || 1;
    this.part("bar").value = now.done;
    this.part("count").textContent = this.say("progress", now);
    this.part("undo").disabled = !this.#undo.length;
    this.part("runs").replaceChildren(
      ...runs.ids().map((id) => new Option(runs.name(id, this.words), id, false, id === runs.current)),
    );
    for (const radio of section.querySelectorAll("[data-ask] input"))
      radio.checked = radio.value === (runs.read("q", radio.closest("[data-ask]").dataset.ask)?.s ?? "open");
    this.shadow = new Map(store.keys(runs.prefix).map((key) => [key, store.get(key)]));
    this.tell();
  }

  show({ item, state, entry, shown: visible, mixed }, run) {
    const { li, box, wait } = item;
    li.dataset.state = state;
    li.hidden = !visible;
    li.toggleAttribute("data-note", !!this.runs.read("n", item.id, run)?.s);
    box.checked = ticked(state);
    box.indeterminate = mixed;
    const review = inside(li, "review");
    if (review && entry) review.querySelector(".step-when").textContent = shown(entry.t);
    if (!wait) return;
    const row = inside(li, "wait");
    row.querySelector("output").textContent = box.checked ? shown(...span(wait, entry.t)) : this.words.range;
    for (const button of row.querySelectorAll("button")) button.disabled = !box.checked;
  }
}
