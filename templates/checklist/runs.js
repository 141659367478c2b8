import { keyOf } from "./keys.js";
import { clamped, implausible, kindOf } from "./merge.js";
import { survey } from "./progress.js";
import { parse, runOf, runsIn } from "./state.js";
import { fill } from "./words.js";

export const BLANK = { name: "", t: 0, resetAt: 0, done: 0 };

/** The uses of one list: two shops, two runs. A tab holds its own; a new tab takes the last one chosen. */
export class Runs {
  /** Whether the first run is to choose from though it holds nothing: it was on show in this tab, and not deleted. */
  first = false;

  constructor(store, session, site, list) {
    Object.assign(this, { store, session, prefix: keyOf(site, list, "") });
    this.settle();
  }

  get current() {
    return this.session.get(this.prefix + "run") ?? "1";
  }

  set current(run) {
    this.session.set(this.prefix + "run", run);
    this.store.set(this.prefix + "run", run);
    this.first ||= run === "1";
  }

  /** Leaves a run that was deleted. */
  settle() {
    const run = runOf(this.session, this.store, this.prefix);
    if (run !== this.session.get(this.prefix + "run")) this.session.set(this.prefix + "run", run);
    this.first ||= run === "1";
  }

  key(kind, id, run = this.current) {
    return this.prefix + run + "/" + kind + (id ? "/" + id : "");
  }

  /** The run that a key belongs to. */
  runOf(key) {
    return key.slice(this.prefix.length).split("/")[0];
  }

  read(kind, id, run) {
    return parse(kind, this.store.get(this.key(kind, id, run)));
  }

  /** @returns {import('./state.js').Meta} */
  meta(run) {
    return this.read("m", "", run) ?? BLANK;
  }

  survey(items, run = this.current) {
    return survey(
      items,
      (i) => this.read("i", i.id, run),
      (q) => this.read("q", q, run)?.s,
      this.meta(run).resetAt,
    );
  }

  name(run, words) {
    return this.meta(run).name || fill(words.run, { id: run });
  }

  keys(run = this.current) {
    return this.store.keys(this.prefix + run + "/");
  }

  /** @returns {string[]} those to choose from */
  ids() {
    const held = runsIn(this.store, this.prefix);
    return [...new Set([...held, this.current, ...(this.first ? ["1"] : [])])].sort();
  }

  /** Times that no clock shows are damage, after which nothing could be stamped: they become now. */
  repair() {
    const held = this.keys().map((key) => [key, parse(kindOf(key), this.store.get(key))]);
    if (!held.some(([, value]) => value && implausible(value))) return;
    const { resetAt } = this.meta();
    for (const [key, value] of held) if (value) this.store.set(key, JSON.stringify(clamped(value, resetAt, Date.now())));
  }
}
