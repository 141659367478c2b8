import { keyIn, keyOf } from "./keys.js";
import { survey } from "./progress.js";
import { reader, runOf, runsIn } from "./state.js";
import { fill } from "./words.js";

export const BLANK = { name: "", t: 0, resetAt: 0, done: 0 };

/** The uses of one list: two shops, two runs. A tab holds its own; a new tab takes the last one chosen. */
export class Runs {
  constructor(store, session, site, list) {
    Object.assign(this, { store, session, prefix: keyOf(site, list, "") });
    this.current = runOf(session, store, this.prefix);
    /** Whether the first run is to choose from though it holds nothing: it was on show in this tab, and not deleted. */
    this.first = this.current === "1";
  }

  /** Makes a run this tab's, and that of tabs to come. */
  choose(run) {
    this.session.set(this.prefix + "run", run);
    this.store.set(this.prefix + "run", run);
    this.first ||= run === "1";
    this.settle();
  }

  /** Holds on to this tab's run, or leaves it where it was deleted. */
  settle() {
    const run = runOf(this.session, this.store, this.prefix);
    if (run !== this.session.get(this.prefix + "run")) this.session.set(this.prefix + "run", run);
    this.first ||= run === "1";
    this.current = run;
  }

  key(kind, id, run = this.current) {
    return keyIn(this.prefix, run, kind, id);
  }

  /** The run that a key belongs to. */
  runOf(key) {
    return key.slice(this.prefix.length).split("/")[0];
  }

  /** @returns {import('./state.js').Read} */
  reader(run = this.current) {
    return reader(this.store, this.prefix, run);
  }

  read(kind, id, run) {
    return this.reader(run)(kind, id);
  }

  /** @returns {import('./state.js').Meta} */
  meta(run) {
    return this.read("m", "", run) ?? BLANK;
  }

  survey(items, run) {
    return survey(items, this.reader(run));
  }

  name(run, words) {
    return this.meta(run).name || fill(words.run, { id: run });
  }

  keys(run = this.current) {
    return this.store.keys(this.prefix + run + "/");
  }

  /** @returns {string[]} those of which something is stored */
  held() {
    return [...new Set(runsIn(this.store, this.prefix))];
  }

  /** @returns {string[]} those to choose from */
  ids() {
    return [...new Set([...this.held(), this.current, ...(this.first ? ["1"] : [])])].sort();
  }
}
