/** How many labels are remembered. */
const MOST = 20;

/** The labels that the reader has chosen, the newest first. Storage may be full, absent or damaged. */
export class Choice {
  constructor(key) {
    this.key = key;
    this.labels = [];
    this.read();
  }

  read() {
    try {
      const stored = JSON.parse(localStorage.getItem(this.key));
      if (Array.isArray(stored)) {
        this.labels = stored.filter(label => typeof label === "string").slice(0, MOST);
      }
    } catch {
      // what is known stays
    }
  }

  add(label) {
    this.labels = [label, ...this.labels.filter(other => other !== label)].slice(0, MOST);
    try {
      localStorage.setItem(this.key, JSON.stringify(this.labels));
    } catch {
      // it holds on this page
    }
  }

  /** The index of the label chosen last among these; -1 if there is none. */
  among(labels) {
    const chosen = this.labels.find(label => labels.includes(label));
    return chosen === undefined ? -1 : labels.indexOf(chosen);
  }
}
