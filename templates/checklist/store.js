/** A storage area that never throws: what can't be written is kept in memory, and tried again. */
export class Store {
  #area;
  #newer;
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
    this.#newer = newer;
    this.trouble = ""; // blocked or full
    this.#try(() => {
      this.#area = open();
      this.#area.length;
      this.#area.getItem("");
    });
  }

  /** Storage that can't be read is none. */
  #try(read) {
    try {
      return read();
    } catch {
      this.#area = null;
      this.trouble = "blocked";
    }
  }

  #stored(key) {
    return this.#try(() => this.#area?.getItem(key)) ?? null;
  }

  /** @returns {string|null} */
  get(key) {
    const stored = this.#stored(key);
    const { value, over } = this.#memory.get(key) ?? { value: stored, over: stored };
    if (stored === over || stored === null) return value;
    return value === null ? stored : this.#newer(key, value, stored);
  }

  /** @param {string|null} value null removes */
  set(key, value) {
    this.#memory.set(key, { value, over: this.#stored(key) });
    this.flush();
  }

  /** Writes what is kept in memory, unless another tab wrote something later. */
  flush() {
    if (!this.#area) return;
    this.trouble = "";
    for (const key of this.#memory.keys()) {
      const value = this.get(key);
      try {
        value === null ? this.#area.removeItem(key) : this.#area.setItem(key, value);
      } catch (e) {
        this.trouble = /quota/i.test(e?.name) ? "full" : "blocked";
        continue;
      }
      if (this.#stored(key) === value) this.#memory.delete(key);
      else this.trouble = "blocked"; // it takes what it is given, and keeps nothing
    }
  }

  /** @returns {string[]} sorted */
  keys(prefix) {
    const all = new Set([...(this.#try(() => Object.keys(this.#area ?? {})) ?? []), ...this.#memory.keys()]);
    return [...all].filter((k) => k.startsWith(prefix) && !(this.#memory.has(k) && this.get(k) === null)).sort();
  }
}
