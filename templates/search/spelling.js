// Words that a reader may have begun or misspelt.

/** Completions of a word that is still being typed. */
const MOST_COMPLETIONS = 3;

/**
 * @typedef {object} KnownWord
 * @property {string} word
 * @property {number} count how many pages name it
 */

/** @param {string} list a word a line, with its count behind it where it isn't 1 @returns {KnownWord[]} */
export const readWords = (list) =>
  list.split("\n").map((line) => {
    const [word, count] = line.split(" ");
    return { word, count: Number(count ?? 1) };
  });

/** How many slips a word of this length may have. */
const slipsAllowed = (length) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * Letters to put in, take out, change or swap to turn one word into another; more than `most` is not told apart.
 * @param {string} from @param {string} to @param {number} most @returns {number}
 */
export const slips = (from, to, most) => {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before = [];
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
      next[j] = Math.min(change, row[j] + 1, next[j - 1] + 1);
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    before = row;
    row = next;
  }
  return row[to.length];
};

const commonestFirst = (a, b) => b.count - a.count || a.word.length - b.word.length || (a.word < b.word ? -1 : 1);

/**
 * What a word that no page holds may stand for: those it begins, where it is still being typed, else the nearest.
 * @param {string} word @param {KnownWord[]} known @param {boolean} unfinished @returns {string[]}
 */
export const meant = (word, known, unfinished) => {
  if (unfinished) {
    const begun = known.filter((other) => other.word.startsWith(word)).sort(commonestFirst);
    if (begun.length > 0) return begun.slice(0, MOST_COMPLETIONS).map((other) => other.word);
  }
  const most = slipsAllowed(word.length);
  const near = known
    .map((other) => ({ ...other, slips: slips(word, other.word, most) }))
    .filter((other) => other.slips <= most)
    .sort((a, b) => a.slips - b.slips || commonestFirst(a, b));
  return near.slice(0, 1).map((other) => other.word);
};

/** Words like one that nothing was found for, the nearest first. @param {string} word @param {KnownWord[]} known @returns {string[]} */
export const nearest = (word, known) => {
  const most = Math.max(2, Math.floor(word.length / 2));
  return known
    .map((other) => ({ ...other, slips: slips(word, other.word, most) }))
    .filter((other) => other.slips <= most)
    .sort((a, b) => a.slips - b.slips || commonestFirst(a, b))
    .slice(0, MOST_COMPLETIONS)
    .map((other) => other.word);
};
