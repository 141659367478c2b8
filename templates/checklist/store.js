import { Area } from "./area.js";

/** A storage area that never throws: what can't be written is kept in memory, and tried again. */
export class Store extends Area {
  #newer;
  /** Why the last value that was set isn't stored: full, blocked or nothing. */
  #refusal = "";
  /**
   * By key: a value not yet written, and what was stored when it was set.
   * @type {Map<string, {value: string|null, over: string|null}>}
   */
  #memory = new Map();

  /**
   * @param {() => Storage} open
   * @param {(key: string, mine: string, theirs: string) => string} [newer] which of two values stays, where another tab wrote too
   */
  constructor(open, newer = (key, mine) => mine) {
    super(open);
    this.#newer = newer;
    this.try(() => this.area.length); // some areas open, and refuse when they are used
  }

  /** @returns {string} "blocked", "full" or nothing */
  get trouble() {
    return this.area ? this.#refusal : "blocked";
  }

  get(key) {
    const stored = super.get(key);
    const { value, over } = this.#memory.get(key) ?? { value: stored, over: stored };
    if (stored === over || stored === null) return value;
    return value === null ? stored : this.#newer(key, value, stored);
  }

  /** @param {string|null} value null removes */
  set(key, value) {
    this.#memory.set(key, { value, over: super.get(key) });
    this.flush();
  }

  /** Writes what is kept in memory, unless another tab wrote something later. */
  flush() {
    if (!this.area) return;
    this.#refusal = "";
    for (const key of this.#memory.keys()) {
      const value = this.get(key);
      try {
        value === null ? this.area.removeItem(key) : this.area.setItem(key, value);
      } catch (e) {
        this.#refusal = /quota/i.test(e?.name) ? "full" : "blocked";
        continue;
      }
      if (super.get(key) === value) this.#memory.delete(key);
      else this.#refusal = "blocked"; // it takes what it is given, and keeps nothing
    }
  }

  keys(prefix) {
    const set = [...this.#memory.keys()].filter((key) => key.startsWith(prefix));
    const all = new Set([...super.keys(prefix), ...set]);
    return [...all].filter((key) => !this.#memory.has(key) || this.get(key) !== null).sort();
  }
}
