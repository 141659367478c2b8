import { keyOf } from "./keys.js";
import { parse } from "./merge.js";
import { survey } from "./progress.js";
import { fill } from "./words.js";

/** The uses of one list: two shops, two runs. A tab holds its own; a new tab takes the last one chosen. */
export class Runs {
  constructor(store, session, site, list) {
    Object.assign(this, { store, session, prefix: keyOf(site, list, "") });
    session.set(this.prefix + "run", this.current);
  }

  get current() {
    const key = this.prefix + "run";
    const run = this.session.get(key) ?? this.store.get(key);
    return run && /^[\w-]+$/.test(run) ? run : "1";
  }

  set current(run) {
    this.session.set(this.prefix + "run", run);
    this.store.set(this.prefix + "run", run);
  }

  key(kind, id, run = this.current) {
    return this.prefix + run + "/" + kind + (id ? "/" + id : "");
  }

  read(kind, id, run) {
    return parse(kind, this.store.get(this.key(kind, id, run)));
  }

  /** @returns {import('./merge.js').Meta} */
  meta(run) {
    return this.read("m", "", run) ?? { name: "", t: 0, resetAt: 0, done: 0 };
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

  /** @returns {string[]} those that hold something, and the current one */
  ids() {
    const held = this.store.keys(this.prefix).map((k) => k.slice(this.prefix.length).split("/"));
    return [...new Set([...held.filter((n) => n.length > 1).map((n) => n[0]), this.current])].sort();
  }
}
