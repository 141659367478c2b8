/** A storage area that never throws: what can't be written is kept in memory, and tried again. */
export class Store {
  #area;
  #memory = new Map();

  /** @param {() => Storage} open */
  constructor(open) {
    try {
      this.#area = open();
      this.#area.length;
    } catch {
      this.#area = null;
    }
    this.trouble = this.#area ? "" : "blocked"; // or full
  }

  /** @returns {string|null} */
  get(key) {
    return this.#memory.has(key) ? this.#memory.get(key) : (this.#area?.getItem(key) ?? null);
  }

  /** @param {string|null} value null removes */
  set(key, value) {
    this.#memory.set(key, value);
    if (!this.#area) return;
    this.trouble = "";
    for (const [k, v] of this.#memory) {
      try {
        v === null ? this.#area.removeItem(k) : this.#area.setItem(k, v);
        this.#memory.delete(k);
      } catch {
        this.trouble = "full";
      }
    }
  }

  /** @returns {string[]} sorted */
  keys(prefix) {
    const all = new Set([...Object.keys(this.#area ?? {}), ...this.#memory.keys()]);
    return [...all].filter((k) => k.startsWith(prefix) && this.#memory.get(k) !== null).sort();
  }
}
