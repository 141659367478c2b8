/** A storage area to read. It never throws: an area that can't be read is empty, and isn't asked again. */
export class Area {
  /** @param {() => Storage} open */
  constructor(open) {
    this.area = this.try(open);
  }

  try(read) {
    try {
      return read();
    } catch {
      this.area = null;
    }
  }

  /** @returns {string|null} */
  get(key) {
    return this.try(() => this.area.getItem(key)) ?? null;
  }

  /** @returns {string[]} sorted */
  keys(prefix) {
    return (this.try(() => Object.keys(this.area)) ?? []).filter((key) => key.startsWith(prefix)).sort();
  }
}
